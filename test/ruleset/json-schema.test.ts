import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../src/checks/index.ts';
import { datasets } from '../../src/model/datasets/index.ts';
import { rulesetJsonSchema } from '../../src/ruleset/json-schema.ts';

const schema = rulesetJsonSchema(checks, datasets);
const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

/** As an editor reads it: YAML 1.2 core schema, numbers and booleans included. */
function faults(yaml: string): readonly string[] {
  return validate(parse(yaml))
    ? []
    : (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const file = (rest: string) => `handoff: 1\nruleset: acme/test\n${rest}`;

test('the worked example is valid', () => {
  expect(faults(readFileSync(new URL('files/acme-eu-outbound.yaml', import.meta.url), 'utf8'))).toEqual([]);
});

describe('shipped rulesets are valid', () => {
  const root = new URL('../../rules/', import.meta.url);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  test.each(names)('%s', (name) => {
    expect(faults(readFileSync(new URL(name.replaceAll('\\', '/'), root), 'utf8'))).toEqual([]);
  });
});

test.each([
  ['short forms', 'params: { max: 20 kg }\nrules: { packing.a: off, packing.b: warning }'],
  ['removed keys', 'rules: { packing.a: { title: , with: ~ } }'],
  [
    'changed lists',
    'covers: { carriers: { add: [UPS] } }\nrules: { packing.a: { with: { fields: { remove: [weight] } } } }',
  ],
  ['params as values', 'rules: { packing.a: { check: within, with: { field: weight, max: $max } } }'],
  ['notes', 'x-owner: me\nrules: { x-why: because, packing.a: { x-note: 3 } }'],
  ['parts of what is inherited', 'rules: { packing.a: { source: { verified: 2026-11-22 } } }'],
])('%s are valid', (_, rest) => {
  expect(faults(file(rest))).toEqual([]);
});

test.each([
  ['a misspelled key', 'rulse: {}'],
  ['a misspelled rule key', 'rules: { packing.a: { tilte: x } }'],
  ['an unknown check', 'rules: { packing.a: { check: wihtin } }'],
  ['an unknown parameter', 'rules: { packing.a: { check: within, with: { feild: weight } } }'],
  ['a severity that is none', 'rules: { packing.a: { severity: fatal } }'],
])('%s is not valid', (_, rest) => {
  expect(faults(file(rest))).not.toEqual([]);
});

test('every check offers its parameters', () => {
  const text = JSON.stringify(schema);
  for (const { id } of checks) expect(text).toContain(`{"check":{"const":"${id}"}}`);
});
