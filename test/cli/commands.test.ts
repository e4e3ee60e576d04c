import { describe, expect, test } from 'vitest';
import { handoff, problemCodes } from './run.ts';
import { heavyManifest, manifest, rules } from './samples.ts';

const files = { 'm.csv': manifest, 'rules.yaml': rules };

describe('rules test', () => {
  test('counts the cases that go as they say', async () => {
    expect(await handoff(['rules', 'test', 'rules.yaml'], files)).toMatchObject({
      code: 0,
      stdout: '3 passed, 0 failed\n',
      stderr: '',
    });
  });

  test('says which do not, where they stand, and in what: exit 1', async () => {
    const wrong = rules.replace('expect: pass }', 'expect: fail }').replace('is over 30 kg"', 'is over 31 kg"');
    const ran = await handoff(['rules', 'test', 'rules.yaml'], { 'rules.yaml': wrong });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('rules.yaml:13');
    expect(ran.stdout).toContain('should be fail, but is pass');
    expect(ran.stdout).toContain('is over 31 kg');
    expect(ran.stdout).toMatch(/1 passed, 2 failed\n$/);
  });

  test('a ruleset without cases is no success: exit 2', async () => {
    const ran = await handoff(['rules', 'test', 'rules.yaml'], { 'rules.yaml': rules.replace(/tests:.*/s, '') });
    expect(problemCodes(ran)).toEqual(['ruleset.no-tests']);
    expect(ran.code).toBe(2);
  });

  test('a ruleset with problems is exit 2', async () => {
    const ran = await handoff(['rules', 'test', 'rules.yaml'], {
      'rules.yaml': rules.replace('check: within', 'check: withn'),
    });
    expect(ran.code).toBe(2);
  });
});

describe('rules check', () => {
  test('every ruleset is checked, and all problems of all of them are said', async () => {
    const ran = await handoff(['rules', 'check', '*.yaml', 'handoff:core/parcel'], {
      'a.yaml': rules,
      'b.yaml': `${rules}ruels: {}\n`,
      'c.yaml': rules.replace('check: within', 'check: withn'),
    });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('a.yaml: 1 rule');
    expect(ran.stdout).toContain('handoff:core/parcel: ');
    expect(ran.stderr).toContain('b.yaml:');
    expect(ran.stderr).toContain('c.yaml:');
  });
});

test('rules list names every shipped ruleset', async () => {
  const ran = await handoff(['rules', 'list']);
  expect(ran.code).toBe(0);
  for (const name of ['core/parcel', 'core/pairing', 'carriers/ups']) expect(ran.stdout).toContain(`handoff:${name} `);
});

