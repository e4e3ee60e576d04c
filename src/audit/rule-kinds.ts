import { type BoundRule, refsOfClauses } from './bound-rule.ts';

/** A parcel rule that its own row decides. */
export function isImmediateParcelRule(rule: BoundRule): boolean {
  const alone = rule.variants.every(({ judge }) => judge === undefined || judge.judge.shape === 'subject');
  const refs = [...rule.refs, ...refsOfClauses(rule)];
  return rule.rule.on === 'parcel' && !isBuiltIn(rule) && alone && refs.every(({ ref }) => ref.level === 'parcel');
}

/** A rule about keys that no two subjects may share. */
export function isKeyRule(rule: BoundRule): boolean {
  return rule.variants.some(({ judge }) => judge?.judge.shape === 'key');
}

/** A rule that folds over the members of its subject. */
export function isGroupRule(rule: BoundRule): boolean {
  return rule.variants.some(({ judge }) => judge?.judge.shape === 'group');
}

/** True for rules the engine asks itself: no judge, no fields. */
export function isBuiltIn(rule: BoundRule): boolean {
  return rule.rule.check === rule.rule.id;
}
