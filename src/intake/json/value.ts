/** A JSON value (RFC 8259) as its document writes it: numbers are text, keys of objects stay in order and may be any text. */
export type JsonValue = JsonScalar | JsonList | JsonObject;

export interface JsonScalar {
  readonly kind: 'text' | 'number' | 'boolean' | 'null';
  /** Text without its quotes; a number digit for digit; `true`; empty for null. */
  readonly text: string;
}

export interface JsonList {
  readonly kind: 'list';
  readonly items: readonly JsonValue[];
}

export interface JsonObject {
  readonly kind: 'object';
  readonly entries: ReadonlyMap<string, JsonValue>;
  /** Physical line of its opening brace, from 1. */
  readonly line: number;
}
