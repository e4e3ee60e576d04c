import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { handoff, problemCodes } from './run.ts';
import { header, heavyManifest, manifest, parcel, rules } from './samples.ts';

const config = 'rulesets: [rules.yaml]\nformat: [json]\n';
const files = { 'm.csv': manifest, 'rules.yaml': rules, 'handoff.config.yaml': config };

test('a config in the working folder gives what flags leave out, and the report names it and its hash', async () => {
  const ran = await handoff(['audit', 'm.csv'], files);
  const report = JSON.parse(ran.stdout);
  expect(ran.code).toBe(0);
  expect(report.rulesets.map(({ id }: { id: string }) => id)).toEqual(['acme/limits']);
  expect(report.run.config).toEqual({
    path: 'handoff.config.yaml',
    sha256: createHash('sha256').update(config).digest('hex'),
  });
});

test('a config in a folder above is found, and its paths are relative to it', async () => {
  const ran = await handoff(['audit', 'm.csv'], { ...files, 'day/one/m.csv': manifest }, { within: 'day/one' });
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.stdout).run.config.path).toBe('../../handoff.config.yaml');
});

test('flags win over config: a list is replaced, a pair wins by its name', async () => {
  const ran = await handoff(['audit', 'm.csv', '--fail-on', 'error', '--set', 'service=EXPRESS', '-f', 'json'], {
    ...files,
    'handoff.config.yaml': `${config}fail_on: never\nset: { service: PAKET, facility_id: RTM2 }\nmax_findings: 7\n`,
  });
  const { options } = JSON.parse(ran.stdout).run;
  expect(options).toMatchObject({
    fail_on: 'error',
    set: { service: 'EXPRESS', facility_id: 'RTM2' },
    max_findings: 7,
  });
});

describe('a named audit', () => {
  const nightly = {
    ...files,
    'in/a.csv': heavyManifest,
    'handoff.config.yaml': `${config}audits:\n  nightly: { manifest: "in/*.csv", fail_on: never, format: json=out.json }\n`,
  };

  test('runs by its name with its own manifests and settings', async () => {
    const ran = await handoff(['audit', 'nightly'], nightly);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(JSON.parse(ran.files['out.json'] ?? '').run.options.fail_on).toBe('never');
  });

  test('takes flags too', async () => {
    expect((await handoff(['audit', 'nightly', '--fail-on', 'error'], nightly)).code).toBe(1);
  });

  test('that is a file too is a problem, never a guess', async () => {
    const ran = await handoff(['audit', 'nightly'], { ...nightly, nightly: manifest });
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(['usage.ambiguous-audit']);
  });
});

test('what a config declares never to be supplied stands in the report with its reason', async () => {
  const ran = await handoff(['audit', 'm.csv'], {
    ...files,
    'handoff.config.yaml': `${config}not_supplied: { datasets: [labels], reason: labels are printed by the carrier }\n`,
  });
  expect(JSON.parse(ran.stdout).not_checked).toContainEqual({
    what: 'labels',
    reason: expect.stringContaining('labels are printed by the carrier'),
  });
});

test.each([
  ['an unknown key', 'rulesets: [rules.yaml]\nfail-on: never\n', 'config.unknown-key', 'did you mean "fail_on"?'],
  ['a value of the wrong shape', 'set: carrier\n', 'config.value', 'a map'],
  ['broken YAML', 'set: { carrier: UPS\n', 'config.yaml', 'handoff.config.yaml:'],
])('%s is a problem with its place', async (_, text, code, said) => {
  const ran = await handoff(['audit', 'm.csv'], { ...files, 'handoff.config.yaml': text });
  expect(ran.code).toBe(2);
  expect(problemCodes(ran)).toContain(code);
  expect(ran.stderr).toContain(said);
  expect(ran.stderr).toMatch(/at handoff\.config\.yaml:\d+:\d+/);
});

test('a value that no flag would take is a problem that names the key', async () => {
  const ran = await handoff(['audit', 'm.csv'], { ...files, 'handoff.config.yaml': `${config}fail_on: warn\n` });
  expect(problemCodes(ran)).toEqual(['usage.value']);
  expect(ran.stderr).toContain('fail_on in handoff.config.yaml should be one of');
});

test('a config that is named but missing is exit 2', async () => {
  const ran = await handoff(['audit', 'm.csv', '-r', 'rules.yaml', '--config', 'ci.yaml'], files);
  expect(problemCodes(ran)).toEqual(['config.missing']);
  expect(ran.code).toBe(2);
});

test('an unknown field in a flag is said with that flag, in config with its key', async () => {
  const table = { ...files, 'm.csv': [header, parcel('A1'), ''].join('\n') };
  const ran = await handoff(['audit', 'm.csv'], {
    ...table,
    'handoff.config.yaml': `${config}column: { wieght: Gewicht }\n`,
  });
  expect(problemCodes(ran)).toEqual(['usage.unknown-field']);
});

describe('what is wrong in a config is said of its key and file, never of a flag', () => {
  test.each([
    ['a column of no field', 'column: { wieght: G }', 'usage.unknown-field', 'column in handoff.config.yaml'],
    ['a unit that is none', 'unit: { weight: cm }', 'usage.unknown-unit', 'unit in handoff.config.yaml weight'],
    ['a constant of no field', 'set: { nosuch: 1 }', 'usage.unknown-field', 'set in handoff.config.yaml'],
    ['batches by no field', 'batch_by: carier', 'usage.unknown-field', 'batch_by in handoff.config.yaml'],
    ['batches by a field without column', 'batch_by: pallet_id', 'input.no-such-column', 'batch_by in handoff.config'],
    ['batches by file and field', 'batch_by: [file, carrier]', 'usage.value', 'batch_by in handoff.config.yaml'],
    ['no such field to lack', 'not_supplied: { fields: lenght, reason: x }', 'usage.unknown-field', 'not_supplied in'],
    ['a zone that is none', 'zone: Mars/Olympus', 'usage.value', 'zone in handoff.config.yaml'],
  ])('%s', async (_, line, code, said) => {
    const ran = await handoff(['audit', 'm.csv', '-r', 'rules.yaml'], { ...files, 'handoff.config.yaml': `${line}\n` });
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual([code]);
    expect(ran.stderr).toContain(said);
    expect(ran.stderr).not.toMatch(/problem\S+ --/);
  });
});
