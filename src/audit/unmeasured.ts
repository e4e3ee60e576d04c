import { isMissing, type Quantity, type Reading } from '../model/values.ts';
import type { BoundRule, BoundVariant } from './bound-rule.ts';
import { enter } from './enter.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';
import type { BoundRead, Subject } from './subject.ts';
import type { View } from './views.ts';

/** Reads of a level that are weights or sides. */
export type UnmeasuredWatch = (subject: Subject, view: View, at: Standpoint) => void;

/** Watches weights and sides that rules read: nothing, and less, is a finding of `data.measured`, since every upper limit would take it for
 *  light or small. Where a rule that applies objects to nothing itself, that one tells it. */
export function unmeasuredWatch(run: Run, reads: readonly BoundRead[]): UnmeasuredWatch {
  const rule = run.ruleById.get('data.measured');
  const variant = rule?.variants[0];
  const watched = reads.filter(({ ref: { type } }) => type === 'weight' || type === 'length');
  if (rule === undefined || variant === undefined) return () => {};
  const objecting = new Map(watched.map((read) => [read, run.rules.filter((each) => objectsToNothing(each, read))]));
  return (subject, view, at) => {
    // Per row and field: nothing is made for what was measured.
    for (const read of watched) {
      const reading = view.typed(read.slot);
      if (!isNothing(reading) || objecting.get(read)?.some((each) => applies(each, subject)) === true) continue;
      run.faultRules.add(rule.rule.id);
      tell(run, { rule, variant, subject, at }, read, reading);
    }
  };
}

type Concerned = { readonly rule: BoundRule; readonly variant: BoundVariant; subject: Subject; at: Standpoint };

function tell(run: Run, concerned: Concerned, read: BoundRead, { text, kind }: Quantity): void {
  const facts = { field: read.ref.field, value: text, was: kind === 'weight' ? 'weighed' : 'measured' };
  enter(run, concerned, [{ ...concerned, reads: [read], facts }]);
}

function isNothing(reading: Reading): reading is Quantity {
  return typeof reading === 'object' && !isMissing(reading) && isMeasure(reading) && reading.amount <= 0;
}

function isMeasure(reading: { readonly kind: string }): reading is Quantity {
  return reading.kind === 'weight' || reading.kind === 'length';
}

/** Whether a rule about this field alone fails on nothing. */
function objectsToNothing({ variants }: BoundRule, { slot, ref }: BoundRead): boolean {
  const kind = ref.type === 'weight' ? 'weight' : 'length';
  const nothing: Quantity = { kind, amount: 0, system: 'metric', text: kind === 'weight' ? '0 kg' : '0 cm' };
  return variants.some(({ judge: bound, when }) => {
    const judge = bound?.judge;
    if (bound === undefined || judge?.shape !== 'subject' || judge.absent === 'readings' || when !== undefined)
      return false;
    const alone = bound.reads.some(
      (reads) => reads.length === 1 && reads[0]?.slot === slot && reads[0].ref.level === ref.level,
    );
    const said = alone ? judge.inspect([nothing]) : undefined;
    return said !== undefined && !isMissingVerdict(said);
  });
}

function isMissingVerdict(said: object): boolean {
  return 'missing' in said && typeof said.missing === 'string';
}

function applies({ when, overrides }: BoundRule, subject: Subject): boolean {
  return overrides.length === 0 && (when === undefined || when.holds(subject) === true);
}
