import type { PlannedRule } from '../model/plan.ts';
import type { SubjectType } from '../model/subjects.ts';
import { enter } from './enter.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';
import { type BoundRead, hasLostZeros, type Subject } from './subject.ts';
import type { DamageOf, RowView } from './views.ts';

/** What keeps damaged cells from every rule; undefined where nobody asks for it. */
export function damageIn(run: Run): DamageOf | undefined {
  if (!run.ruleById.has('data.damaged')) return undefined;
  return (reader, row) => {
    const damage = reader.damage?.(row);
    return damage === undefined ? undefined : { missing: 'type', text: reader.text(row) ?? '', damage };
  };
}

/** Watches the cells of one input that this audit reads: one that a spreadsheet or a wrong encoding damaged is a finding of `data.damaged`,
 *  unless a rule tells it of that field. */
export function damageWatch(
  run: Run,
  level: 'parcel' | 'label' | 'item',
  view: RowView,
): (subject: Subject, at: Standpoint) => void {
  const rule = run.ruleById.get('data.damaged');
  const variant = rule?.variants[0];
  if (rule === undefined || variant === undefined) return () => {};
  const told = slotsTold(run, level, ({ check }) => check === 'excel-damage');
  const zerosTold = slotsTold(run, level, ({ origin }) => typeof origin === 'function');
  const slots = view.damageable().filter((slot) => !told.has(slot));
  return (subject, at) => {
    // Per row and field: nothing is made for sound cells.
    for (const slot of slots) {
      const found = view.damaged(slot);
      if (found?.damage === undefined || (zerosTold.has(slot) && hasLostZeros(found))) continue;
      run.faultRules.add(rule.rule.id);
      const field = run.slots[level].fields[slot] ?? '';
      const facts = { field, value: found.text ?? '', ...found.damage };
      const ref = { level, field, name: field, type: 'text' } as const;
      const read: BoundRead = { ref, slot, declared: false, as: 'text', role: 'judged' };
      const concerned = { rule, variant, subject, at };
      enter(run, concerned, [{ ...concerned, reads: [read], facts }]);
    }
  };
}

/** Slots of the fields that rules of a kind judge. */
function slotsTold(run: Run, level: SubjectType, isOfKind: (rule: PlannedRule) => boolean): ReadonlySet<number> {
  const rules = run.rules.filter(({ rule }) => rule.on === level && isOfKind(rule));
  const reads = rules.flatMap(({ variants }) => variants.flatMap(({ judge }) => judge?.reads.flat() ?? []));
  return new Set(reads.filter(({ role }) => role === 'judged').map(({ slot }) => slot));
}
