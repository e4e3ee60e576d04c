import type { DatasetDefinition } from '../../model/dataset.ts';
import { conditionDefinition, scalar, tests } from '../json-schema.ts';
import type { JsonSchema } from '../json-schema-loosen.ts';
import { plainSchema } from '../json-schema-zod.ts';
import { waiverSchema } from './schema.ts';

/** The JSON Schema (draft 2020-12) of a file of waivers, for editors. It allows what handoff allows and leaves the rest to `handoff waivers check`. */
export function waiversJsonSchema(datasets: readonly DatasetDefinition[]): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'handoff waivers',
    type: 'object',
    properties: {
      'handoff-waivers': { enum: [1, '1'], description: 'Version of this file format' },
      waivers: { type: 'array', items: { $ref: '#/$defs/waiver' }, description: 'The waivers; ids are unique' },
    },
    patternProperties: { '^x-': true },
    additionalProperties: false,
    required: ['handoff-waivers', 'waivers'],
    $defs: {
      waiver: waiverDefinition(),
      match: matchDefinition(datasets),
      condition: conditionDefinition(datasets),
      test: { anyOf: tests },
    },
  };
}

/** Scalars may be numbers to an editor; the form of a text holds for texts alone. */
function waiverDefinition(): JsonSchema {
  const { properties = {}, ...plain } = plainSchema(waiverSchema);
  const typed = Object.entries(properties).map(([name, schema]) => [name, asRead(name, schema)] as const);
  return {
    ...plain,
    properties: { ...Object.fromEntries(typed), match: { $ref: '#/$defs/match', ...describing(properties.match) } },
    patternProperties: { '^x-': true },
  };
}

function asRead(name: string, schema: JsonSchema | true): JsonSchema | true {
  if (schema === true || schema.type !== 'string') return schema;
  if (name === 'max_findings')
    return { type: ['integer', 'string'], minimum: 1, ...describing(schema), pattern: schema.pattern };
  return name === 'id' ? { ...schema, type: ['string', 'number'] } : schema;
}

function describing(schema: JsonSchema | true | undefined): JsonSchema {
  return typeof schema === 'object' && schema.description !== undefined ? { description: schema.description } : {};
}

/** A condition that may name batches, parcels and findings, too. */
function matchDefinition(datasets: readonly DatasetDefinition[]): JsonSchema {
  const { properties, ...condition } = conditionDefinition(datasets);
  const several = (about: string): JsonSchema => ({
    anyOf: [scalar, { type: 'array', items: scalar, minItems: 1 }],
    description: about,
  });
  return {
    ...condition,
    type: 'object',
    minProperties: 1,
    properties: {
      ...properties,
      batch: several('Id of the batch, as reports show it'),
      parcel: several('Key of the parcel: package id, SSCC, piece id or tracking number'),
      fingerprint: several('Fingerprint of the finding, as reports show it'),
    },
  };
}
