import { type Facts, isMissing } from '../model/values.ts';
import type { BoundRule } from './bound-rule.ts';
import { unaudited } from './decide.ts';
import { enter } from './enter.ts';
import { batchStandpoint } from './finish.ts';
import { parentsOf } from './lineage.ts';
import { notEvaluated } from './ruling.ts';
import type { Run } from './run.ts';
import { isAsked } from './scope.ts';
import type { Told } from './told.ts';

/** Holds the number of parcels against what the WMS screen or the driver says; a difference fails the batches concerned. */
export function judgeExpected(run: Run): void {
  const rule = run.ruleById.get('batch.expected');
  if (rule === undefined) return;
  const toldByBatch = new Map<number, Told[]>();
  const doubtful = new Set<number>();
  for (const { carrier, count } of run.options.expect) {
    const foundByBatch = countOf(run, carrier);
    const found = foundByBatch.reduce<number>((sum, parcels) => sum + (parcels ?? 0), 0);
    if (found <= count && run.unreadable.has('manifest')) {
      for (const batch of concerned(run, foundByBatch)) doubtful.add(batch);
      continue;
    }
    if (found === count) continue;
    const facts = { expected: count, found, ...(carrier === undefined ? {} : { carrier }) };
    for (const batch of concerned(run, foundByBatch))
      toldByBatch.set(batch, [...(toldByBatch.get(batch) ?? []), ...toldOf(run, rule, batch, facts)]);
  }
  for (const told of toldByBatch.values()) if (told[0] !== undefined) enter(run, told[0], told);
  for (const batch of doubtful)
    if (!toldByBatch.has(batch) && isAsked(run, batchStandpoint(run, batch))) unsure(run, rule, batch);
}

/** Rows that nobody could read may be the parcels that lack. */
function unsure(run: Run, rule: BoundRule, batch: number): void {
  run.tally.add(rule.number, batch, notEvaluated('incomplete-rows'));
  unaudited(run, rule.rule.variants[0].severity, batchStandpoint(run, batch));
}

/** Batches that hold such parcels; all of them when none does. */
function concerned(run: Run, foundByBatch: readonly (number | undefined)[]): readonly number[] {
  const some = foundByBatch.flatMap((found, batch) => (found === undefined ? [] : [batch]));
  if (some.length > 0) return some;
  return run.batches.list.length > 0 ? run.batches.list.map((_, batch) => batch) : [run.batches.strays()];
}

function countOf(run: Run, carrier: string | undefined): (number | undefined)[] {
  const counts: (number | undefined)[] = [];
  const slot = run.slots.parcel.of('carrier');
  for (let parcel = 0; parcel < run.parcels.size; parcel += 1) {
    const reading = run.parcels.typed(slot, parcel);
    if (carrier !== undefined && (isMissing(reading) || reading !== carrier)) continue;
    const batch = run.parcels.batch[parcel] ?? 0;
    counts[batch] = (counts[batch] ?? 0) + 1;
  }
  return counts;
}

function toldOf(run: Run, rule: BoundRule, batch: number, facts: Facts): readonly Told[] {
  const [variant] = rule.variants;
  if (variant === undefined) return [];
  const parents = parentsOf(run);
  parents.toBatch(batch);
  const field = typeof facts.carrier === 'string' ? facts.carrier : 'parcels';
  return [{ rule, variant, subject: parents.subject, at: batchStandpoint(run, batch), reads: [], facts, field }];
}
