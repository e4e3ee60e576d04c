import type { FieldType } from '../../model/values.ts';

/** What a number measures: numbers that measure different things are neither compared nor added. */
export type Measure = 'weight' | 'length' | 'volume' | 'money';
/** Codes whose spellings an author's literal is checked against. */
export type Code = 'carrier' | 'service' | 'country' | 'currency';

/** The type of a part of an expression; `unknown` follows from a problem that has been said. */
export type Type =
  | { readonly kind: 'number'; readonly measure?: Measure | undefined }
  | { readonly kind: 'text'; readonly code?: Code }
  | { readonly kind: 'boolean' | 'timestamp' | 'duration' | 'unknown' }
  | { readonly kind: 'list'; readonly of: Type };

/** The name of a type. */
export type Kind = Type['kind'];

export const number: Type = { kind: 'number' };
export const text: Type = { kind: 'text' };
export const boolean: Type = { kind: 'boolean' };
export const timestamp: Type = { kind: 'timestamp' };
export const duration: Type = { kind: 'duration' };
export const unknown: Type = { kind: 'unknown' };

/** The type that the values of a field have in an expression. */
export function typeOfField(type: FieldType): Type {
  switch (type) {
    case 'number':
    case 'integer':
      return number;
    case 'weight':
    case 'length':
    case 'volume':
    case 'money':
      return { kind: 'number', measure: type };
    case 'date':
    case 'datetime':
      return timestamp;
    case 'time':
      return duration;
    case 'boolean':
      return boolean;
    case 'carrier':
    case 'service':
    case 'country':
    case 'currency':
      return { kind: 'text', code: type };
    default:
      return text;
  }
}

const words: Readonly<Record<Kind, string>> = {
  number: 'a number',
  text: 'text',
  boolean: 'yes or no',
  timestamp: 'a moment',
  duration: 'a duration',
  list: 'a list',
  unknown: 'unknown',
};

/** A type in words: `a weight`, `a number`, `text`. */
export function inWords(type: Type): string {
  if (type.kind !== 'number' || type.measure === undefined) return words[type.kind];
  return type.measure === 'money' ? 'an amount of money' : `a ${type.measure}`;
}

/** Several kinds in words. */
export function kindsInWords(kinds: readonly Kind[]): string {
  return kinds.map((kind) => words[kind]).join(' or ');
}

/** Whether a value of one type can stand where one of the other does; a bare number goes with any measure. */
export function agree(a: Type, b: Type): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return true;
  if (a.kind === 'list' && b.kind === 'list') return agree(a.of, b.of);
  if (a.kind === 'number' && b.kind === 'number') return (a.measure ?? b.measure) === (b.measure ?? a.measure);
  return a.kind === b.kind;
}

/** The type that stands for both of two that agree. */
export function joined(a: Type, b: Type): Type {
  if (a.kind === 'unknown') return b;
  if (a.kind === 'list' && b.kind === 'list') return { kind: 'list', of: joined(a.of, b.of) };
  if (a.kind === 'number' && b.kind === 'number') return { kind: 'number', measure: a.measure ?? b.measure };
  return a.kind === 'text' && b.kind === 'text' && a.code !== b.code ? text : a;
}
