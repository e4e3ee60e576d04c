import type { FieldRef } from '../model/field-ref.ts';
import type { Plan, PlannedRule } from '../model/plan.ts';
import type { SubjectType } from '../model/subjects.ts';
import { asOfReadings } from './as-of.ts';
import { type BoundRule, bindRule } from './bound-rule.ts';
import { builtInRules } from './built-in.ts';
import type { Binder, SlotsByLevel } from './subject.ts';
import type { BoundWaiver } from './waivers.ts';

/** The plan's rules and the built-in ones, by id and numbered so, each field they read with its slot. */
export function bindAll(
  plan: Plan,
  slots: SlotsByLevel,
  { waivers, asOf }: { readonly waivers: readonly BoundWaiver[]; readonly asOf: string },
): readonly BoundRule[] {
  const binder: Binder = { slots, declared: declaredBy(plan), constants: asOfReadings(asOf) };
  const all = [...plan.rules, ...builtInRules(plan)].sort((a, b) => (a.id < b.id ? -1 : 1));
  let variants = 0;
  const nextVariant = () => variants++;
  return all.map((rule: PlannedRule, number) => bindRule(rule, number, nextVariant, { binder, waivers }));
}

const datasetOfLevel: Partial<Record<SubjectType, string>> = { label: 'labels', item: 'items', batch: 'batches' };

function declaredBy(plan: Plan): (ref: FieldRef) => boolean {
  const fields = new Set(plan.notSupplied.flatMap((declared) => declared.fields));
  const datasets = new Set(plan.notSupplied.flatMap((declared) => declared.datasets));
  return ({ level, field }) => fields.has(field) || datasets.has(datasetOfLevel[level] ?? '');
}
