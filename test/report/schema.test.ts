import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { faultOfReport } from '../../src/cli/saved/report-shape.ts';
import type { Report } from '../../src/model/report.ts';
import { actions, categories, holds, severities } from '../../src/model/subjects.ts';
import { rendered } from './rendered.ts';
import { notCarriedOut, releasing, report, sample } from './sample.ts';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly additionalProperties?: unknown;
}

const schema: Schema = JSON.parse(readFileSync(new URL('../../schema/report-1.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

const shared_costs = [
  { once: 'rule x po 4500012', rule: 'x', carrier: null, currency: 'EUR', findings: 1, amount: 24, not_costed: 0 },
];
const part: Report['run'] = { ...report.run, shard: { number: 2, of: 4, shared_costs }, parcels: ['A2'] };
const inputs = report.inputs.map((input) => ({
  ...input,
  packed: 'gzip' as const,
  sheet: 'Manifest',
  records_at: 'shipments.parcels',
  oddities: ['2 names stand twice'],
  text_guards: [{ column: 'SSCC', cells: 3 }],
  excluded: [{ reason: 'Status=VOID', rows: 2, lines: [7, 9] }],
  row_is: 'order-line' as const,
  parcels: 4,
}));
const samples = {
  sample,
  notCarriedOut,
  releasing: releasing(),
  ofOddInputs: { ...sample, report: { ...report, inputs } },
  ofPart: { ...sample, report: { ...report, run: part } },
};

test.each(Object.keys(samples) as (keyof typeof samples)[])(
  'the JSON of %s is what the schema describes',
  async (name) => {
    validate(JSON.parse(await rendered('json', samples[name])));
    expect(validate.errors).toBeNull();
  },
);

const fixtures = new URL('../../fixtures/audits/', import.meta.url);

test.each(readdirSync(fixtures))('the golden report of %s is what the schema describes, and is read back', (name) => {
  const golden = JSON.parse(readFileSync(new URL(`${name}/expected/json.json`, fixtures), 'utf8'));
  validate(golden);
  expect([validate.errors, faultOfReport(golden)]).toEqual([null, undefined]);
});

describe('the schema rejects', () => {
  const [batch] = report.batches;
  const broken: Readonly<Record<string, unknown>> = {
    'an unknown key': { ...report, extra: 1 },
    'an unknown key deep inside': { ...report, batches: [{ ...batch, note: 'x' }] },
    'a missing key': { ...report, summary: undefined },
    'an unknown outcome': { ...report, run: { ...report.run, outcome: 'ok' } },
    'an exit code that there is none': { ...report, run: { ...report.run, exit_code: 4 } },
    'a fingerprint that is not 16 hex': {
      ...report,
      batches: report.batches.map((one) => ({ ...one, findings: one.findings.map((of) => ({ ...of, key: 'XYZ' })) })),
    },
    'a negative count': { ...report, batches: [{ ...batch, parcels: { ...batch?.parcels, total: -1 } }] },
    'another version': { ...report, schema_version: '2.0' },
  };
  test.each(Object.entries(broken))('%s', (_, value) => {
    expect(validate(JSON.parse(JSON.stringify(value)))).toBe(false);
  });
});

test('every object of the schema is closed or a map', () => {
  const open = [...objectsOf(schema)].filter(({ additionalProperties }) => additionalProperties === undefined);
  expect(open).toEqual([]);
});

test('every key that the schema has is used by the samples, so that types and schema hold the same keys', () => {
  const used = new Set<string>();
  for (const audit of Object.values(samples)) collect(JSON.parse(JSON.stringify(audit.report)), schema, '', used);
  const known = new Set<string>();
  collectKnown(schema, '', known, new Set());
  const unused = [...known].filter((path) => !used.has(path) && !path.startsWith('causes.'));
  expect(unused).toEqual([]);
});

test.each(Object.entries({ severity: severities, hold: holds, action: actions, category: categories }))(
  'the schema lists every %s of the model',
  (name, list) => {
    expect(schema.$defs?.[name]?.enum).toEqual(list);
  },
);

test('keys stand in the order of the schema', async () => {
  const { batches, ...head }: Report = JSON.parse(await rendered('json', sample));
  expect(Object.keys({ ...head, batches }).sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
  expect(Object.keys(JSON.parse(await rendered('json', sample)))).toEqual(Object.keys(schema.properties ?? {}));
  expect(Object.keys(batches[0] ?? {})).toEqual(Object.keys(schema.$defs?.batch?.properties ?? {}));
  expect(Object.keys(batches[1]?.findings[0] ?? {})).toEqual(Object.keys(schema.$defs?.finding?.properties ?? {}));
});

function* objectsOf(of: Schema): Iterable<Schema> {
  if (of.type === 'object') yield of;
  const inner = [
    ...Object.values(of.properties ?? {}),
    ...Object.values(of.$defs ?? {}),
    ...(of.anyOf ?? []),
    of.items,
  ];
  for (const part of inner) if (part !== undefined) yield* objectsOf(part);
}

/** Paths of keys that a value uses, each below the definition it belongs to. */
function collect(value: unknown, of: Schema, at: string, used: Set<string>): void {
  const [found, name] = resolved(of, at);
  for (const option of found.anyOf ?? []) collect(value, option, name, used);
  if (Array.isArray(value)) for (const element of value) collect(element, found.items ?? {}, `${name}[]`, used);
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) {
      if (found.properties?.[key] === undefined) continue;
      used.add(`${name}.${key}`);
      collect(member, found.properties[key], `${name}.${key}`, used);
    }
}

function collectKnown(of: Schema, at: string, known: Set<string>, seen: Set<Schema>): void {
  const [found, name] = resolved(of, at);
  if (seen.has(found)) return;
  seen.add(found);
  for (const option of found.anyOf ?? []) collectKnown(option, name, known, seen);
  if (found.items) collectKnown(found.items, `${name}[]`, known, seen);
  for (const [key, member] of Object.entries(found.properties ?? {})) {
    known.add(`${name}.${key}`);
    collectKnown(member, `${name}.${key}`, known, seen);
  }
}

function resolved(of: Schema, at: string): readonly [Schema, string] {
  const name = of.$ref?.replace('#/$defs/', '');
  return name === undefined ? [of, at] : [schema.$defs?.[name] ?? {}, name];
}
