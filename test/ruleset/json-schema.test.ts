import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../src/checks/index.ts';
import { datasets } from '../../src/model/datasets/index.ts';
import { rulesetJsonSchema } from '../../src/ruleset/json-schema.ts';
import { blocksOf } from '../docs/blocks.ts';

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
  [
    'an unknown parameter in a row of per',
    'rules: { packing.a: { check: within, per: [{ when: { carrier: UPS }, with: { mx: 3 kg } }] } }',
  ],
  ['a cause that is none', 'tests: { packing.a: [{ name: a, parcel: {}, expect: not-evaluated, cause: absent }] }'],
  ['a severity that is none', 'rules: { packing.a: { severity: fatal } }'],
])('%s is not valid', (_, rest) => {
  expect(faults(file(rest))).not.toEqual([]);
});

/** What a schema can see of a broken ruleset: the shape of it, not what its names refer to. */
const seen =
  /^(?:an-unknown-(?:check|dataset|lane-key|operator|parameter|rule-key|top-key)|a-(?:category|severity|short-form)-that-is-none|an-action-that-is-none|a-row-of-per-.*|a-check-and-an-expression|an-expression-with-parameters|a-subject-the-check-cannot-judge|another-version|no-id|no-version|tolerance|when-as-text|a-test-without-expectation|a-field-of-an-unknown-type|a-param-of-an-unknown-type|present-that-is-neither|an-override-of-no-rule|an-id-with-spaces|a-list-instead-of-a-map)\.yaml$/;

describe('a broken ruleset is not valid', () => {
  const folder = new URL('files/broken/', import.meta.url);
  const names = readdirSync(folder).filter((name) => seen.test(name));

  test('of at least twenty', () => expect(names.length).toBeGreaterThanOrEqual(20));

  test.each(names)('%s', (name) => {
    expect(faults(readFileSync(new URL(name, folder), 'utf8'))).not.toEqual([]);
  });
});

describe('every whole example of the docs is valid', () => {
  const whole = ['rule-language.md', 'tutorial.md'].flatMap(blocksOf).filter(({ language, text }) => {
    return language === 'yaml' && !text.includes('#!') && text.includes('\n');
  });
  test.each(whole.map((block) => ({ ...block, title: `${block.heading}, line ${block.line}` })))(
    '$title',
    ({ text }) => {
      expect(faults(/^handoff:/m.test(text) ? text : file(text))).toEqual([]);
    },
  );
});

test('the published schema is a valid schema of its draft', () => {
  expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true);
});

test('every check and field is offered with what it means', () => {
  const { $defs } = JSON.parse(JSON.stringify(schema));
  const { check } = $defs.rule.properties;
  expect(check.enum.slice(0, -1)).toEqual(checks.map(({ id }) => id));
  expect(check.markdownEnumDescriptions).toHaveLength(checks.length);
  expect($defs.field.anyOf[0].enum).toContain('ship_to_postal_code');
  expect($defs.condition.properties.cel.type).toBe('string');
});

test('every check offers its parameters', () => {
  const text = JSON.stringify(schema);
  for (const { id } of checks) expect(text).toContain(`{"check":{"const":"${id}"}}`);
});

interface Part {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Part | true>>;
  readonly additionalProperties?: Part | boolean;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
}

/** Keys that an editor can say nothing of, by the way there. */
function silentKeys(part: Part, way: string): readonly string[] {
  const inner = Object.entries(part.properties ?? {}).flatMap(([key, of]) => {
    if (of === true) return [];
    const says = [of, ...(of.anyOf ?? [])].some(
      ({ description, $ref }) => description !== undefined || $ref !== undefined,
    );
    return [...(says ? [] : [`${way}.${key}`]), ...silentKeys(of, `${way}.${key}`)];
  });
  const below = [part.items, part.additionalProperties, ...(part.anyOf ?? [])].filter((of) => typeof of === 'object');
  return [...inner, ...below.flatMap((of) => silentKeys(of, way))];
}

test('every key says what it means where an editor hovers over it', () => {
  const parts = JSON.parse(JSON.stringify(schema));
  expect([...silentKeys(parts, ''), ...silentKeys(parts.$defs.rule, 'rule')]).toEqual([]);
});
