import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/report/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { diffReports } from '../../src/report/diff/diff.ts';
import { diffMarkdown } from '../../src/report/diff/markdown.ts';
import { diffTable } from '../../src/report/diff/table.ts';
import { auditedUnder, parcel, waiver } from '../waivers/scene.ts';
import { notCarriedOut, report as sampleReport } from './sample.ts';

const heavy = { weight: '31 kg' };
const diff = (before: Report, after: Report) =>
  diffReports({ path: 'before.json', report: before }, { path: 'after.json', report: after });

const screen = { colour: false, unicode: false, width: 200 };

const before = await auditedUnder({
  manifest: [parcel('A1', heavy), parcel('A2', { location: '' }), parcel('A3', heavy), parcel('A4')],
});

describe('from one report to a later one', () => {
  test('the same report gives nothing but what is unchanged', () => {
    const { counts, differences, batches } = diff(before, before);
    expect(counts).toEqual({ new: 0, changed: 0, fixed: 0, not_judged: 0, unchanged: 3, newly_failing: 0 });
    expect([differences, batches]).toEqual([[], []]);
  });

  test('a finding is new, fixed, unchanged, or changed where its facts are others', async () => {
    const after = await auditedUnder({
      manifest: [parcel('A1', { weight: '32 kg' }), parcel('A2', { location: '' }), parcel('A3'), parcel('A4', heavy)],
    });
    const found = diff(before, after);
    expect(found.counts).toMatchObject({ new: 1, changed: 1, fixed: 1, unchanged: 1, not_judged: 0, newly_failing: 1 });
    expect(found.new.map(({ parcel: key, newly_failing: fails }) => [key, fails])).toEqual([['A4', true]]);
    expect(found.changed[0]).toMatchObject({
      parcel: 'A1',
      newly_failing: false,
      before: { message: expect.stringContaining('31 kg') },
    });
    expect(found.fixed.map(({ parcel: key }) => key)).toEqual(['A3']);
  });

  test('a new finding that fails nothing is new, and no failure', async () => {
    const after = await auditedUnder({
      manifest: [
        parcel('A1', heavy),
        parcel('A2', { location: '' }),
        parcel('A3', heavy),
        parcel('A4', { location: '' }),
      ],
    });
    expect(diff(before, after).counts).toMatchObject({ new: 1, newly_failing: 0 });
  });

  test('an audit that could not be carried out fixes nothing, and what follows one is perhaps not new', () => {
    const later = diff(before, notCarriedOut.report);
    expect(diffTable(later, screen).split('\n')[0]).toMatch(/^NOT AUDITED, the later audit could not be carried out/);
    expect(later.counts).toMatchObject({ fixed: 0, not_judged: 3 });
    const first = diff(notCarriedOut.report, before);
    for (const text of [diffTable(first, { ...screen, width: 400 }), diffMarkdown(first)])
      expect(text).toContain('perhaps not new: before, the audit could not be carried out');
  });

  test('an audit that could not look everywhere is not told as one in which nothing fails', async () => {
    const after = await auditedUnder({ manifest: [parcel('A1', { weight: '' })] });
    expect(after.run.outcome).toBe('not-audited');
    expect(diffTable(diff(before, after), screen)).toMatch(/^NOTHING NEW FAILS, but not everything was audited/);
  });

  test('a finding whose waiver has gone fails that did not before', async () => {
    const manifest = [parcel('A1', heavy)];
    const waived = await auditedUnder({ manifest, waivers: [waiver('W-1', 'rules: packing.weight.max')] });
    const open = await auditedUnder({ manifest });
    expect(diff(waived, open).counts).toMatchObject({ changed: 1, new: 0, newly_failing: 1 });
    expect(diff(waived, open).changed[0]?.before?.status).toBe('waived');
    expect(diff(open, waived).counts).toMatchObject({ changed: 1, newly_failing: 0 });
  });

  test('batches tell their outcome where it changed', async () => {
    const after = await auditedUnder({ manifest: [parcel('A1')] });
    expect(diff(before, after).batches).toEqual([
      {
        id: 'B1',
        before: { outcome: 'fail', disposition: 'hold-parcels' },
        after: { outcome: 'pass', disposition: 'release' },
      },
    ]);
  });

  test('rows that share a key are told apart by their facts first', () => {
    const twice = (facts: readonly string[]): Report => {
      const [batch] = before.batches;
      const [one] = batch?.findings ?? [];
      if (batch === undefined || one === undefined) throw new Error('no finding');
      const findings = facts.map((fingerprint): Finding => ({ ...one, fingerprint }));
      return { ...before, batches: [{ ...batch, findings }] };
    };
    const { counts } = diff(twice(['a', 'b']), twice(['b', 'c', 'd']));
    expect(counts).toMatchObject({ unchanged: 1, changed: 1, new: 1, fixed: 0 });
  });
});

