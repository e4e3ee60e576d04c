import type { Override, PlannedRule, Variant } from '../model/plan.ts';
import { usualHold } from '../model/subjects.ts';
import type { Cause } from '../model/values.ts';
import type { BoundPart, BoundRule, BoundVariant } from './bound-rule.ts';
import type { BoundCondition } from './conditions.ts';
import type { Subject } from './subject.ts';

/** An override of a rule, ready to be asked. */
export interface BoundOverride {
  readonly override: Override;
  readonly when: BoundCondition | undefined;
  readonly message: readonly BoundPart[] | undefined;
}

/** The variant that judges a subject once overrides had their say; `off` where one switches the rule off; the cause where nobody can tell. */
export function overridden(
  rule: BoundRule,
  variant: BoundVariant,
  { subject, shipDay }: { readonly subject: Subject; readonly shipDay: string },
): BoundVariant | 'off' | Cause {
  const applying: BoundOverride[] = [];
  for (const bound of rule.overrides) {
    const { until } = bound.override;
    if (until !== undefined && shipDay > until) continue;
    const truth = bound.when?.holds(subject) ?? true;
    if (typeof truth === 'string') return truth;
    if (truth) applying.push(bound);
  }
  if (applying.length === 0) return variant;
  const severity = applying.findLast(({ override }) => override.sets.severity !== undefined)?.override.sets.severity;
  return severity === 'off' ? 'off' : madeOnce(rule, variant, applying);
}

/** One variant for each set of overrides that ever applied together. */
function madeOnce(rule: BoundRule, variant: BoundVariant, applying: readonly BoundOverride[]): BoundVariant {
  const id = [variant.number, ...applying.map((bound) => rule.overrides.indexOf(bound))].join(' ');
  const known = rule.overridden.get(id);
  if (known !== undefined) return known;
  const made = {
    ...variant,
    number: rule.nextVariant(),
    variant: laidOver(variant.variant, applying, rule.rule),
    message: applying.findLast(({ message }) => message !== undefined)?.message ?? variant.message,
  };
  rule.overridden.set(id, made);
  return made;
}

function laidOver(variant: Variant, applying: readonly BoundOverride[], { on }: PlannedRule): Variant {
  const sets: Override['sets'] = Object.assign({}, ...applying.map(({ override }) => override.sets));
  const severity = sets.severity === undefined || sets.severity === 'off' ? variant.severity : sets.severity;
  const holdIsWritten = sets.hold !== undefined || variant.holdIsWritten === true;
  const hold = sets.hold ?? (holdIsWritten ? variant.hold : usualHold(severity, on));
  const overriddenBy = applying.map(({ override }) => override.label);
  return { ...variant, ...sets, severity, hold, holdIsWritten, overriddenBy };
}
