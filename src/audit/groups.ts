import type { GroupJudge, Verdict } from '../model/plan.ts';
import { isUnlooked } from '../model/plan.ts';
import type { MemberType } from '../model/subjects.ts';
import { type Cause, isMissing, type Value } from '../model/values.ts';
import type { BoundJudge, BoundRule, BoundVariant } from './bound-rule.ts';
import { notApplicable, notEvaluated, type Ruling } from './ruling.ts';
import type { Run } from './run.ts';
import { readingOf, type Subject } from './subject.ts';

/** The running state of one group judge: a fold per subject, and why some members could not be taken in. */
export interface Folding {
  readonly rule: BoundRule;
  readonly variant: BoundVariant;
  readonly bound: BoundJudge;
  readonly judge: GroupJudge;
  readonly states: unknown[];
  readonly gaps: Map<number, Cause>;
}

/** Every fold that this audit keeps. */
export function foldings(run: Run): readonly Folding[] {
  return run.rules.flatMap((rule) =>
    rule.variants.flatMap((variant) => {
      const bound = variant.judge;
      if (bound?.judge.shape !== 'group') return [];
      return [{ rule, variant, bound, judge: bound.judge, states: [], gaps: new Map() }];
    }),
  );
}

/** Who a member counts for: the ordinals of its parcel, shipment and batch; -1 where it has none. */
export interface Owners {
  readonly parcel: number;
  readonly shipment: number;
  readonly batch: number;
}

/** Takes a member into every fold over its kind. */
export function fold(
  all: readonly Folding[],
  member: MemberType,
  subject: Subject,
  owners: Owners,
  active: boolean,
): void {
  for (const folding of all) {
    if (folding.judge.of !== member) continue;
    const owner = ownerOf(folding, owners);
    if (owner >= 0 && isMember(folding, subject, owner, active)) take(folding, subject, owner);
  }
}

function ownerOf({ rule }: Folding, owners: Owners): number {
  const on = rule.rule.on;
  return on === 'batch' ? owners.batch : on === 'shipment' ? owners.shipment : owners.parcel;
}

function isMember({ bound, gaps }: Folding, subject: Subject, owner: number, active: boolean): boolean {
  if (bound.where === undefined) return active;
  const truth = bound.where.holds(subject);
  if (typeof truth === 'string') gaps.set(owner, truth);
  return truth === true;
}

function take({ bound, judge, states, gaps }: Folding, subject: Subject, owner: number): void {
  const values: (Value | undefined)[] = [];
  for (const read of bound.members) {
    const value = readingOf(subject, read);
    if (isMissing(value)) gaps.set(owner, value.missing);
    else if (value === undefined && judge.absentMember === 'not-evaluated') gaps.set(owner, 'value-absent');
    values.push(isMissing(value) ? undefined : value);
  }
  const truths = bound.conditions.map((condition) => {
    const truth = condition.holds(subject);
    if (typeof truth === 'string') gaps.set(owner, truth);
    return typeof truth === 'string' ? undefined : truth;
  });
  states[owner] = judge.add(states[owner] ?? judge.start(), values, truths);
}

/** Closes the fold of one subject. `gap` is why rows that might belong to it are not in it. */
export function finishGroup(folding: Folding, subject: Subject, owner: number, gap: Cause | undefined): Ruling {
  const own: (Value | undefined)[] = [];
  for (const read of folding.bound.reads[0] ?? []) {
    const value = readingOf(subject, read);
    if (read.declared && (value === undefined || isMissing(value))) return notApplicable('declared-not-supplied');
    if (isMissing(value)) return notEvaluated(value.missing, read.ref);
    if (value === undefined) return notEvaluated('value-absent', read.ref);
    own.push(value);
  }
  const cause = folding.gaps.get(owner) ?? gap;
  return rulingOf(
    folding.judge.finish(folding.states[owner] ?? folding.judge.start(), own, cause === undefined),
    cause,
  );
}

function rulingOf(verdict: Verdict, cause: Cause | undefined): Ruling {
  if (verdict === undefined) return undefined;
  if (!isUnlooked(verdict)) return { status: 'fail', faults: [{ facts: verdict, alternative: 0 }] };
  const said = verdict.missing === 'incomplete-rows' ? (cause ?? verdict.missing) : verdict.missing;
  return said === 'declared-not-supplied' ? notApplicable(said) : notEvaluated(said);
}
