import { isMissing } from '../model/values.ts';
import type { BoundRule } from './bound-rule.ts';
import { decide } from './decide.ts';
import { batchStandpoint } from './finish.ts';
import { noLineage } from './lineage.ts';
import type { Run } from './run.ts';
import { tell } from './tell.ts';

/** Holds the number of parcels against what the WMS screen or the driver says; a difference fails the batches concerned. */
export function judgeExpected(run: Run): void {
  const rule = run.ruleById.get('batch.expected');
  if (rule === undefined) return;
  for (const { carrier, count } of run.options.expect) {
    const foundByBatch = countOf(run, carrier);
    const found = foundByBatch.reduce<number>((sum, parcels) => sum + (parcels ?? 0), 0);
    if (found === count) continue;
    const facts = { expected: count, found, ...(carrier === undefined ? {} : { carrier }) };
    for (const batch of concerned(run, foundByBatch)) tellCount(run, rule, batch, facts);
  }
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

function tellCount(
  run: Run,
  rule: BoundRule,
  batch: number,
  facts: { expected: number; found: number; carrier?: string },
): void {
  const variant = rule.variants[0];
  if (variant === undefined) return;
  const at = batchStandpoint(run, batch);
  tell(run, { rule, variant, subject: noLineage(), at, reads: [], facts, field: facts.carrier ?? 'parcels' });
  run.tally.add(rule.number, batch, { status: 'fail', faults: [] });
  decide(run, rule, variant, at);
}
