import { describe, expect, test } from 'vitest';
import { handoff, problemCodes } from './run.ts';
import { header, heavyManifest, manifest, parcel, rules } from './samples.ts';

const files = { 'm.csv': manifest, 'rules.yaml': rules };
const audit = (...args: string[]) => ['audit', ...args, '-r', 'rules.yaml'];

describe('an input that cannot be read is exit 2 and one problem', () => {
  test.each([
    ['missing', 'gone.csv', 'input.missing'],
    ['a glob without match', 'exports/*.csv', 'input.no-match'],
    ['empty', 'empty.csv', 'input.empty'],
    ['only white space', 'white.csv', 'input.empty'],
    ['only a header', 'header.csv', 'input.no-rows'],
    ['a folder', 'folder', 'input.not-a-file'],
    ['a device', '/dev/null', 'input.not-a-file'],
    ['standard input that nothing is piped into', '-', 'input.empty'],
    ['below a file', 'm.csv/x.csv', 'input.missing'],
  ])('%s', async (_, path, code) => {
    const ran = await handoff(audit(path), {
      ...files,
      'empty.csv': '',
      'white.csv': ' \n\n',
      'header.csv': `${header}\n`,
      'folder/x.csv': manifest,
    });
    expect(problemCodes(ran)).toEqual([code]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
  });

  test('labels too', async () => {
    const ran = await handoff(audit('m.csv', '--labels', 'l.csv', '--labels', 'none.csv'), {
      ...files,
      'l.csv': 'package_id,label_id\n',
    });
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(['input.missing']);
  });

  test('the same manifest twice, whatever it is called', async () => {
    const ran = await handoff(audit('m.csv', './m.csv', '*.csv'), files);
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(['input.twice', 'input.twice']);
  });
});

test('everything wrong with files and rules is said at once', async () => {
  const ran = await handoff(
    ['audit', 'gone.csv', 'empty.csv', '--labels', 'none.csv', '-r', 'bad.yaml', '-r', 'gone.yaml'],
    {
      'empty.csv': '',
      'bad.yaml': rules.replace('check: within', 'check: withn').replace('field: weight', 'field: wieght'),
    },
  );
  expect(ran.code).toBe(2);
  expect(problemCodes(ran)).toEqual(
    expect.arrayContaining(['input.missing', 'input.empty', 'input.missing', 'ruleset.missing']),
  );
  expect(ran.stderr).toContain('did you mean "within"');
  expect(ran.stderr).toMatch(/bad\.yaml:7:/);
});

test('a header-only manifest is accepted with --allow-empty', async () => {
  const ran = await handoff(audit('m.csv', '--allow-empty'), { ...files, 'm.csv': `${header}\n` });
  expect(ran.code).toBe(0);
});

test('a header-only manifest beside a full one is still a problem', async () => {
  const ran = await handoff(audit('m.csv', 'late.csv'), { ...files, 'late.csv': `${header}\n` });
  expect(ran.code).toBe(2);
  expect(problemCodes(ran)).toEqual(['input.no-rows']);
});

test('a glob is expanded by handoff, in order of names', async () => {
  const ran = await handoff(audit('in/**/*.csv', '-f', 'json'), {
    'rules.yaml': rules,
    'in/b.csv': [header, parcel('B1')].join('\n'),
    'in/deep/a?.csv': [header, parcel('C1')].join('\n'),
    'in/.hidden.csv': 'x\n',
  });
  expect(JSON.parse(ran.stdout).inputs.map(({ path }: { path: string }) => path)).toEqual([
    'in/b.csv',
    'in/deep/a?.csv',
  ]);
});

test('a file whose name looks like a glob is taken by its name', async () => {
  const ran = await handoff(audit('day?.csv'), { ...files, 'day?.csv': manifest, 'day1.csv': 'x' });
  expect(ran.code).toBe(0);
});

test('several manifests are one run: a parcel that fails in the second fails it', async () => {
  const ran = await handoff(audit('m.csv', 'n.csv', '-f', 'json'), {
    ...files,
    'n.csv': heavyManifest.replaceAll('A', 'B'),
  });
  const { summary, inputs } = JSON.parse(ran.stdout);
  expect(ran.code).toBe(1);
  expect(inputs).toHaveLength(2);
  expect(summary.parcels).toEqual({ pass: 3, fail: 1, 'not-audited': 0 });
});

test.each([
  ['the count on the screen', ['--expect', '2'], 0],
  ['another count', ['--expect', '3'], 1],
  ['the count of a carrier by another name', ['--expect', 'dpd=2'], 0],
  ['another count of a carrier', ['--expect', 'DPD=1'], 1],
  ['a carrier that has no parcels', ['--expect', 'UPS=1'], 1],
])('--expect with %s', async (_, args, code) => {
  const ran = await handoff(audit('m.csv', ...args), files);
  expect(ran.code).toBe(code);
});

test.each([
  ['--set', 'wieght=3', 'usage.unknown-field'],
  ['--column', 'wieght=Gewicht', 'usage.unknown-field'],
  ['--unit', 'weight=stones', 'usage.unknown-unit'],
  ['--batch-by', 'carier', 'usage.unknown-field'],
  ['--not-supplied', 'lables', 'usage.unknown-field'],
  ['--only', 'packing.wieght.max', 'usage.selector'],
  ['--skip', 'nothing.*', 'usage.selector'],
  ['--column', 'sku=Artikel', 'usage.idle-option'],
  ['--set', 'item.quantity=3', 'usage.idle-option'],
  ['--exclude', 'labels.Status=VOID', 'usage.idle-option'],
  ['--batch-by', 'file,carrier', 'usage.value'],
])('%s %s is exit 2 and writes no report', async (flag, value, code) => {
  const ran = await handoff(audit('m.csv', flag, value, '-f', 'json=report.json'), files);
  expect(problemCodes(ran)).toEqual([code]);
  expect(ran.code).toBe(2);
  expect(ran.files['report.json']).toBeUndefined();
});

test.each([
  ['a param', ['--param', 'max_weight=30 kg', '--param', 'max_weight=40 kg'], '30 kg and 40 kg'],
  ['a constant', ['--set', 'service=EXPRESS', '--set', 'service=GROUND'], 'EXPRESS and GROUND'],
  ['a constant by two names', ['--set', 'service=A', '--set', 'manifest.service=B'], 'manifest.service=B'],
  ['a unit', ['--unit', 'length=cm', '--unit', 'length=in'], 'cm and in'],
])('%s given twice with two values is a problem, never the last that wins', async (_, args, said) => {
  const ran = await handoff(audit('m.csv', ...args), {
    ...files,
    'rules.yaml': rules.replace('rules:\n', 'params: { max_weight: { type: weight, default: 30 kg } }\nrules:\n'),
  });
  expect(problemCodes(ran)).toEqual(['usage.repeated']);
  expect(ran.stderr).toContain(said);
  expect(ran.code).toBe(2);
});

test('the same value given twice is one', async () => {
  const ran = await handoff(audit('m.csv', '--set', 'service=GROUND', '--set', 'service=GROUND'), files);
  expect(ran.code).toBe(0);
});

test.each([
  ['--unit', 'length=cm', 'no manifest has a column for length'],
  ['--batch-by', 'order_id', 'no manifest has a column for order_id'],
])('%s %s without such a column is a problem, and the report says so', async (flag, value, said) => {
  const ran = await handoff(audit('m.csv', flag, value, '-f', 'json=report.json'), files);
  expect(problemCodes(ran)).toEqual(['input.no-such-column']);
  expect(ran.stderr).toContain(said);
  expect(JSON.parse(ran.files['report.json'] ?? '').run.outcome).toBe('not-audited');
});

test.each([
  ['a dataset', ['--labels', 'l.csv', '--not-supplied', 'labels'], 'usage.contradiction', 'l.csv'],
  ['a field', ['--not-supplied', 'weight'], 'input.supplied', '"2.5" in column "weight_kg" on line 2'],
  ['a constant', ['--not-supplied', 'service', '--set', 'service=GROUND'], 'input.supplied', 'set for every row'],
])('%s that is never supplied, but is, is a problem', async (_, args, code, said) => {
  const ran = await handoff(audit('m.csv', ...args), { ...files, 'l.csv': 'package_id\nA1\nA2\n' });
  expect(problemCodes(ran)).toEqual([code]);
  expect(ran.stderr).toContain(said);
  expect(ran.code).toBe(2);
});

test('a field that is never supplied may have a column without values', async () => {
  const blank = [`${header},service`, `${parcel('A1')},`, `${parcel('A2')},`, ''].join('\n');
  const ran = await handoff(audit('m.csv', '--not-supplied', 'service'), { ...files, 'm.csv': blank });
  expect(ran.code).toBe(0);
});
