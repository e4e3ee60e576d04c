import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BatchReport } from '../../src/model/report/batch.ts';
import type { Audit, Report } from '../../src/model/report.ts';
import { width } from '../../src/report/width.ts';
import { audits } from './audits.ts';
import { command, rendered } from './rendered.ts';
import { auditOf, finding, notCarriedOut, pull, releasing, report, sample } from './sample.ts';

function withBatch(over: Partial<BatchReport>, run: Partial<Report> = {}): Audit {
  const [, batch] = report.batches;
  if (batch === undefined) throw new Error('the sample has batches');
  return auditOf({ ...report, ...run, batches: [{ ...batch, ...over }] });
}

function lastLine(text: string): string | undefined {
  return text.trimEnd().split('\n').at(-1);
}

test.each([60, 80, 120])('no line is wider than %d columns but the command to paste', async (columns) => {
  await fc.assert(
    fc.asyncProperty(audits, fc.boolean(), async (audit, unicode) => {
      const lines = (await rendered('table', audit, { width: columns, unicode })).split('\n');
      for (const line of lines) if (!line.includes(command)) expect(width(line)).toBeLessThanOrEqual(columns);
    }),
  );
  for (const line of (await rendered('table', sample, { width: columns })).split('\n'))
    expect(width(line)).toBeLessThanOrEqual(columns);
});

test('a terminal that knows only ASCII gets only ASCII', async () => {
  await fc.assert(
    fc.asyncProperty(audits, async (audit) => {
      expect(await rendered('table', audit, { unicode: false })).toMatch(/^[\n\x20-\x7e]*$/);
    }),
  );
});

test('colour changes no word and moves no column', async () => {
  const coloured = await rendered('table', sample, { colour: true });
  expect(coloured).toContain('\u001b[31m');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await rendered('table', sample));
});

test('the sample fits one screen', async () => {
  expect((await rendered('table', sample)).split('\n').length).toBeLessThan(66);
});

test('it says what was read, with dates and carriers', async () => {
  const lines = (await rendered('table', sample)).split('\n');
  const [manifest, labels, context, unused] = lines.slice(lines.indexOf('Read from') + 1);
  expect(manifest).toMatch(/manifest {2}out\/manifest\.csv {2}415 rows/);
  expect(labels).toMatch(/363 rows · 1 without a parcel · 2 voided/);
  expect(context).toBe('  ship date 2026-11-22 · UPS 212, POSTNL 148, DPD 55');
  expect(unused).toContain('2 columns not used: Notes, Interne Referenz');
});

describe('the parcels to pull', () => {
  const pulls = Array.from({ length: 30 }, (_, place) =>
    pull(`P${place}`, {
      tracking_number: `3SABCD00000${place}`,
      location: `D4-${30 - place}`,
      rules: ['packing.weight.max'],
    }),
  );

  test('go by the code on the label, in walking order', async () => {
    const text = await rendered('table', withBatch({ parcels_to_pull: pulls }));
    const codes = [...text.matchAll(/3SABCD00000(\d+)/g)].map(([, place]) => Number(place));
    expect(codes).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18]);
  });

  test('tell a reason to its end, however narrow the screen', async () => {
    const why = 'tracking number 794600022677 should stand on one parcel, but stands on 2';
    const [entry] = pulls;
    const [batch] = sample.report.batches.filter(({ findings }) => findings.length > 0);
    const [finding] = batch?.findings ?? [];
    if (entry === undefined || finding === undefined) throw new Error('the sample has findings');
    const told = { ...finding, parcel: entry.parcel, status: 'open' as const, message: why };
    const audit = withBatch({ parcels_to_pull: [{ ...entry, rules: [finding.rule] }], findings: [told] });
    const text = await rendered('table', audit, { width: 40 });
    expect(text.replace(/\s+/g, ' ')).toContain(why);
  });

  test('that do not fit are counted, and the command for the whole list stands on a line of its own', async () => {
    const lines = (await rendered('table', withBatch({ parcels_to_pull: pulls }), { width: 40 })).split('\n');
    const at = lines.indexOf(`  ${command.replace('parcels-csv=pull.csv', 'pull-sheet=pull.pdf')}`);
    expect(lines[at - 1]).toBe('  18 more to pull; all of them in one file:');
  });

  test('show the SSCC where there is no tracking number, else the key', async () => {
    const text = await rendered(
      'table',
      withBatch({ parcels_to_pull: [pull('BOX-1', { sscc: '003400000000000014' }), pull('BOX-2', {})] }),
    );
    expect(text).toContain('003400000000000014');
    expect(text).not.toContain('BOX-1');
    expect(text).toContain('BOX-2');
  });
});

describe('findings', () => {
  const tally = {
    rule: 'packing.weight.max',
    pass: 2,
    fail: 18,
    waived: 0,
    'not-applicable': 0,
    'not-evaluated': 0,
  } as const;
  const causes = { 'not-applicable': {}, 'not-evaluated': {} } as const;

  test.each([
    [18, 2, true],
    [17, 3, true],
    [16, 4, false],
    [15, 0, false],
  ])('%d failing and %d passing parcels: looks like the file or the rule is %s', async (fail, pass, systemic) => {
    const rules = [{ ...tally, fail, pass, causes, tolerance: null }];
    const text = await rendered('table', withBatch({ rules, findings: [finding('packing.weight.max', {})] }));
    expect(text.includes('Looks like the file or the rule, not the parcels')).toBe(systemic);
    expect(text).toContain(`error  ${fail} parcels`);
  });

  test('of the file stand apart from those of parcels', async () => {
    const text = await rendered('table', sample);
    const at = text.indexOf('Looks like the file, not the parcels');
    expect(at).toBeGreaterThan(0);
    expect(text.indexOf('[data.type]')).toBeGreaterThan(at);
    expect(text.indexOf('[data.type]')).toBeLessThan(text.indexOf('\nFindings\n'));
  });
});

