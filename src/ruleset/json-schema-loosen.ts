/** As much of JSON Schema as is used here. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema | true>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly patternProperties?: Readonly<Record<string, JsonSchema | true>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly required?: readonly string[] | undefined;
  readonly [keyword: string]: unknown;
}

/** A schema of text scalars as editors see the same file: they read `31.5` as a number and `true` as a boolean, and any key may be
 *  removed by null, any list be changed by `{ add, remove }`, any value be a `$name`. What may be inherited is not required. */
export function loosened(schema: JsonSchema): JsonSchema {
  const { propertyNames: _, default: __, ...rest } = schema;
  if (rest.anyOf !== undefined) return { ...rest, anyOf: rest.anyOf.map(loosened) };
  if (rest.enum !== undefined) return looseEnum(rest, rest.enum);
  if (rest.type === 'array') return looseArray(rest);
  if (rest.type === 'object') return looseObject(rest);
  return rest.type === undefined ? rest : looseScalar(rest);
}

function looseScalar({ pattern, type: _, ...rest }: JsonSchema): JsonSchema {
  const form = typeof pattern === 'string' ? { pattern: `${pattern}|^\\$` } : {};
  return { ...rest, ...form, type: ['string', 'number', 'boolean', 'null'] };
}

function looseEnum({ type: _, ...rest }: JsonSchema, values: readonly unknown[]): JsonSchema {
  const asRead = values.flatMap((value): readonly unknown[] => {
    if (value === 'true' || value === 'false') return [value === 'true'];
    return typeof value === 'string' && /^\d+$/.test(value) ? [Number(value)] : [];
  });
  return { ...rest, enum: [...new Set([...values, ...asRead, null])] };
}

function looseArray({ items, minItems: _, ...rest }: JsonSchema): JsonSchema {
  const list = items === undefined ? {} : { items: wholeItem(items) };
  return {
    anyOf: [
      { ...rest, type: ['array', 'null'], ...list },
      { $ref: '#/$defs/listChange' },
      { type: 'string', pattern: '^\\$' },
    ],
  };
}

/** Entries of lists inherit nothing: what they require, they require. */
function wholeItem(items: JsonSchema): JsonSchema {
  return { ...loosened(items), ...(items.required === undefined ? {} : { required: items.required }) };
}

function looseObject({ required: _, properties, additionalProperties, ...rest }: JsonSchema): JsonSchema {
  const inner = typeof additionalProperties === 'object' ? loosened(additionalProperties) : additionalProperties;
  return {
    ...rest,
    type: ['object', 'null'],
    ...(properties === undefined ? {} : { properties: looseProperties(properties) }),
    patternProperties: { '^x-': true },
    ...(inner === undefined ? {} : { additionalProperties: inner }),
  };
}

function looseProperties(properties: NonNullable<JsonSchema['properties']>): NonNullable<JsonSchema['properties']> {
  const loose = Object.entries(properties).map(
    ([name, schema]) => [name, schema === true ? schema : loosened(schema)] as const,
  );
  return Object.fromEntries(loose);
}
