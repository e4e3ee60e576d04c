import type { Check } from '../checks/check.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import { severities } from '../model/subjects.ts';
import { type JsonSchema, loosened } from './json-schema-loosen.ts';
import { fieldDefinition, ruleDefinition } from './json-schema-rule.ts';
import { plainSchema } from './json-schema-zod.ts';
import { rulesetSchema } from './schema.ts';

/** The JSON Schema (draft 2020-12) of a ruleset file, for editors: every check with its parameters, fields offered where fields go.
 *  It allows what handoff allows (short forms, removal by null, `{ add, remove }`, `$name`, `x-` keys) and leaves the rest to `handoff rules check`. */
export function rulesetJsonSchema(checks: readonly Check[], datasets: readonly DatasetDefinition[]): JsonSchema {
  const file = plainSchema(rulesetSchema);
  const properties = loosened({ ...file, required: undefined }).properties ?? {};
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'handoff ruleset',
    type: 'object',
    properties: {
      ...properties,
      params: {
        ...mapOf({ anyOf: [loosened(innerOf(file, 'params')), scalar, { type: 'array' }] }),
        description: 'Values that a site or a run may set, by name',
      },
      datasets: {
        ...mapOf(loosened(innerOf(file, 'datasets'))),
        description: 'How exports are read, by dataset',
        propertyNames: { anyOf: [{ enum: datasets.map(({ id }) => id) }, { pattern: '^x-' }] },
      },
      rules: {
        ...mapOf({ anyOf: [{ $ref: '#/$defs/rule' }, { enum: ['off', ...severities, null] }] }),
        description: 'Rules by id; an inherited one can be switched off with its id: off',
      },
    },
    patternProperties: { '^x-': true },
    additionalProperties: false,
    required: ['handoff', 'ruleset'],
    $defs: {
      rule: ruleDefinition(checks),
      field: fieldDefinition(datasets),
      condition: conditionDefinition(datasets),
      test: testDefinition,
      listChange: listChangeDefinition,
    },
  };
}

/** One value, as editors read it. */
export const scalar: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] };

const listChangeDefinition: JsonSchema = {
  description: 'Changes an inherited list',
  type: 'object',
  properties: { add: { type: ['array', 'string', 'number'] }, remove: { type: ['array', 'string', 'number'] } },
  patternProperties: { '^x-': true },
  additionalProperties: false,
  minProperties: 1,
};

/** What a condition can ask of a field. */
export const tests: readonly JsonSchema[] = [
  scalar,
  { type: 'array', items: scalar },
  {
    type: 'object',
    properties: {
      not: { $ref: '#/$defs/test' },
      min: true,
      max: true,
      like: true,
      matches: true,
      present: { enum: [true, false, 'true', 'false'] },
    },
    patternProperties: { '^x-': true },
    additionalProperties: false,
  },
];

const testDefinition: JsonSchema = { anyOf: [...tests, { $ref: '#/$defs/listChange' }] };

function mapOf(value: JsonSchema): JsonSchema {
  return { type: ['object', 'null'], patternProperties: { '^x-': true }, additionalProperties: value };
}

/** What the values of a section are. */
function innerOf(file: JsonSchema, section: string): JsonSchema {
  const schema = file.properties?.[section];
  const inner = typeof schema === 'object' ? schema.additionalProperties : undefined;
  return typeof inner === 'object' ? inner : {};
}

/** `when` and `where`: fields of every dataset are offered, prefixed and own ones allowed. */
export function conditionDefinition(datasets: readonly DatasetDefinition[]): JsonSchema {
  const several: JsonSchema = { type: 'array', items: { $ref: '#/$defs/condition' } };
  const fields = datasets.flatMap((dataset) => dataset.fields);
  const tests = fields.map(({ name, about }) => [name, { $ref: '#/$defs/test', description: about }] as const);
  return {
    type: ['object', 'null'],
    properties: {
      ...Object.fromEntries(tests),
      any: several,
      all: several,
      not: { $ref: '#/$defs/condition' },
      lane: { anyOf: [scalar, { type: 'array', items: scalar }] },
      cel: { type: 'string', description: 'An expression that has to be true' },
    },
    patternProperties: { '^x-': true },
    additionalProperties: { $ref: '#/$defs/test' },
  };
}
