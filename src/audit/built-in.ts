import type { BuiltInRule, BuiltInSetting, Plan, PlannedRule, Variant } from '../model/plan.ts';
import type { Facts } from '../model/values.ts';
import { dataRules } from './built-in/data.ts';
import type { Draft } from './built-in/draft.ts';
import { intakeRules } from './built-in/intake.ts';

/** The rules the engine itself asks, with the severity that rulesets gave them. */
export function builtInRules(plan: Plan): readonly PlannedRule[] {
  return [...dataRules, ...intakeRules].flatMap((draft) => planned(draft, settingOf(plan, draft.id)));
}

function settingOf(plan: Plan, id: Draft['id']): BuiltInSetting {
  if (isSet(plan, id)) return plan.builtIn[id];
  return { severity: 'error', fix: undefined };
}

function isSet({ builtIn }: Plan, id: string): id is BuiltInRule {
  return id in builtIn;
}

function planned(draft: Draft, setting: BuiltInSetting): PlannedRule[] {
  if (setting.severity === 'off') return [];
  const variant: Variant = {
    label: undefined,
    when: undefined,
    judge: undefined,
    severity: setting.severity,
    hold: setting.severity === 'error' ? draft.hold : 'none',
    action: draft.action,
    fix: setting.fix ?? draft.fix,
    cost: undefined,
    source: undefined,
    message: undefined,
    say: draft.say,
  };
  const { id, title, category, on } = draft;
  const none = { when: undefined, where: undefined, effective: undefined, onMissing: 'not-evaluated' } as const;
  const waivable = setting.waivable === false ? { waivable: false } : {};
  return [{ id, title, category, on, check: id, ...none, ...waivable, variants: [variant] }];
}

/** Findings of these rules come from the export: they hold nothing and ask for a new one. */
export function isOfFile(rule: PlannedRule, facts: Facts): boolean {
  return leavesUnlooked(rule, facts) || rule.id.startsWith('intake.');
}

/** Findings about the export that say nothing of a parcel, only that nobody looked at it. */
export function leavesUnlooked({ id, origin }: PlannedRule, facts: Facts): boolean {
  if (typeof origin === 'function') return origin(facts);
  return origin === 'file' || unlooked.has(id);
}

const unlooked: ReadonlySet<string> = new Set([
  'data.type',
  'data.damaged',
  'data.joined',
  'data.rows-agree',
  'data.one-identity',
]);
