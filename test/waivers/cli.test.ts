import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { folderWith, handoff, problemCodes, type Ran, runIn } from '../cli/run.ts';

const rules = `handoff: 1
ruleset: acme/outbound
rules:
  packing.weight.max: { check: within, with: { field: weight, max: 30 kg } }
  packing.service: { check: none-of, with: { field: service, values: [HAZMAT] }, waivable: false }
`;
const manifest = `package_id,batch_id,carrier,service,weight
A1,B1,UPS,GROUND,31 kg
A2,B1,UPS,GROUND,33 kg
A3,B1,UPS,GROUND,12 kg
`;
const waivers = `# Accepted for now.
handoff-waivers: 1
waivers:
  - id: W-0007 # the first
    rules: packing.weight.max
    match: { parcel: A1 }
    reason: agreed with the driver
    owner: lead@acme.example
    expires: 2026-11-25 # mandatory
# the end
`;
const files = { 'rules.yaml': rules, 'manifest.csv': manifest, 'waivers.yaml': waivers };
const asOf = ['--as-of', '2026-11-22T17:00:00+01:00'];
const audit = ['audit', 'manifest.csv', '-r', 'rules.yaml', ...asOf];

function reportOf({ stdout }: Ran): Report {
  return JSON.parse(stdout);
}

