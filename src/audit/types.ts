import type { SubjectType } from '../model/subjects.ts';
import { type Facts, isMissing } from '../model/values.ts';
import { expectedCell, flagsToRead } from './cell-forms.ts';
import { enter } from './enter.ts';
import type { Run } from './run.ts';
import { isAsked } from './scope.ts';
import { sourcesOf } from './sources.ts';
import type { Standpoint } from './standpoint.ts';
import type { BoundRead, Subject } from './subject.ts';
import { unmeasuredWatch } from './unmeasured.ts';
import type { View } from './views.ts';

/** Watches the typed fields of one level that rules read: a cell not of its type is a finding of `data.type`. */
export type TypeWatch = (subject: Subject, view: View, at: Standpoint) => void;

/** Builds the watch of a level; nothing to watch when `data.type` is off. */
export function typeWatch(run: Run, level: 'batch' | 'parcel' | 'label' | 'item'): TypeWatch {
  const rule = run.ruleById.get('data.type');
  const variant = rule?.variants[0];
  const reads = typedReads(run, level);
  const unmeasured = unmeasuredWatch(run, reads);
  return (subject, view, at) => {
    if (isAsked(run, at)) run.batches.at(at.batch).rows += 1;
    unmeasured(subject, view, at);
    if (rule === undefined || variant === undefined) return;
    let bad: BoundRead[] | undefined;
    // Per row and typed field: nothing is made for a row whose cells are what they should be.
    for (const read of reads) {
      const reading = view.typed(read.slot);
      if (!isMissing(reading) || reading.missing !== 'type' || reading.damage !== undefined) continue;
      bad ??= [];
      bad.push(read);
    }
    if (bad === undefined) return;
    const concerned = { rule, variant, subject, at };
    enter(
      run,
      concerned,
      bad.map((read) => ({ ...concerned, reads: [read], facts: factsOf(read, view, at) })),
    );
  };
}

/** Typed fields of a level that any rule reads, tests or tells. */
function typedReads(run: Run, level: SubjectType): readonly BoundRead[] {
  const slots = run.slots[level];
  const read = run.rules.flatMap((rule) => rule.refs).filter(({ ref }) => ref.level === level);
  const sources = read
    .flatMap(({ ref }) => sourcesOf(ref))
    .map((ref) => ({ ref, slot: slots.of(ref.field), declared: false }));
  const typed = [...read, ...sources].filter(({ ref }) => ref.type !== 'text');
  const bySlot = new Map(typed.map((bound) => [bound.slot, { ...bound, as: 'typed', role: 'judged' } as const]));
  return [...bySlot.values()];
}

function factsOf({ ref: { field, type }, slot }: BoundRead, view: View, { input }: Standpoint): Facts {
  const reading = view.typed(slot);
  const value = isMissing(reading) ? (reading.text ?? '') : '';
  const notation = input?.table.notation;
  const flags = flagsToRead(type, value, notation);
  const facts = { field, value, type, expected: expectedCell(type, notation) };
  return flags.length === 0 ? facts : { ...facts, read_by: flags };
}
