import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { BatchReport } from '../../src/model/report/batch.ts';
import type { Report } from '../../src/model/report.ts';
import { handoff } from '../cli/run.ts';
import { header, heavyManifest, manifest, parcel, rules } from '../cli/samples.ts';

const files = { 'm.csv': manifest, 'heavy.csv': heavyManifest, 'rules.yaml': rules };
const asOf = ['--as-of', '2026-11-22T17:00:00+01:00'];

async function reportOf(args: readonly string[], more: Readonly<Record<string, string>>): Promise<Report> {
  const ran = await handoff(['audit', ...args, '-f', 'json'], { ...files, ...more });
  return JSON.parse(ran.stdout);
}

function onlyBatch({ batches }: Report): BatchReport {
  const [batch, ...others] = batches;
  if (batch === undefined || others.length > 0) throw new Error(`expected one batch, got ${batches.length}`);
  return batch;
}

describe('a file in a shape nobody knows', () => {
  const strange = { 'strange.csv': 'alpha,beta\n1,2\n3,4\n' };

  test('is never clean: its columns are listed as not used, and what needs others decides the outcome', async () => {
    const report = await reportOf(['strange.csv', '-r', 'rules.yaml'], strange);
    expect(report.inputs[0]).toMatchObject({ columns: [], unused_columns: ['alpha', 'beta'] });
    expect(report.run).toMatchObject({ outcome: 'not-audited', exit_code: 2, complete: false });
    expect(onlyBatch(report).disposition).toBe('not-audited');
  });

  test('is said on the screen with the flag that names the column', async () => {
    const { code, stdout } = await handoff(['audit', 'strange.csv', '-r', 'rules.yaml'], { ...files, ...strange });
    expect(code).toBe(2);
    expect(stdout).toContain('NOT AUDITED');
    expect(stdout).toContain('alpha, beta');
    expect(stdout).toContain('--column weight=');
  });

  test('is not clean by the rulesets handoff picks itself, either', async () => {
    const report = await reportOf(['strange.csv'], strange);
    expect(report.run.exit_code).not.toBe(0);
    expect(onlyBatch(report).parcels.pass).toBe(0);
  });
});

test('every rule in use is told with the count of each status and its causes, in json and in ndjson', async () => {
  const five = `${rules.slice(0, rules.indexOf('tests:'))}  address.city:
    check: not-placeholder
    with: { field: ship_to_city }
  address.phone:
    check: required
    with: { field: ship_to_phone }
  labeling.sscc:
    when: { carrier: UPS }
    check: required
    with: { field: ship_to_name }
`;
  const given = { 'five.yaml': five, 'blank.csv': `${heavyManifest}${parcel('A3').replace('Berlin', '')}\n` };
  const report = await reportOf(['blank.csv', '-r', 'five.yaml'], given);
  const told = onlyBatch(report).rules.map(({ rule, tolerance, missing, ...counts }) => [rule, counts]);
  const none = { pass: 0, fail: 0, waived: 0, 'not-applicable': 0, 'not-evaluated': 0 };
  const unexplained = { 'not-applicable': {}, 'not-evaluated': {} };
  expect(Object.fromEntries(told)).toEqual({
    'data.type': { ...none, pass: 3, causes: unexplained },
    'packing.weight.max': { ...none, pass: 2, fail: 1, causes: unexplained },
    'address.city': {
      ...none,
      pass: 2,
      'not-applicable': 1,
      causes: { ...unexplained, 'not-applicable': { 'value-absent': 1 } },
    },
    'address.phone': {
      ...none,
      'not-evaluated': 3,
      causes: { ...unexplained, 'not-evaluated': { 'column-absent': 3 } },
    },
    'labeling.sscc': { ...none, 'not-applicable': 3, causes: { ...unexplained, 'not-applicable': { when: 3 } } },
  });
  const lines = await handoff(['audit', 'blank.csv', '-r', 'five.yaml', '-f', 'ndjson'], { ...files, ...given });
  const named = lines.stdout.split('\n').flatMap((line) => (line.includes('"type":"rule"') ? [JSON.parse(line)] : []));
  expect(named.map(({ rule, id }) => rule ?? id)).toEqual(told.map(([rule]) => rule));
});