describe('what is gone is not called fixed', () => {
  const manifest = [parcel('A1', heavy)];
  const rule = (id: string) => `rules:\n  ${id}: { check: within, with: { field: weight, max: 30 kg } }\n`;
  const looked = (report: Report) => diff(before, report).not_judged.map(({ doubt }) => doubt);

  test('where its rule was not judged', async () => {
    const other = await auditedUnder({ ruleset: rule('other.weight'), manifest });
    expect(new Set(looked(other))).toEqual(new Set(['rule-not-judged']));
    expect(diff(before, other).differences.map(({ what }) => what)).toContain('rule packing.weight.max');
  });

  test('where its batch is not there', async () => {
    const other = await auditedUnder({ manifest: [parcel('A1', { batch_id: 'B9' })] });
    expect(new Set(looked(other))).toEqual(new Set(['batch-absent']));
  });

  test('where its rule could not look everywhere', async () => {
    const other = await auditedUnder({ manifest: [parcel('A1', { weight: '' }), parcel('A2', { location: '' })] });
    expect(looked(other)).toEqual(['not-evaluated', 'not-evaluated']);
  });

  test('where a cap left findings of its rule out', async () => {
    const many = [parcel('A1'), parcel('A3'), ...['C1', 'C2'].map((id) => parcel(id, heavy))];
    const capped = await auditedUnder({ manifest: many, options: { maxFindings: 1 } });
    const { not_judged: gone, after } = diff(before, capped);
    expect(gone.map(({ doubt }) => doubt)).toEqual(['left-out', 'left-out']);
    expect(after.left_out).toBe(1);
  });

  test('where the report is of some parcels only, or could not be carried out', async () => {
    expect(new Set(looked(await auditedUnder({ manifest, options: { parcels: ['A1'] } })))).toEqual(
      new Set(['not-asked']),
    );
    const failed = { ...before, problems: [{ code: 'input.empty', message: 'm.csv is empty' }], batches: [] };
    expect(new Set(looked(failed))).toEqual(new Set(['not-carried-out']));
  });
});

describe('the screen', () => {
  const look = { width: 80, colour: false, unicode: false };

  test('says the verdict first, and caps lists while counts stay whole', async () => {
    const many = Array.from({ length: 30 }, (_, place) => parcel(`C${place}`, heavy));
    const text = diffTable(diff(before, await auditedUnder({ manifest: many })), look);
    expect(text.split('\n')[0]).toMatch(/^30 findings FAIL that did not before/);
    expect(text).toContain('New: 30');
    expect(text).toContain('and 20 more: -f json has them all');
  });

  test('counts rules that only one of the two judged, where there are many', async () => {
    const ruleset = 'rules:\n  other.weight: { check: within, with: { field: weight, max: 30 kg } }\n';
    const other = diff(before, await auditedUnder({ ruleset, manifest: [parcel('A1')] }));
    expect(diffTable(other, look)).toMatch(/rules judged before only +4 -> not there/);
    expect(other.differences.filter(({ what }) => what.startsWith('rule '))).toHaveLength(5);
  });

  test.each([60, 80])('has no line wider than %d columns', (width) => {
    for (const line of diffTable(diff(before, sampleReport), { ...look, width }).split('\n'))
      expect(line.length).toBeLessThanOrEqual(width);
  });

  test('markdown quotes no message, which may be personal', () => {
    const text = diffMarkdown(diff(before, sampleReport));
    expect(text).toContain('### New:');
    expect(text).not.toContain('Wilhelmina');
  });
});
