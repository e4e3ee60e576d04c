import type { FieldType } from '../model/values.ts';
import { isMissing } from '../model/values.ts';
import type { BoundRule } from './bound-rule.ts';
import { decide } from './decide.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';
import type { BoundRead, Subject } from './subject.ts';
import { tell } from './tell.ts';
import type { View } from './views.ts';

/** Watches the typed fields of one level that rules read: a cell not of its type is a finding of `data.type`. */
export type TypeWatch = (subject: Subject, view: View, at: Standpoint) => void;

/** Builds the watch of a level; nothing to watch when `data.type` is off. */
export function typeWatch(run: Run, level: 'batch' | 'parcel' | 'label' | 'item'): TypeWatch {
  const rule = run.ruleById.get('data.type');
  const reads = rule === undefined ? [] : typedReads(run.rules, level);
  return (subject, view, at) => {
    run.batches.at(at.batch).rows += 1;
    let bad = false;
    for (const read of reads) {
      const reading = view.typed(read.slot);
      if (!isMissing(reading) || reading.missing !== 'type') continue;
      if (rule !== undefined) tellType(run, rule, { subject, at, read, value: reading.text ?? '', first: !bad });
      bad = true;
    }
  };
}

/** Typed fields of a level that any rule reads, tests or tells. */
function typedReads(rules: readonly BoundRule[], level: string): readonly BoundRead[] {
  const refs = rules.flatMap((rule) => rule.refs).filter(({ ref }) => ref.level === level && ref.type !== 'text');
  const bySlot = new Map(refs.map((bound) => [bound.slot, { ...bound, as: 'typed', role: 'judged' } as const]));
  return [...bySlot.values()];
}

interface BadCell {
  readonly subject: Subject;
  readonly at: Standpoint;
  readonly read: BoundRead;
  readonly value: string;
  /** The subject counts once, however many of its cells are bad. */
  readonly first: boolean;
}

function tellType(run: Run, rule: BoundRule, { subject, at, read, value, first }: BadCell): void {
  const variant = rule.variants[0];
  if (variant === undefined) return;
  const { field, type } = read.ref;
  const facts = { field, value, type, expected: expected[type] };
  tell(run, { rule, variant, subject, at, reads: [read], facts });
  if (first) run.tally.add(rule.number, at.batch, { status: 'fail', faults: [] });
  decide(run, rule, variant, at);
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