describe('the exit code', () => {
  const many = [header, ...Array.from({ length: 300 }, (_, at) => parcel(`A${at}`, 'DPD', '31')), ''].join('\n');

  test('is no count: three hundred failing parcels are 1, as one is', async () => {
    const ran = await handoff(['audit', 'many.csv', '-r', 'rules.yaml'], { ...files, 'many.csv': many });
    expect(ran.code).toBe(1);
  });

  test.each([
    ['m.csv', 0],
    ['heavy.csv', 1],
    ['strange.csv', 2],
  ])('of %s is %i whatever is printed, capped or asked for beside', async (path, code) => {
    const given = { ...files, 'strange.csv': 'alpha,beta\n1,2\n' };
    for (const flags of [
      ['-f', 'json'],
      ['-f', 'junit'],
      ['--max-findings', '1'],
      ['--allow-empty'],
      ['-f', 'table', '-f', 'csv=x.csv'],
    ]) {
      expect((await handoff(['audit', path, '-r', 'rules.yaml', ...flags], given)).code, flags.join(' ')).toBe(code);
    }
  });

  test('follows the outcome under every --fail-on: what the report says is what the shell hears', async () => {
    for (const failOn of ['error', 'warning', 'info', 'never']) {
      const args = ['audit', 'heavy.csv', '-r', 'rules.yaml', '--fail-on', failOn, '-f', 'json'];
      const { code, stdout } = await handoff(args, files);
      const { run }: Report = JSON.parse(stdout);
      expect([failOn, run.exit_code, run.outcome]).toEqual([failOn, code, code === 0 ? 'pass' : 'fail']);
    }
  });
});

describe('a finding far down a difficult file', () => {
  const rows = [
    `${header},note`,
    `${parcel('A1')},"left at\r\nthe ""back"" door"`,
    '',
    `${parcel('A2', 'DPD', '31')},`,
    '',
  ];
  const given = { 'hard.csv': `\uFEFF${rows.join('\r\n')}` };
  const place = { dataset: 'manifest', file: 'hard.csv', line: 5, row: 2, column: 'weight_kg' };

  test('names file, physical line, data row, source column, field and parcel', async () => {
    const [finding] = onlyBatch(await reportOf(['hard.csv', '-r', 'rules.yaml'], given)).findings;
    expect(finding).toMatchObject({ parcel: 'A2', field: 'weight', places: [place] });
    expect(given['hard.csv'].split('\n')[place.line - 1]).toContain('A2');
  });

  test('says so in the formats that others read', async () => {
    const args = [
      'audit',
      'hard.csv',
      '-r',
      'rules.yaml',
      '-f',
      'csv=f.csv',
      '-f',
      'github=g.txt',
      '-f',
      'parcels-csv=p.csv',
    ];
    const ran = await handoff(args, { ...files, ...given });
    const at = { file: 'hard.csv', line: '5', row: '2' };
    expect(records(ran.files['f.csv'])).toEqual([
      expect.objectContaining({ ...at, column: 'weight_kg', parcel: 'A2' }),
    ]);
    expect(records(ran.files['p.csv'])[1]).toMatchObject({ ...at, parcel: 'A2' });
    expect(ran.files['g.txt']).toMatch(/file=hard\.csv,line=5\b/);
  });
});

function records(csv = ''): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { columns: true });
}

test('every finding bears the id of a rule of the report, and a name in JUnit stands once', async () => {
  const args = ['audit', 'two.csv', '-r', 'rules.yaml', '-f', 'json=r.json', '-f', 'junit=r.xml', '-f', 'csv=r.csv'];
  const ran = await handoff(args, { ...files, 'two.csv': `${heavyManifest}${parcel('A3', 'UPS', '31')}\n` });
  const report: Report = JSON.parse(ran.files['r.json'] ?? '');
  const ids = new Set(report.rules.map(({ id }) => id));
  const findings = report.batches.flatMap((batch) => batch.findings);
  expect([report.batches.length, findings.length]).toEqual([2, 2]);
  for (const { rule } of [...findings, ...records(ran.files['r.csv'])]) expect(ids).toContain(rule);
  const cases = [...(ran.files['r.xml'] ?? '').matchAll(/<testcase ([^>]*)/g)].map(([, attributes = '']) => {
    return ['classname', 'name'].map((name) => new RegExp(` ?\\b${name}="([^"]*)"`).exec(attributes)?.[1]).join(' › ');
  });
  expect(cases).toHaveLength(report.rules.length * report.batches.length);
  expect(new Set(cases).size).toBe(cases.length);
});

