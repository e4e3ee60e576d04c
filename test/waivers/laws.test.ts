import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseRow } from '../../src/model/case.ts';
import type { Report } from '../../src/model/report.ts';
import type { Outcome } from '../../src/model/subjects.ts';
import { auditedUnder, baselineOf, pairing, parcel, statuses, waiver } from './scene.ts';

const rank: Readonly<Record<Outcome, number>> = { pass: 0, 'not-audited': 1, fail: 2 };
const runs = { numRuns: 120 };

const rows = fc
  .array(
    fc.record({
      carrier: fc.constantFrom('UPS', 'DPD'),
      service: fc.constantFrom('EVENING-RUN', 'FREIGHT', 'HAZMAT', ''),
      weight: fc.constantFrom('10 kg', '31 kg', 'heavy', ''),
      location: fc.constantFrom('D4', 'D9', ''),
      batch_id: fc.constantFrom('B1', 'B2'),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all): readonly CaseRow[] => all.map((row, place) => parcel(`A${place}`, row)));

const labels = fc
  .uniqueArray(fc.constantFrom('A0', 'A1', 'A2', 'X1', 'X2'), { maxLength: 4 })
  .map((keys): readonly CaseRow[] => keys.map((package_id) => ({ package_id, label_status: '' })));

const waivers = fc
  .array(
    fc.record({
      rules: fc.constantFrom(
        'packing.weight.max',
        'packing.service',
        '"packing.*"',
        '"*"',
        'label.has-parcel',
        'data.type',
      ),
      match: fc.constantFrom('', ', match: { carrier: UPS }', ', match: { batch: B1 }', ', match: { parcel: A1 }'),
      limit: fc.constantFrom('', ', max_findings: 1', ', max_findings: 2'),
      expires: fc.constantFrom('2026-11-21', '2026-11-25', '2027-01-31'),
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    all.map(({ rules, match, limit, expires }, place) =>
      // what a label is matched by is a field of its parcel
      waiver(`W-${place}`, `rules: ${rules}${match}${limit}`, expires),
    ),
  );

/** Also with rules that tolerate some failing, and one that lays over others. */
const rulesets = fc.constantFrom(
  pairing,
  pairing.replace('action: split', 'tolerance: { fail: "> 30%", min_sample: 2 }, action: split'),
  pairing.replace('action: split', 'tolerance: { fail: "> 1", min_sample: 1 }, action: split'),
  `${pairing}overrides:\n  - { rules: packing.*, when: { location: D9 }, severity: info }\n`,
);

const scenes = fc.record({
  ruleset: rulesets,
  manifest: rows,
  labels,
  waivers,
  maxFindings: fc.constantFrom<number>(1, 1000),
});
type Scene = typeof scenes extends fc.Arbitrary<infer T> ? T : never;

function audit({ ruleset, manifest, labels: children, waivers: accepted, maxFindings }: Scene): Promise<Report> {
  return auditedUnder({
    ruleset,
    manifest,
    labels: children,
    waivers: accepted,
    options: { maxFindings },
  });
}

/** What a finding is, whoever accepts it. */
function trouble(report: Report): readonly string[] {
  return report.batches
    .flatMap(({ id, findings }) => findings.map(({ key, fingerprint }) => `${id} ${key} ${fingerprint}`))
    .sort();
}

function totalOf({ summary: { findings } }: Report): number {
  return findings.error + findings.warning + findings.info + findings.waived + (findings.known ?? 0);
}

describe('waivers, whatever they say,', () => {
  test('neither add nor take away a finding', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const [plain, under] = [await audit({ ...scene, waivers: [] }), await audit(scene)];
        expect(totalOf(under)).toBe(totalOf(plain));
        if (scene.maxFindings > 1) expect(trouble(under)).toEqual(trouble(plain));
      }),
      runs,
    );
  });

  test('make no outcome worse, and give without them what there was without them', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const [plain, under] = [await audit({ ...scene, waivers: [] }), await audit(scene)];
        for (const [place, batch] of under.batches.entries()) {
          expect(rank[batch.outcome]).toBeLessThanOrEqual(rank[batch.outcome_without_waivers]);
          expect(batch.outcome_without_waivers).toBe(plain.batches[place]?.outcome);
        }
      }),
      runs,
    );
  });

  test('do the same in whatever order the rows stand', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const whole = { ...scene, maxFindings: 1000 };
        const turned = { ...whole, manifest: scene.manifest.toReversed(), labels: scene.labels.toReversed() };
        const [a, b] = [await audit(whole), await audit(turned)];
        expect([...statuses(b)].sort()).toEqual([...statuses(a)].sort());
        expect(b.waivers).toEqual(a.waivers);
        expect(b.batches.map(({ outcome, parcels }) => [outcome, parcels])).toEqual(
          a.batches.map(({ outcome, parcels }) => [outcome, parcels]),
        );
      }),
      runs,
    );
  });

  test('waive no more in a batch than each of them may', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const report = await audit({ ...scene, maxFindings: 1000 });
        for (const { id, max_findings: limit, used, over_limit: over } of report.waivers) {
          const waived = report.batches.map(
            ({ id: batch, findings }) => [batch, findings.filter((one) => one.waiver === id).length] as const,
          );
          expect(waived.reduce((sum, [, times]) => sum + times, 0)).toBe(used);
          for (const [, times] of waived) if (limit !== null) expect(times).toBeLessThanOrEqual(limit);
          for (const { batch, matched } of over) {
            expect(matched).toBeGreaterThan(limit ?? Number.POSITIVE_INFINITY);
            expect(waived).toContainEqual([batch, 0]);
          }
        }
      }),
      runs,
    );
  });

  test('leave counts that agree with what is shown', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const { batches, summary } = await audit({ ...scene, maxFindings: 1000 });
        const all = batches.flatMap(({ findings }) => findings);
        expect(summary.findings.waived).toBe(all.filter(({ status }) => status === 'waived').length);
        expect(summary.findings.error).toBe(
          all.filter(({ status, severity }) => status === 'open' && severity === 'error').length,
        );
        for (const { rules } of batches) for (const tally of rules) expect(tally.pass).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });
});

test('an audit under its own report as baseline has nothing open but what no baseline may know', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (manifest) => {
      const first = await auditedUnder({ manifest });
      const again = await auditedUnder({ manifest, baseline: baselineOf(first) });
      expect(again.batches.flatMap(({ findings }) => findings).every(({ status }) => status === 'known')).toBe(true);
      expect(again.baseline).toMatchObject({ stale: [], known: totalOf(first) });
      for (const { outcome } of again.batches) expect(outcome).not.toBe('fail');
    }),
    runs,
  );
});
