import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { datasets } from '../../src/model/datasets/index.ts';
import { waiversJsonSchema } from '../../src/ruleset/waivers/json-schema.ts';

const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(
  waiversJsonSchema(datasets),
);

/** As an editor reads it: YAML 1.2 core schema, numbers and booleans included. */
function isValid(yaml: string): boolean {
  return validate(parse(yaml));
}

const good = 'rules: label.placement, reason: r, owner: o, expires: 2026-12-15';
const file = (waiver: string) => `handoff-waivers: 1\nwaivers:\n  - { ${waiver} }\n`;

describe('an editor accepts', () => {
  test.each([
    ['the least a waiver needs', `id: W-1, ${good}`],
    [
      'fields, and batch, parcel, fingerprint',
      `id: W-1, ${good}, match: { carrier: [UPS], batch: B1, parcel: 0042, weight: { min: 3 kg } }`,
    ],
    ['a limit written as a number', `id: W-1, ${good}, max_findings: 200`],
    ['notes', `id: W-1, ${good}, x-ticket: 4711`],
    ['rules as a list', `id: W-1, rules: [label.*, data.type], reason: r, owner: o, expires: 2026-12-15`],
  ])('%s', (_, waiver) => {
    expect(isValid(file(waiver))).toBe(true);
  });

  test('the file of the golden audit', () => {
    expect(isValid(readFileSync(new URL('../../fixtures/audits/waivers/waivers.yaml', import.meta.url), 'utf8'))).toBe(
      true,
    );
  });
});

describe('an editor refuses', () => {
  test.each([
    ['a waiver without end', 'id: W-1, rules: label.placement, reason: r, owner: o'],
    ['a misspelled key', `id: W-1, ${good}, max_finding: 3`],
    ['a limit of none', `id: W-1, ${good}, max_findings: 0`],
    ['a match of nothing', `id: W-1, ${good}, match: {}`],
    ['a changed list', 'id: W-1, rules: { add: [label.placement] }, reason: r, owner: o, expires: 2026-12-15'],
    ['a day written otherwise', 'id: W-1, rules: label.placement, reason: r, owner: o, expires: 15.12.2026'],
  ])('%s', (_, waiver) => {
    expect(isValid(file(waiver))).toBe(false);
  });

  const folder = new URL('files/broken/', import.meta.url);
  test.each(['misspelled-keys.yaml', 'missing-keys.yaml', 'changed-lists.yaml', 'rules-of-a-ruleset.yaml'])(
    '%s',
    (name) => {
      expect(readdirSync(folder)).toContain(name);
      expect(isValid(readFileSync(new URL(name, folder), 'utf8'))).toBe(false);
    },
  );
});