describe('a manifest of which every row fails', () => {
  const rows = Array.from({ length: 400 }, (_, at) => parcel(`A${at}`, 'DPD', '31').replace('Berlin', 'TBD'));
  const given = {
    'all.csv': [header, ...rows, ''].join('\n'),
    'two.yaml': `${rules.slice(0, rules.indexOf('tests:'))}  address.city:\n    check: not-placeholder\n    with: { field: ship_to_city }\n`,
  };

  test('has all its findings told, not the first alone', async () => {
    const report = await reportOf(['all.csv', '-r', 'two.yaml'], given);
    expect(onlyBatch(report).findings).toHaveLength(800);
    expect(report.truncated).toEqual([]);
    expect(onlyBatch(report).parcels_to_pull).toHaveLength(400);
  });

  test('keeps every count whole when only a few findings are asked for', async () => {
    const [whole, few] = [
      await reportOf(['all.csv', '-r', 'two.yaml', ...asOf], given),
      await reportOf(['all.csv', '-r', 'two.yaml', '--max-findings', '3', ...asOf], given),
    ];
    expect(few.summary).toEqual(whole.summary);
    expect(few.summary.findings.error).toBe(800);
    expect(onlyBatch(few).rules).toEqual(onlyBatch(whole).rules);
    expect(onlyBatch(few).parcels_to_pull).toEqual(onlyBatch(whole).parcels_to_pull);
    expect(onlyBatch(few).findings).toHaveLength(6);
    expect(few.truncated).toEqual(
      ['address.city', 'packing.weight.max'].map((rule) => ({ batch: 'DPD', rule, shown: 3, total: 400 })),
    );
  });
});

describe('a cell that a spreadsheet has been at', () => {
  const cells = { package_id: '00123', tracking_number: '4.21E+21', order_id: '1-2', ship_to_postal_code: '01067' };
  const [names, values] = [Object.keys(cells).join(), Object.values(cells).join()];
  const given = { 'sheet.csv': `${names},carrier,weight_kg\n${values},DPD,31\n` };

  test('is read as it is written', async () => {
    const { stdout } = await handoff(['inspect', 'sheet.csv', '--format', 'ndjson'], given);
    expect(JSON.parse(stdout).cells).toMatchObject(cells);
  });

  test('stands in every report as it is written: no zero lost, no number made of it', async () => {
    const args = [
      'audit',
      'sheet.csv',
      '-r',
      'rules.yaml',
      '-f',
      'json=r.json',
      '-f',
      'csv=r.csv',
      '-f',
      'parcels-csv=p.csv',
    ];
    const ran = await handoff(args, { ...files, ...given });
    const { package_id: parcel, tracking_number, order_id } = cells;
    const report: Report = JSON.parse(ran.files['r.json'] ?? '');
    expect(onlyBatch(report).findings[0]).toMatchObject({ parcel, identity: { tracking_number, order_id } });
    expect(onlyBatch(report).parcels_to_pull[0]).toMatchObject({ parcel, tracking_number, order_id });
    for (const name of ['r.csv', 'p.csv']) {
      expect(records(ran.files[name])[0], name).toMatchObject({ parcel, tracking_number, order_id });
    }
  });

  test('is compared as text: 00123 is not 123', async () => {
    const unique =
      'handoff: 1\nruleset: acme/ids\nrules: { labeling.id: { check: unique, with: { fields: package_id } } }\n';
    const twins = { 'twins.csv': 'package_id,carrier\n00123,DPD\n123,DPD\n', 'ids.yaml': unique };
    expect((await handoff(['audit', 'twins.csv', '-r', 'ids.yaml'], twins)).code).toBe(0);
  });
});
