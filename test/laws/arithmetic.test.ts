import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlannedRule } from '../../src/model/plan.ts';
import type { BatchReport } from '../../src/model/report/batch.ts';
import type { Audit, Report } from '../../src/model/report.ts';
import { dock } from './rules.ts';
import { carriedOut, linesOf, type Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { findingsOf, subjectsOf, verdictsOf } from './verdicts.ts';

/** Holds a law against many audits. */
async function always(law: (audit: Audit, scene: Scene) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => law(await carriedOut(scene), scene)),
    { numRuns: 100 },
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const outcomes = ['pass', 'fail', 'not-audited'] as const;

describe('counts', () => {
  test('a rule on parcels counts every parcel of its batch once, whatever became of it', async () => {
    await always(({ report }) => {
      const onParcels = new Set(
        report.rules.flatMap(({ id, on, check }) => (on === 'parcel' && check !== id ? [id] : [])),
      );
      for (const { parcels, rules } of report.batches) {
        const counted = rules.filter(({ rule }) => onParcels.has(rule)).map((tally) => [tally.rule, subjectsOf(tally)]);
        expect(counted).toEqual([...onParcels].sort().map((rule) => [rule, parcels.total]));
      }
    });
  });

  test('a rule on the batch counts one subject in each', async () => {
    await always(({ report }) => {
      for (const { rules } of report.batches) {
        for (const tally of rules.filter(({ rule }) => rule.startsWith('batch.'))) expect(subjectsOf(tally)).toBe(1);
      }
    });
  });

  test('causes add up to the subjects they explain, and name no more', async () => {
    await always(({ report }) => {
      for (const { rules } of report.batches) {
        for (const tally of rules) {
          for (const status of ['not-applicable', 'not-evaluated'] as const) {
            expect(sum(Object.values(tally.causes[status])), `${tally.rule} ${status}`).toBe(tally[status]);
          }
        }
      }
    });
  });

  test('every parcel of the manifests is in one batch and has one outcome', async () => {
    await always(({ report, parcels }, scene) => {
      const all = [...parcels()];
      expect(all).toHaveLength(linesOf(scene, 'manifest').filter((line) => line !== 'unreadable').length);
      for (const batch of report.batches) {
        const mine = all.filter((parcel) => parcel.batch === batch.id);
        expect(batch.parcels.total).toBe(mine.length);
        for (const outcome of outcomes) {
          expect(batch.parcels[outcome]).toBe(mine.filter((parcel) => parcel.outcome === outcome).length);
        }
      }
    });
  });

  test('the summary is the sum of the batches', async () => {
    await always(({ report }) => {
      for (const outcome of outcomes) {
        expect(report.summary.parcels[outcome]).toBe(sum(report.batches.map(({ parcels }) => parcels[outcome])));
        expect(report.summary.batches[outcome]).toBe(
          report.batches.filter((batch) => batch.outcome === outcome).length,
        );
      }
      const findings = report.batches.flatMap((batch) => batch.findings);
      for (const severity of ['error', 'warning', 'info'] as const) {
        expect(report.summary.findings[severity]).toBe(findings.filter((one) => one.severity === severity).length);
      }
    });
  });

  test('the caller’s cap on findings changes neither a count nor a verdict', async () => {
    const pairs = fc.tuple(scenes, fc.integer({ min: 0, max: 3 }));
    await fc.assert(
      fc.asyncProperty(pairs, async ([scene, maxFindings]) => {
        const whole = await carriedOut(scene);
        const capped = await carriedOut({ ...scene, options: { ...scene.options, maxFindings } });
        expect(withoutFindings(capped)).toEqual(withoutFindings(whole));
        for (const { id, findings } of whole.report.batches) {
          for (const rule of new Set(findings.map((finding) => finding.rule))) {
            const total = findings.filter((finding) => finding.rule === rule).length;
            const left = findingsOf(capped).filter((one) => one.batch === id && one.rule === rule).length;
            const said = capped.report.truncated.find((cut) => cut.batch === id && cut.rule === rule);
            expect(said).toEqual(total > left ? { batch: id, rule, shown: left, total } : undefined);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

function withoutFindings(audit: Audit): unknown {
  const { batches, ...rest } = verdictsOf(audit);
  return { ...rest, batches: batches.map(({ findings, ...batch }) => batch) };
}

describe('places', () => {
  test('every finding stands in a row that exists, and its column is one of that file', async () => {
    await always((audit, scene) => {
      for (const { rule, subject, places } of findingsOf(audit)) {
        const isOfWholeFile = subject.type === 'row' && scene.files.some(({ path }) => path === subject.key);
        expect(places.length > 0 || subject.type === 'batch', rule).toBe(true);
        for (const place of isOfWholeFile ? [] : places) {
          const file = scene.files.find(({ path }) => path === place.file);
          expect(file?.kind).toBe(place.dataset);
          expect(file?.lines[place.row - 1], `${rule} ${place.file}:${place.row}`).toBeDefined();
          expect(place.line).toBe(place.row + 1);
          if (place.column !== null) expect(columnsOf(audit.report, place.file)).toContain(place.column);
        }
      }
    });
  });

  test('a finding about a field names a column only where its row says something else than it should', async () => {
    await always((audit, scene) => {
      for (const { rule, places, parcel } of findingsOf(audit).filter((one) => one.rule === 'packing.weight')) {
        const [place] = places;
        const line = scene.files.find(({ path }) => path === place?.file)?.lines[(place?.row ?? 0) - 1];
        expect(line, `${rule} of ${parcel}`).toMatchObject({ weight: expect.stringMatching(/^(15\.1|30|30\.1|18) /) });
      }
    });
  });
});

function columnsOf(report: Report, path: string): readonly string[] {
  return report.inputs.find((input) => input.path === path)?.columns.map(({ header }) => header) ?? [];
}

describe('verdicts', () => {
  test('the parcels to pull are those that fail or are held, and no others', async () => {
    await always(({ report, parcels }) => {
      const pulled = report.batches.flatMap(({ id, parcels_to_pull }) =>
        parcels_to_pull.map(({ place }) => `${id} ${place.file}:${place.row}`),
      );
      const due = [...parcels()].filter(({ outcome, hold }) => outcome === 'fail' || hold !== 'none');
      expect([...pulled].sort()).toEqual(due.map(({ batch, place }) => `${batch} ${place.file}:${place.row}`).sort());
    });
  });

  test('a parcel fails when a finding at or above fail-on is its own, its labels’ or its items’', async () => {
    await always((audit) => {
      const { fail_on } = { fail_on: failOnOf(audit) };
      const failing = findingsOf(audit).filter((one) => one.origin === 'parcel' && isFailing(one.severity, fail_on));
      const keys = new Set(failing.flatMap(({ batch, parcel }) => (parcel === null ? [] : [`${batch} ${parcel}`])));
      for (const { batch, parcel, outcome } of audit.parcels()) {
        if (outcome === 'fail') expect(keys).toContain(`${batch} ${parcel}`);
      }
      const failed = new Set(
        [...audit.parcels()].flatMap(({ batch, parcel, outcome }) =>
          outcome === 'fail' ? [`${batch} ${parcel}`] : [],
        ),
      );
      for (const key of keys) expect(failed).toContain(key);
    });
  });

  test('release means that nothing fails, nothing is held and nothing went unlooked at', async () => {
    await always(({ report }) => {
      for (const batch of report.batches) {
        const isClean = batch.outcome === 'pass' && batch.parcels_to_pull.length === 0;
        if (batch.disposition === 'release') expect(isClean).toBe(true);
        if (batch.outcome === 'not-audited') expect(['not-audited', 'hold-batch']).toContain(batch.disposition);
        if (batch.outcome === 'pass') expect(['release', 'hold-parcels']).toContain(batch.disposition);
        expect(batch.disposition).toBe(dispositionOf(batch));
      }
    });
  });

  test('the exit code is what the worst batch means', async () => {
    await always(({ report }) => {
      const found = report.batches.map(({ outcome }) => outcome);
      const outcome = found.includes('fail') ? 'fail' : found.every((one) => one === 'pass') ? 'pass' : 'not-audited';
      expect(report.run.outcome).toBe(outcome);
      expect(report.run.exit_code).toBe({ pass: 0, fail: 1, 'not-audited': 2 }[outcome]);
    });
  });

  test('a run with an error rule that could not look, or a row nobody could read, is not complete', async () => {
    await always(({ report }) => {
      const isError = (rule: PlannedRule) => rule.variants.every(({ severity }) => severity === 'error');
      const errors = new Set(dock.plan.rules.filter(isError).map(({ id }) => id));
      const tallies = report.batches.flatMap(({ rules }) => rules).filter(({ rule }) => errors.has(rule));
      const isUnsure = tallies.some((tally) => tally['not-evaluated'] > 0);
      const isUnread = report.inputs.some(({ unreadable }) => unreadable > 0);
      if (isUnsure || isUnread) expect(report.run.complete).toBe(false);
    });
  });
});

/** What stands last in the order of reasons: a batch on hold, something not audited, parcels on hold, none. */
function dispositionOf(batch: BatchReport): string {
  const holdsBatch = batch.findings.some(
    (one) => one.hold === 'batch' && batch.outcome === 'fail' && one.severity === 'error',
  );
  if (holdsBatch && batch.disposition === 'hold-batch') return 'hold-batch';
  if (batch.parcels['not-audited'] > 0 || batch.disposition === 'not-audited') return 'not-audited';
  return batch.outcome === 'fail' || batch.parcels_to_pull.length > 0 ? 'hold-parcels' : 'release';
}

function failOnOf({ report }: Audit): string {
  return report.run.options.fail_on;
}

function isFailing(severity: string, failOn: string): boolean {
  const rank = ['never', 'error', 'warning', 'info'];
  return failOn !== 'never' && rank.indexOf(severity) <= rank.indexOf(failOn);
}