describe('handoff audit', () => {
  test('excuses what waivers accept, and exits as what is left says', async () => {
    const ran = await handoff([...audit, '--waivers', 'waivers.yaml', '-f', 'json'], files);
    expect(ran.code).toBe(1);
    const report = reportOf(ran);
    expect(report.waivers).toMatchObject([{ id: 'W-0007', used: 1, state: 'expiring', file: 'waivers.yaml' }]);
    expect(report.waiver_files).toMatchObject([{ path: 'waivers.yaml', waivers: 1 }]);
    expect(report.batches[0]?.parcels_to_pull.map(({ parcel }) => parcel)).toEqual(['A2']);
  });

  test('takes several files of waivers, and those of the config', async () => {
    const more = waivers.replace('W-0007', 'W-0008').replace('A1', 'A2');
    const config = 'rulesets: rules.yaml\nwaivers: [accepted/*.yaml]\n';
    const folder = { ...files, 'accepted/a.yaml': waivers, 'accepted/b.yaml': more };
    const flags = ['--waivers', 'accepted/a.yaml', '--waivers', 'accepted/b.yaml'];
    expect((await handoff([...audit, ...flags], folder)).code).toBe(0);
    const again = ['--waivers', './accepted/../accepted/a.yaml', '--waivers', 'accepted/*.yaml'];
    expect((await handoff([...audit, ...flags, ...again], folder)).code).toBe(0);
    const configured = { ...folder, 'handoff.config.yaml': config };
    expect((await handoff(['audit', 'manifest.csv', ...asOf], configured)).code).toBe(0);
  });

  test('leaves waivers aside when told to, those of the config too, and says so', async () => {
    const folder = { ...files, 'handoff.config.yaml': 'waivers: waivers.yaml\n' };
    const ran = await handoff([...audit, '--no-waivers', '-f', 'table', '-f', 'json=r.json'], folder);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('waivers were left aside (--no-waivers)');
    const report: Report = JSON.parse(ran.files['r.json'] ?? '');
    expect(report).toMatchObject({ waivers: [], run: { options: { no_waivers: true } } });
    expect(report.batches[0]?.parcels.fail).toBe(2);
  });

  test('refuses bad waivers with reports that say so, rulesets’ problems beside them', async () => {
    const bad = waivers.replace('expires: 2026-11-25', 'priority: 3');
    const ran = await handoff([...audit, '--waivers', 'waivers.yaml', '-f', 'json=r.json'], {
      ...files,
      'waivers.yaml': bad,
      'rules.yaml': `${rules}  packing.x: { check: wihtin }\n`,
      'r.json': 'yesterday',
    });
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(['ruleset.unknown-check', 'waivers.missing-key', 'waivers.unknown-key']);
    const report: Report = JSON.parse(ran.files['r.json'] ?? '');
    expect(report.run).toMatchObject({ outcome: 'not-audited', complete: false });
    expect(report.problems).toHaveLength(3);
  });

  test.each([
    ['a file that is not there', ['--waivers', 'waviers.yaml'], 'waivers.missing', 'did you mean waivers.yaml?'],
    ['a glob that matches nothing', ['--waivers', 'none/*.yaml'], 'waivers.no-match', 'none/*.yaml'],
    [
      'a rule that is not there',
      ['--waivers', 'other.yaml'],
      'waivers.unknown-rule',
      'did you mean "packing.weight.max"?',
    ],
    ['a baseline that is not there', ['--baseline', 'r.json'], 'baseline.missing', 'r.json'],
    ['a baseline that is no report', ['--baseline', 'manifest.csv'], 'baseline.foreign', 'manifest.csv'],
    ['a baseline of another tool', ['--baseline', 'package.json'], 'baseline.foreign', 'package.json'],
  ])('refuses %s', async (_, flags, code, words) => {
    const other = waivers.replace('packing.weight.max', 'packing.wieght.max');
    const ran = await handoff([...audit, ...flags], { ...files, 'other.yaml': other, 'package.json': '{"name":"x"}' });
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual([code]);
    expect(ran.stderr).toContain(words);
  });

  test('lets waivers for the rules of other carriers be, where the rules follow the carriers of the day', async () => {
    const fedex = waivers
      .replace('packing.weight.max', 'carrier.limits.fedex.*')
      .replace('{ parcel: A1 }', '{ carrier: FEDEX }');
    const args = ['audit', 'manifest.csv', '--waivers', 'waivers.yaml', ...asOf, '-f', 'json'];
    const ran = await handoff(args, { 'manifest.csv': manifest, 'waivers.yaml': fedex });
    expect(problemCodes(ran)).toEqual([]);
    expect(reportOf(ran).waivers).toMatchObject([{ id: 'W-0007', state: 'unused' }]);
  });

  test('knows what an earlier report had open, and never makes its own report the baseline', async () => {
    const folder = folderWith(files);
    await runIn(folder, [...audit, '-f', 'json=r.json']);
    const again = await runIn(folder, [...audit, '--baseline', 'r.json']);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('known from r.json: 2 findings');
    const overwriting = await runIn(folder, [...audit, '--baseline', 'r.json', '-f', 'json=r.json']);
    expect(overwriting.code).toBe(2);
    expect(problemCodes(overwriting)).toEqual(['usage.overwrites-input']);
    expect(overwriting.files['r.json']).toBe(again.files['r.json']);
  });

  test.each([
    ['a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-16, as PowerShell redirects', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('knows it from a report with %s', async (_, bytes) => {
    const first = await handoff([...audit, '-f', 'json'], files);
    const folder = folderWith(files);
    writeFileSync(join(folder, 'base.json'), bytes(first.stdout));
    const ran = await runIn(folder, [...audit, '--baseline', 'base.json', '-f', 'json']);
    expect([ran.code, reportOf(ran).baseline?.known]).toEqual([0, 2]);
  });

  test('says how much its baseline left out', async () => {
    const folder = folderWith(files);
    await runIn(folder, [...audit, '--max-findings', '1', '-f', 'json=r.json']);
    const ran = await runIn(folder, [...audit, '--baseline', 'r.json', '-f', 'json']);
    expect(ran.code).toBe(1);
    expect(reportOf(ran).baseline).toMatchObject({ known: 1, left_out: 1 });
  });

  test('does not take the report of an audit that was not carried out for a baseline', async () => {
    const folder = folderWith({ ...files, 'empty.csv': 'package_id\n' });
    await runIn(folder, ['audit', 'empty.csv', '-r', 'rules.yaml', ...asOf, '-f', 'json=r.json']);
    const ran = await runIn(folder, [...audit, '--baseline', 'r.json']);
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(['baseline.not-carried-out']);
  });
});

describe('handoff waivers list', () => {
  test('says what the date makes of each, soonest to end first', async () => {
    const twice = `${waivers}  - { id: W-0001, rules: [packing.*, data.type], reason: r, owner: o, expires: 2026-11-21 }\n`;
    const ran = await handoff(['waivers', 'list', 'waivers.yaml', ...asOf], { 'waivers.yaml': twice });
    expect(ran.code).toBe(0);
    const [first, second] = ran.stdout.split('\n');
    expect(first).toMatch(/^W-0001 {2}expired {3}2026-11-21 {2}packing\.\*, data\.type/);
    expect(second).toMatch(/^W-0007 {2}expiring {2}2026-11-25 {2}packing\.weight\.max where parcel: A1/);
    expect(second).toContain('lead@acme.example');
  });

  test('asks which file is meant, where neither operand, flag nor config says so', async () => {
    const ran = await handoff(['waivers', 'list'], {});
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(['usage.operands']);
    const configured = await handoff(['waivers', 'list'], {
      ...files,
      'handoff.config.yaml': 'waivers: waivers.yaml\n',
    });
    expect(configured.stdout).toContain('W-0007');
  });
});

describe('handoff waivers check', () => {
  test('is content with waivers for rules that are there', async () => {
    const ran = await handoff(['waivers', 'check', 'waivers.yaml', '-r', 'rules.yaml'], files);
    expect(ran).toMatchObject({ code: 0, stdout: 'waivers.yaml: 1 waiver, no problems\n' });
  });

  test('holds them against all that is shipped where no ruleset is named', async () => {
    const shipped = waivers.replace('packing.weight.max', '[carrier.limits.ups.*, carrier.limits.fedex.*]');
    expect((await handoff(['waivers', 'check', 'w.yaml'], { 'w.yaml': shipped })).code).toBe(0);
    const ran = await handoff(['waivers', 'check', 'waivers.yaml'], files);
    expect(problemCodes(ran)).toEqual(['waivers.unknown-rule']);
  });

  test('says all that is wrong with all files, exit 2', async () => {
    const bad = waivers.replace('parcel: A1', 'parsel: A1');
    const worse = waivers.replace('handoff-waivers: 1', 'handoff-waivers: 2').replace('W-0007', 'W 7');
    const ran = await handoff(['waivers', 'check', 'a.yaml', 'b.yaml', '-r', 'rules.yaml'], {
      ...files,
      'a.yaml': bad,
      'b.yaml': worse,
    });
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(['waivers.unknown-field', 'waivers.value', 'waivers.value']);
  });
});

describe('handoff waivers add', () => {
  const why = ['--days', '14', '--reason', 'scale 3: under repair', '--owner', 'lead@acme.example', ...asOf];
  const addTo = (...more: readonly string[]) => ['waivers', 'add', '--from', 'r.json', ...why, ...more];

  async function audited(over: Readonly<Record<string, string>> = {}) {
    const folder = folderWith({ ...files, ...over });
    const ran = await runIn(folder, [...audit, '-f', 'json=r.json']);
    const report: Report = JSON.parse(ran.files['r.json'] ?? '');
    return {
      folder,
      report,
      fingerprints: report.batches.flatMap((batch) => batch.findings.map((one) => one.fingerprint)),
    };
  }

  test('waives a finding by its fingerprint at the end of a file that keeps its comments', async () => {
    const { folder, fingerprints } = await audited();
    const [, second = ''] = fingerprints;
    const ran = await runIn(folder, addTo('--select', second, '--waivers', 'waivers.yaml'));
    expect(ran).toMatchObject({ code: 0, stdout: 'waivers.yaml: W-0008 waives packing.weight.max until 2026-12-06\n' });
    expect(ran.files['waivers.yaml']).toBe(
      waivers.replace(
        '# the end\n',
        `  - id: W-0008
    rules: packing.weight.max
    match:
      fingerprint: ${second}
    reason: "scale 3: under repair"
    owner: lead@acme.example
    created: 2026-11-22
    expires: 2026-12-06
# the end
`,
      ),
    );
    const again = await runIn(folder, [...audit, '--waivers', 'waivers.yaml']);
    expect(again.code).toBe(0);
  });

  test('waives what was found of a rule, no more than was found, in the batches where it was', async () => {
    const { folder } = await audited();
    const ran = await runIn(
      folder,
      addTo('--select', 'packing.weight.max', '--file', 'new.yaml', '--approved-by', 'qa@acme.example'),
    );
    expect(ran.files['new.yaml']).toBe(`handoff-waivers: 1
waivers:
  - id: W-0001
    rules: packing.weight.max
    match:
      batch: B1
    reason: "scale 3: under repair"
    owner: lead@acme.example
    approved_by: qa@acme.example
    created: 2026-11-22
    expires: 2026-12-06
    max_findings: 2
`);
    expect((await runIn(folder, [...audit, '--waivers', 'new.yaml'])).code).toBe(0);
    expect((await runIn(folder, ['waivers', 'check', 'new.yaml', '-r', 'rules.yaml'])).code).toBe(0);
  });

  test('prints what it would write where no file is named', async () => {
    const { folder, fingerprints } = await audited();
    const selects = fingerprints.flatMap((fingerprint) => ['--select', fingerprint]);
    const ran = await runIn(folder, addTo(...selects, '--max-findings', '5'));
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(`      fingerprint:\n        - ${fingerprints.join('\n        - ')}\n`);
    expect(ran.stdout).toContain('    max_findings: 5\n');
    expect(Object.keys(ran.files).sort()).toEqual(['manifest.csv', 'r.json', 'rules.yaml', 'waivers.yaml']);
  });

  test.each([
    ['an empty list', 'handoff-waivers: 1\nwaivers: []\n'],
    [
      'a list in one line',
      'handoff-waivers: 1\nwaivers: [{ id: W-0003, rules: data.type, reason: r, owner: o, expires: 2026-12-31 }] # short\n',
    ],
    ['no newline at its end', waivers.replace('# the end\n', '').trimEnd()],
    [
      'dashes at the margin',
      'handoff-waivers: 1\nwaivers:\n- id: W-0003\n  rules: data.type\n  reason: r\n  owner: o\n  expires: 2026-12-31\n',
    ],
    ['Windows line ends', waivers.replaceAll('\n', '\r\n')],
    [
      'something after the list',
      'handoff-waivers: 1\nwaivers:\n  - { id: W-0003, rules: data.type, reason: r, owner: o, expires: 2026-12-31 }\n\nx-note: kept\n',
    ],
  ])('adds to a file with %s', async (_, text) => {
    const { folder } = await audited({ 'waivers.yaml': text });
    const ran = await runIn(folder, addTo('--select', 'packing.weight.max', '--waivers', 'waivers.yaml'));
    expect(ran.code).toBe(0);
    const written = ran.files['waivers.yaml'] ?? '';
    for (const [kept] of text.matchAll(/(#|x-).*/g)) expect(written).toContain(kept.trim());
    expect(written.includes('\r\n')).toBe(text.includes('\r\n'));
    expect((await runIn(folder, [...audit, '--waivers', 'waivers.yaml'])).code).toBe(0);
  });

  test.each([
    ['a fingerprint that is not there', ['--select', '0123456789abcdef'], 'report.no-finding'],
    ['a rule that found nothing', ['--select', 'packing.wieght.max'], 'report.no-finding'],
    ['a rule that may not be waived', ['--select', 'packing.service'], 'waivers.not-waivable'],
    ['rows that cannot be read', ['--select', 'intake.cells'], 'waivers.not-waivable'],
    [
      'an id that is taken',
      ['--select', 'packing.weight.max', '--id', 'W-0007', '--waivers', 'waivers.yaml'],
      'waivers.duplicate-id',
    ],
    ['a file with problems', ['--select', 'packing.weight.max', '--waivers', 'rules.yaml'], 'waivers.missing-key'],
  ])('refuses %s, and writes nothing', async (_, more, code) => {
    const { folder } = await audited();
    const ran = await runIn(folder, addTo(...more));
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)[0]).toBe(code);
    expect(ran.files).toMatchObject({ 'waivers.yaml': waivers, 'rules.yaml': rules });
  });

  test('refuses to waive what is waived already', async () => {
    const folder = folderWith(files);
    const first = await runIn(folder, [...audit, '--waivers', 'waivers.yaml', '-f', 'json=r.json']);
    const report: Report = JSON.parse(first.files['r.json'] ?? '');
    const waived = report.batches[0]?.findings.find(({ status }) => status === 'waived')?.fingerprint ?? '';
    expect(problemCodes(await runIn(folder, addTo('--select', waived)))).toEqual(['waivers.waived-already']);
  });

  test('asks for all that it needs, at once', async () => {
    const ran = await handoff(['waivers', 'add'], {});
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(Array.from({ length: 5 }, () => 'usage.missing'));
  });
});

test('handoff rules schema --waivers prints the schema of waiver files', async () => {
  const ran = await handoff(['rules', 'schema', '--waivers'], {});
  expect(JSON.parse(ran.stdout)).toMatchObject({ title: 'handoff waivers' });
});

test('a mistyped command is told from the others', async () => {
  const ran = await handoff(['waivers', 'ad'], {});
  expect(ran.stderr).toContain('did you mean handoff waivers add?');
});
