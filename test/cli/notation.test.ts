import { describe, expect, test } from 'vitest';
import { handoff, problemCodes } from './run.ts';

const manifest =
  'Package ID;Carrier;Ship Date;Gewicht (kg);Handed off at\nPK-1;UPS;22.11.2026;31,5;22.11.2026 17:29\nPK-2;UPS;22.11.2026;31,6;22.11.2026 17:31\n';
const rules = `handoff: 1
ruleset: acme/dock
rules:
  packing.weight.max: { check: within, with: { field: weight, max: 31.5 kg } }
  batch.in-time: { check: within, with: { field: handed_off_at, max: "17:30 Europe/Amsterdam" } }
`;
const files = { 'm.csv': manifest, 'rules.yaml': rules };
const audit = ['audit', 'm.csv', '-r', 'rules.yaml', '-f', 'json'];
const german = ['--decimal', 'comma', '--date-order', 'dmy', '--zone', 'Europe/Amsterdam'];

const told = (stdout: string): readonly string[] =>
  JSON.parse(stdout).batches.flatMap(({ findings }: { findings: { rule: string; message: string }[] }) =>
    findings.map(({ rule, message }) => `${rule}: ${message}`),
  );

test('flags say how an export writes numbers, dates and times, and the report says so', async () => {
  const ran = await handoff([...audit, ...german], files);
  expect(told(ran.stdout)).toEqual([
    'batch.in-time: 2026-11-22T17:31 Europe/Amsterdam is after 2026-11-22 17:30 Europe/Amsterdam',
    'packing.weight.max: 31.6 kg is over 31.5 kg',
  ]);
  expect(JSON.parse(ran.stdout)).toMatchObject({
    inputs: [{ notation: { decimal: 'comma', date_order: 'dmy', zone: 'Europe/Amsterdam' } }],
    batches: [{ id: 'UPS/2026-11-22' }],
  });
});

test('without them nothing is guessed: one problem for each column names the flag that reads it', async () => {
  const ran = await handoff(audit, files);
  expect(ran.code).toBe(2);
  expect(problemCodes(ran)).toEqual(['input.decimal']);
  expect(ran.stderr).toContain(
    '2 cells of its column "Gewicht (kg)", such as "31,5" on line 2, cannot be read as they stand',
  );
  expect(ran.stderr).toContain('--decimal comma');
});

test('the order of dates is found out where exactly one fits them all, and the report says so', async () => {
  const ran = await handoff([...audit, '--decimal', 'comma', '--zone', 'Europe/Amsterdam'], files);
  expect(told(ran.stdout)).toHaveLength(2);
  const [{ columns }] = JSON.parse(ran.stdout).inputs;
  expect(columns).toContainEqual(expect.objectContaining({ field: 'ship_date', date_order: 'dmy' }));
});

test('an order that could be either is one problem for each column that is read, whatever its rows', async () => {
  const ambiguous = manifest.replaceAll('22.11.2026', '11.12.2026');
  const ran = await handoff([...audit, '--decimal', 'comma'], { ...files, 'm.csv': ambiguous });
  expect(problemCodes(ran)).toEqual(['input.date-order', 'input.date-order']);
  expect(ran.stderr).toContain('--date-order mdy or --date-order dmy');
});

test('a cell not in the notation is told what it should be there', async () => {
  const ran = await handoff([...audit, ...german], { ...files, 'm.csv': manifest.replace('31,5', '31.5') });
  expect(told(ran.stdout)).toContain('data.type: weight should be a weight such as 12,5 kg, but is "31.5"');
});

test('config says it too, for all files or for one kind, and flags win', async () => {
  const labels = 'Package ID;Tracking number;Printed weight (kg)\nPK-1;1;31,5\nPK-2;2;31.5\n';
  const config = 'decimal: [comma, labels=point]\ndate_order: dmy\nzone: Europe/Berlin\n';
  const run = (...flags: string[]) =>
    handoff([...audit, '--labels', 'l.csv', ...flags], { ...files, 'l.csv': labels, 'handoff.config.yaml': config });
  const notations = (stdout: string) => JSON.parse(stdout).inputs.map(({ notation }: { notation: object }) => notation);
  const [manifests, printed] = notations((await run()).stdout);
  expect(manifests).toEqual({ decimal: 'comma', date_order: 'dmy', zone: 'Europe/Berlin' });
  expect(printed).toEqual({ decimal: 'point', date_order: 'dmy', zone: 'Europe/Berlin' });
  const [, flagged] = notations((await run('--decimal', 'comma')).stdout);
  expect(flagged).toMatchObject({ decimal: 'comma' });
});

describe('a notation that cannot be is a problem', () => {
  test.each([
    ['a sign that is none', ['--decimal', 'coma'], 'usage.value', 'did you mean comma?'],
    ['an order that is none', ['--date-order', 'dmz'], 'usage.value', 'mdy, dmy, ymd'],
    ['a zone that is none', ['--zone', 'Europe/Amsterdm'], 'usage.value', 'did you mean Europe/Amsterdam?'],
    ['a kind that is none', ['--decimal', 'lables=comma'], 'usage.unknown-dataset', 'did you mean labels?'],
    ['a kind that is not given', ['--decimal', 'labels=comma'], 'usage.idle-option', 'no labels are given'],
    ['two signs', ['--decimal', 'comma', '--decimal', 'point'], 'usage.repeated', 'comma and point'],
  ])('%s', async (_, flags, code, said) => {
    const ran = await handoff([...audit, ...flags], files);
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual([code]);
    expect(ran.stderr).toContain(said);
  });
});

describe('a --unit that no cell needs', () => {
  const imperial = { ...files, 'm.csv': 'Package ID,Carrier,Weight\nPK-1,UPS,12 lb\nPK-2,UPS,14 lb\n' };

  test('is a problem when every cell says another', async () => {
    const ran = await handoff([...audit, '--unit', 'weight=kg'], imperial);
    expect(problemCodes(ran)).toEqual(['input.unit-conflict']);
    expect(ran.stderr).toContain('m.csv:2');
  });

  test.each([
    ['one cell has none', '12 lb\nPK-2,UPS,14'],
    ['a cell says the same', '12 lb\nPK-2,UPS,14 kg'],
    ['no cell holds anything', '\nPK-2,UPS,'],
  ])('is none when %s', async (_, cells) => {
    const ran = await handoff([...audit, '--unit', 'weight=kg'], {
      ...files,
      'm.csv': `Package ID,Carrier,Weight\nPK-1,UPS,${cells}\n`,
    });
    expect(ran.stderr).not.toContain('unit-conflict');
  });
});