describe('rules list --carrier', () => {
  test.each(['UPS', 'ups', 'United Parcel Service'])('%s shows each rule with its limit and source', async (name) => {
    const { code, stdout } = await handoff(['rules', 'list', '--carrier', name]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^handoff:carriers\/ups {2}/);
    expect(stdout).toMatch(
      /^carrier\.limits\.ups\.weight {2}error {2}.*\n {4}max 150 lb \/ 70 kg\n {4}source: .*, verified 2026-/m,
    );
    expect(stdout).toMatch(/^ {4}max 110 lb, from 2026-01-26$/m);
  });

  test('of a name that several carriers answer to, the rulesets of each', async () => {
    const { stdout } = await handoff(['rules', 'list', '--carrier', 'DHL', '-f', 'json']);
    const { rulesets } = JSON.parse(stdout);
    expect(rulesets.map(({ name }: { name: string }) => name)).toEqual([
      'handoff:carriers/dhl-express',
      'handoff:carriers/dhl-paket',
    ]);
    expect(rulesets[0].rules).toContainEqual(
      expect.objectContaining({ id: 'carrier.limits.dhl-express.weight', severity: 'error', limit: 'max 70 kg' }),
    );
  });

  test('a carrier without a ruleset is a problem that names those with one', async () => {
    const { code, stdout, stderr } = await handoff(['rules', 'list', '--carrier', 'Nordkurier']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Nordkurier');
    expect(stderr).toContain('POSTNL');
  });
});

test('rules list -r names the rules of a ruleset', async () => {
  const ran = await handoff(['rules', 'list', '-r', 'rules.yaml'], files);
  expect(ran.stdout).toBe('packing.weight.max  error  parcel  within  No parcel over 30 kg\n');
});

test('rules show --resolved gives the file and line of each value', async () => {
  const child =
    'handoff: 1\nruleset: acme/child\nextends: ./rules.yaml\nrules:\n  packing.weight.max: { with: { max: 20 kg } }\n';
  const ran = await handoff(['rules', 'show', 'child.yaml', '--resolved'], { ...files, 'child.yaml': child });
  expect(ran.code).toBe(0);
  expect(ran.stdout).toMatch(/with\.max: +20 kg +# child\.yaml:5/);
  expect(ran.stdout).toMatch(/with\.field: +weight +# rules\.yaml:8/);
});

test('rules schema prints a JSON Schema that knows every check', async () => {
  const ran = await handoff(['rules', 'schema']);
  expect(JSON.parse(ran.stdout).$schema).toContain('json-schema.org');
  expect(ran.stdout).toContain('"girth-within"');
});

describe('explain', () => {
  test('a check', async () => {
    const ran = await handoff(['explain', 'girth-within']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('length_plus_girth');
  });

  test('a shipped rule, with where it is written and its worked cases', async () => {
    const ran = await handoff(['explain', 'packing.weight.present']);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('# handoff:core/parcel:');
    expect(ran.stdout).toContain('Passes: a weight passes');
  });

  test('a rule of a ruleset of your own', async () => {
    const ran = await handoff(['explain', 'packing.weight.max', '-r', 'rules.yaml'], files);
    expect(ran.stdout).toContain('Split the order.');
  });

  test('a finding by its fingerprint', async () => {
    const audit = await handoff(['audit', 'm.csv', '-r', 'rules.yaml', '-f', 'json'], {
      ...files,
      'm.csv': heavyManifest,
    });
    const { fingerprint } = JSON.parse(audit.stdout).batches[0].findings[0];
    const ran = await handoff(['explain', fingerprint, '--report', 'r.json'], { 'r.json': audit.stdout });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('m.csv:3');
    expect((await handoff(['explain', 'f'.repeat(16), '--report', 'r.json'], { 'r.json': audit.stdout })).code).toBe(2);
    expect((await handoff(['explain', fingerprint, '--report', 'r.json'], { 'r.json': '{}' })).code).toBe(2);
    expect(problemCodes(await handoff(['explain', fingerprint]))).toEqual(['usage.no-report']);
  });
});

describe('inspect', () => {
  test('says how a file is read', async () => {
    const ran = await handoff(['inspect', 'm.csv'], {
      'm.csv': '\ufeffSendungsnummer;Gewicht (kg);Farbe\r\nA1;2.5;rot\r\n',
    });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('semicolon');
    expect(ran.stdout).toMatch(/Gewicht \(kg\) +-> +weight \(kg\)/);
    expect(ran.stdout).toMatch(/Farbe +not used/);
  });

  test('gives every row as read, one JSON object a line', async () => {
    const ran = await handoff(['inspect', 'm.csv', '--format', 'ndjson', '--header-line', '1'], {
      'm.csv': 'a,a,\n1,"x\ny",3,4\n,,\n5,6,7\n',
    });
    expect(ran.code).toBe(0);
    expect(
      ran.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { row: 1, line: 2, cells: { a: '1', 'a (2)': 'x\ny', 'column 3': '3', 'extra 1': '4' } },
      { line: 4 },
      { line: 5, cells: { a: '5', 'a (2)': '6', 'column 3': '7' } },
    ]);
  });

  test('shows what speaks against auditing it, and is exit 2', async () => {
    const ran = await handoff(['inspect', 'm.csv'], { 'm.csv': 'weight_kg,Gewicht (kg)\n1,2\n' });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('weight_kg');
  });
});

describe('rules check warns', () => {
  const idle = rules.replace('rules:', 'lists: { boxes: [A] }\nrules:');

  test('on stderr, with the place, and is done all the same', async () => {
    const ran = await handoff(['rules', 'check', 'rules.yaml'], { 'rules.yaml': idle });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('no problems');
    expect(ran.stderr).toContain('warning[ruleset.unused-list] list "boxes" is never used\n  at rules.yaml:4:10');
  });

  test('with --strict exits 1', async () => {
    expect((await handoff(['rules', 'check', 'rules.yaml', '--strict'], { 'rules.yaml': idle })).code).toBe(1);
    expect((await handoff(['rules', 'check', 'rules.yaml', '--strict'], files)).code).toBe(0);
  });

  test('of sources that are old at --as-of', async () => {
    const old = rules.replace('    fix:', '    source: { title: Guide, verified: 2026-01-02 }\n    fix:');
    const at = (day: string) => handoff(['rules', 'check', 'rules.yaml', '--as-of', day], { 'rules.yaml': old });
    expect((await at('2027-01-02')).stderr).toBe('');
    expect((await at('2027-01-03')).stderr).toContain('ruleset.source-old');
  });
});