describe('what is accepted', () => {
  test.each([
    ['Accepted: 1 finding waived'],
    ['W-0042  waives 1 finding, expires in 5 days: printer arm 3'],
    ['W-0051  over its limit of 3: waives nothing in POSTNL/RTM2/2026-11-22 (5'],
    ['known from yesterday.json: 1 finding; no longer found: 1'],
  ])('is said beside what is open: %s', async (words) => {
    expect(await rendered('table', sample)).toContain(words);
  });

  test.each([
    [{ state: 'active', used: 2, expires: '2027-01-31' }, 'waives 2 findings, until 2027-01-31: '],
    [{ state: 'expiring', used: 2, expires: '2026-11-22' }, 'waives 2 findings, expires today: '],
    [{ state: 'expired', expires: '2026-11-21' }, 'waives nothing, expired 1 day ago (2026-11-21): '],
    [{ state: 'unused', expires: '2026-11-24' }, 'waives nothing: no finding needs it; expires in 2 days: '],
  ] as const)('says what becomes of a waiver: %o', async (over, words) => {
    const waivers = report.waivers.slice(0, 1).map((waiver) => ({ ...waiver, used: 0, ...over }));
    const text = await rendered('table', { ...sample, report: { ...report, waivers } });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
  });

  test('says what the outcome owes to waivers, and when they were left aside', async () => {
    const batches = report.batches.map((batch) => ({ ...batch, outcome_without_waivers: 'fail' as const }));
    const run = { ...report.run, options: { ...report.run.options, no_waivers: true } };
    const text = await rendered('table', { ...sample, report: { ...report, run, batches } });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'without waivers DPD/RTM2/2026-11-22, UPS/RTM2/2026-11-22 would fail',
    );
    expect(text).toContain('waivers were left aside (--no-waivers)');
  });
});

describe('what is not audited', () => {
  test.each([
    ['no column for weight: name it with --column weight="…"'],
    ['no labels file: give it with --labels FILE'],
    ['weight has no unit: name it with --unit weight=kg'],
    ['not checked: items: this site ships no customs goods'],
  ])('is said with the way out: %s', async (words) => {
    expect(await rendered('table', sample)).toContain(words);
  });

  test('is said without a field where the audit names none', async () => {
    const rules = [{ rule: 'label.sscc', pass: 0, fail: 0, waived: 0, 'not-applicable': 0, 'not-evaluated': 3 }].map(
      (tally) => ({
        ...tally,
        causes: { 'not-applicable': {}, 'not-evaluated': { 'parent-absent': 3 } },
        tolerance: null,
      }),
    );
    const text = await rendered('table', withBatch({ rules, findings: [], parcels_to_pull: [] }));
    expect(text).toContain('3 parcels  the row matches no parcel of the manifest (label.sscc): check that');
  });
});

describe('the verdict', () => {
  test('stands first, before what to do, before why, before what it rests on', async () => {
    const text = await rendered('table', sample);
    const places = ['HOLD 4 of 415', 'Pull ', 'Not audited, because', '\nFindings', '\nRead from'].map((words) =>
      text.indexOf(words),
    );
    expect(places[0]).toBe(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('is said again at the end of a report that is longer than a screen, and only there', async () => {
    const text = await rendered('table', sample, { width: 120 });
    expect(lastLine(text)).toBe(text.split('\n')[0]);
    expect(lastLine(await rendered('table', releasing()))).not.toContain('RELEASE');
  });

  test('of a part of a run says so first', async () => {
    const part = (run: Partial<Report['run']>) =>
      rendered('table', { ...sample, report: { ...report, run: { ...report.run, ...run } } });
    expect(await part({ parcels: ['A2'] })).toMatch(/^1 parcel asked for, and no other: HOLD/);
    expect(await part({ shard: { number: 2, of: 4 } })).toMatch(/^Shard 2 of 4, and no other: HOLD/);
  });

  test.each([
    ['HOLD 4 of 415 parcels: 3 relabel, 2 split; NOT AUDITED 43, 12 more of that batch wait; RELEASE 356', sample],
    ['RELEASE 212 of 212 parcels', releasing()],
    ['NOT AUDITED: the audit could not be carried out, see the 2 problems', notCarriedOut],
    ['HOLD 4 of 148 parcels: 3 relabel, 2 split', withBatch({})],
    ['HOLD 148 of 148 parcels, the whole batch', withBatch({ disposition: 'hold-batch' })],
    [
      'HOLD 1 batch: no parcel to pull, but see the findings',
      withBatch({ parcels_to_pull: [], parcels: { total: 148, pass: 148, fail: 0, 'not-audited': 0 } }),
    ],
    [
      'NOT AUDITED 148 of 148 parcels',
      withBatch({
        outcome: 'not-audited',
        disposition: 'not-audited',
        parcels_to_pull: [],
        parcels: { total: 148, pass: 148, fail: 0, 'not-audited': 0 },
      }),
    ],
    [
      'NOT AUDITED 0 of 0 parcels (1 batch without parcels)',
      withBatch({
        outcome: 'not-audited',
        disposition: 'not-audited',
        parcels_to_pull: [],
        parcels: { total: 0, pass: 0, fail: 0, 'not-audited': 0 },
      }),
    ],
  ])('is %s', async (sentence, audit) => {
    expect((await rendered('table', audit, { width: 120 })).split('\n')[0]).toBe(sentence);
  });
});

test('problems are listed with their place and what to try', async () => {
  expect(await rendered('table', notCarriedOut)).toContain(
    'acme.yaml:12:5: a rule has no key "serverity" (did you mean severity?)',
  );
});
