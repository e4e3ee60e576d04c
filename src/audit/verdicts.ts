import type { Tally } from '../model/report/summary.ts';
import type { Disposition, Outcome } from '../model/subjects.ts';
import type { Observed } from './failing.ts';
import type { Run } from './run.ts';
import { subjectsOf } from './subject-counts.ts';
import { parcelFails, parcelHeld, parcelUnaudited } from './verdict-bits.ts';

/** The outcome of one parcel. */
export function parcelOutcome(run: Run, parcel: number): Outcome {
  const bits = run.verdict[parcel] ?? 0;
  if ((bits & parcelFails) !== 0) return 'fail';
  return (bits & parcelUnaudited) !== 0 ? 'not-audited' : 'pass';
}

/** Whether a parcel must not go with the truck. */
export function isPulled(run: Run, parcel: number): boolean {
  return ((run.verdict[parcel] ?? 0) & (parcelFails | parcelHeld)) !== 0;
}

/** What is known of a batch once all its parcels are judged. */
export interface BatchVerdict {
  readonly outcome: Outcome;
  readonly withoutWaivers: Outcome;
  readonly disposition: Disposition;
  readonly parcels: { readonly total: number } & Tally;
}

/** Verdicts of all batches, by batch number. */
export function batchVerdicts(run: Run): readonly BatchVerdict[] {
  const counts = run.batches.list.map(() => ({ pass: 0, fail: 0, 'not-audited': 0, pulled: 0, total: 0 }));
  const { parcels: asked } = run.scope;
  for (let parcel = 0; parcel < run.parcels.size; parcel += 1) {
    const count = counts[run.parcels.batch[parcel] ?? 0];
    if (count === undefined || asked?.has(parcel) === false) continue;
    count.total += 1;
    count[parcelOutcome(run, parcel)] += 1;
    if (isPulled(run, parcel)) count.pulled += 1;
  }
  return counts.map((count, batch) => verdictOf(run, batch, count));
}

interface Count extends Tally {
  readonly pulled: number;
  readonly total: number;
}

function verdictOf(run: Run, number: number, count: Count): BatchVerdict {
  const batch = run.batches.at(number);
  const empty = count.total === 0 && !batch.failed;
  const unlooked = batch.notAudited || count['not-audited'] > 0 || empty;
  const anyFails = batch.failed || count.fail > 0;
  const { pass, fail, 'not-audited': notAudited } = count;
  return {
    outcome: outcomeOf(run.failing.fails(number, observedIn(run, number)), unlooked),
    withoutWaivers: outcomeOf(
      run.failing.failsWithoutWaivers(number, observedWithWaived(run, number)),
      unlooked || batch.notAuditedWithoutWaivers,
    ),
    disposition: dispositionOf(batch.holdBatch, unlooked, anyFails || count.pulled > 0 || batch.holdParcels),
    parcels: { total: count.total, pass, fail, 'not-audited': notAudited },
  };
}

function observedIn(run: Run, batch: number) {
  return (number: number) => {
    const rule = run.rules[number];
    return run.tally.observed(number, batch, rule === undefined ? 0 : subjectsOf(run, rule, batch));
  };
}

function observedWithWaived(run: Run, batch: number): (rule: number) => Observed {
  const observed = observedIn(run, batch);
  return (rule) => {
    const { failing, waived, sample } = observed(rule);
    return { failing: failing + waived, sample };
  };
}

function outcomeOf(failed: boolean, unlooked: boolean): Outcome {
  if (failed) return 'fail';
  return unlooked ? 'not-audited' : 'pass';
}

function dispositionOf(holdBatch: boolean, unlooked: boolean, held: boolean): Disposition {
  if (holdBatch) return 'hold-batch';
  if (unlooked) return 'not-audited';
  return held ? 'hold-parcels' : 'release';
}

/** The outcome of several: fail before not-audited before pass. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('fail')) return 'fail';
  return outcomes.includes('not-audited') || outcomes.length === 0 ? 'not-audited' : 'pass';
}
