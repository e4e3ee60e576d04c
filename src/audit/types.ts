import { type Facts, type FieldType, isMissing } from '../model/values.ts';
import type { BoundRule } from './bound-rule.ts';
import { enter } from './enter.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';
import type { BoundRead, Subject } from './subject.ts';
import type { View } from './views.ts';

/** Watches the typed fields of one level that rules read: a cell not of its type is a finding of `data.type`. */
export type TypeWatch = (subject: Subject, view: View, at: Standpoint) => void;

/** Builds the watch of a level; nothing to watch when `data.type` is off. */
export function typeWatch(run: Run, level: 'batch' | 'parcel' | 'label' | 'item'): TypeWatch {
  const rule = run.ruleById.get('data.type');
  const variant = rule?.variants[0];
  const reads = rule === undefined ? [] : typedReads(run.rules, level);
  return (subject, view, at) => {
    run.batches.at(at.batch).rows += 1;
    let bad: BoundRead[] | undefined;
    // Per row and typed field: nothing is made for a row whose cells are what they should be.
    for (const read of reads) {
      const reading = view.typed(read.slot);
      if (!isMissing(reading) || reading.missing !== 'type') continue;
      bad ??= [];
      bad.push(read);
    }
    if (bad === undefined || rule === undefined || variant === undefined) return;
    const concerned = { rule, variant, subject, at };
    enter(
      run,
      concerned,
      bad.map((read) => ({ ...concerned, reads: [read], facts: factsOf(read, view) })),
    );
  };
}

/** Typed fields of a level that any rule reads, tests or tells. */
function typedReads(rules: readonly BoundRule[], level: string): readonly BoundRead[] {
  const refs = rules.flatMap((rule) => rule.refs).filter(({ ref }) => ref.level === level && ref.type !== 'text');
  const bySlot = new Map(refs.map((bound) => [bound.slot, { ...bound, as: 'typed', role: 'judged' } as const]));
  return [...bySlot.values()];
}

function factsOf({ ref: { field, type }, slot }: BoundRead, view: View): Facts {
  const reading = view.typed(slot);
  return { field, value: isMissing(reading) ? (reading.text ?? '') : '', type, expected: expected[type] };
}

const expected: Readonly<Record<FieldType, string>> = {
  text: 'text',
  number: 'a number such as 12.5',
  integer: 'a whole number such as 12',
  weight: 'a weight such as 12.5 kg',
  length: 'a length such as 30 cm',
  volume: 'a volume such as 0.25 m3',
  money: 'an amount such as 12.50',
  date: 'a date such as 2026-11-22',
  datetime: 'a date and time such as 2026-11-22T17:30:00+01:00',
  time: 'a time such as 17:30',
  boolean: 'yes or no',
  country: 'a country such as DE or Germany',
  currency: 'a currency such as EUR',
  carrier: 'a carrier',
  service: 'a service',
};
