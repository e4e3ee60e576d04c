import type { Check } from '../checks/check.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import { type JsonSchema, loosened } from './json-schema-loosen.ts';
import { plainSchema } from './json-schema-zod.ts';
import { ruleSchema } from './schema-rule.ts';

/** A rule: its parameters follow from its check; without a check it changes an inherited one. */
export function ruleDefinition(checks: readonly Check[]): JsonSchema {
  const rule = loosened(plainSchema(ruleSchema));
  return {
    ...rule,
    properties: {
      ...rule.properties,
      check: {
        enum: [...checks.map(({ id }) => id), null],
        description: 'The kind of test',
        markdownEnumDescriptions: checks.map(({ about, why }) => `${about}\n\n${why}`),
      },
    },
    allOf: [...checks.map(parametersOf), expressionAlone],
  };
}

const expressionAlone: JsonSchema = {
  if: { properties: { cel: { type: 'string' } }, required: ['cel'] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { properties: { check: { type: 'null' }, with: { type: 'null' } } },
};

function parametersOf(check: Check): JsonSchema {
  const parameters = loosened({ ...plainSchema(check.params), description: `${check.about}\n\n${check.why}` });
  const given = withFields(parameters);
  return {
    if: { properties: { check: { const: check.id } }, required: ['check'] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: {
      properties: { with: given, per: { items: { properties: { with: given } } }, on: { enum: [...check.on, null] } },
    },
  };
}

/** Fields are offered where a parameter names one. */
function withFields(parameters: JsonSchema): JsonSchema {
  const properties = Object.entries(parameters.properties ?? {}).map(([name, schema]) => {
    const isField = typeof schema === 'object' && schema.title === 'field' && schema.anyOf === undefined;
    return [name, isField ? { ...schema, $ref: '#/$defs/field' } : schema] as const;
  });
  return { ...parameters, properties: Object.fromEntries(properties) };
}

/** Names of fields as rules write them; other names are a ruleset's own fields, or prefixed. */
export function fieldDefinition(datasets: readonly DatasetDefinition[]): JsonSchema {
  const aboutByName = new Map(
    datasets.flatMap(({ fields }) => fields.map(({ name, about }) => [name, about] as const)),
  );
  const names = [...aboutByName.keys()].sort();
  const known = { enum: names, markdownEnumDescriptions: names.map((name) => aboutByName.get(name) ?? '') };
  return { anyOf: [known, { type: ['string', 'null'] }] };
}
