import type { GroupJudge, ValueGroupJudge, Verdict } from '../model/judge.ts';
import { isUnlooked } from '../model/judge.ts';
import type { ReadingGroupJudge } from '../model/readings-judge.ts';
import type { MemberType } from '../model/subjects.ts';
import { type Cause, isMissing, type Value } from '../model/values.ts';
import type { BoundJudge, BoundRule, BoundVariant } from './bound-rule.ts';
import { readingsOf, rulingOnReadings } from './readings.ts';
import { notApplicable, notEvaluated, type Ruling } from './ruling.ts';
import type { Run } from './run.ts';
import { blamed } from './sources.ts';
import { type BoundRead, blankAt, readingOf, type Subject } from './subject.ts';

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

/** A parcel, label or item that folds may take in. */
export interface Member {
  readonly type: MemberType;
  readonly subject: Subject;
  readonly owners: Owners;
  /** Whether it counts where no `where` chooses; undefined when nobody can tell. */
  readonly active: boolean | undefined;
}

/** Takes a member into every fold over its kind. */
export function fold(all: readonly Folding[], member: Member): void {
  for (const folding of all) {
    if (folding.judge.of !== member.type) continue;
    const owner = ownerOf(folding, member.owners);
    if (owner >= 0 && isMember(folding, member, owner)) take(folding, member.subject, owner);
  }
}

function ownerOf({ rule }: Folding, owners: Owners): number {
  const on = rule.rule.on;
  return on === 'batch' ? owners.batch : on === 'shipment' ? owners.shipment : owners.parcel;
}

function isMember({ bound, gaps }: Folding, { subject, active }: Member, owner: number): boolean {
  const truth = bound.where === undefined ? (active ?? 'unknown-value') : bound.where.holds(subject);
  if (typeof truth === 'string') note(gaps, owner, truth);
  return truth === true;
}

function take({ bound, judge, states, gaps }: Folding, subject: Subject, owner: number): void {
  if (judge.absentMember === 'readings') {
    states[owner] = judge.add(states[owner] ?? judge.start(), readingsOf(bound.members, subject));
    return;
  }
  const values: (Value | undefined)[] = [];
  for (const read of bound.members) {
    const value = readingOf(subject, read);
    if (isMissing(value)) note(gaps, owner, value.missing);
    else if (value === undefined && judge.absentMember === 'not-evaluated') note(gaps, owner, 'value-absent');
    values.push(isMissing(value) ? undefined : value);
  }
  const truths = bound.conditions.map((condition) => {
    const truth = condition.holds(subject);
    if (typeof truth === 'string') note(gaps, owner, truth);
    return typeof truth === 'string' ? undefined : truth;
  });
  states[owner] = judge.add(states[owner] ?? judge.start(), values, truths);
}

/** Of several gaps the same is told in whatever order rows come: what is there and cannot be read before what is absent. */
function note(gaps: Map<number, Cause>, owner: number, cause: Cause): void {
  const known = gaps.get(owner);
  if (known === undefined || rankOf(cause) < rankOf(known)) gaps.set(owner, cause);
}

const absences: readonly Cause[] = ['dataset-absent', 'column-absent', 'value-absent', 'declared-not-supplied'];

function rankOf(cause: Cause): string {
  return `${absences.indexOf(cause) + 1} ${cause}`;
}

/** Closes the fold of one subject. `gap` is why rows that might belong to it are not in it. */
export function finishGroup(folding: Folding, subject: Subject, owner: number, gap: Cause | undefined): Ruling {
  const { judge, states, gaps } = folding;
  const cause = gaps.get(owner) ?? gap;
  const state = states[owner] ?? judge.start();
  const closing = { state, cause, reads: folding.bound.reads[0] ?? [], subject };
  return judge.absentMember === 'readings' ? finishReadings(judge, closing) : finishValues(judge, closing);
}

interface Closing {
  readonly state: unknown;
  /** Why members may be lacking. */
  readonly cause: Cause | undefined;
  readonly reads: readonly BoundRead[];
  readonly subject: Subject;
}

function finishValues(judge: ValueGroupJudge, { state, cause, reads, subject }: Closing): Ruling {
  const own: (Value | undefined)[] = [];
  for (const read of reads) {
    const value = readingOf(subject, read);
    if (read.declared && (value === undefined || isMissing(value))) return notApplicable('declared-not-supplied');
    if (isMissing(value)) return notEvaluated(value.missing, blamed(read.ref, value));
    if (value === undefined) return blankAt(subject, read);
    own.push(value);
  }
  return rulingOf(judge.finish(state, own, cause === undefined), cause);
}

function finishReadings(judge: ReadingGroupJudge, { state, cause, reads, subject }: Closing): Ruling {
  const readings = readingsOf(reads, subject);
  const found = judge.finish(state, readings, cause === undefined);
  const lacking = found !== undefined && 'unread' in found && found.unread === 'incomplete-rows';
  return rulingOnReadings(lacking ? { unread: cause ?? 'incomplete-rows', read: undefined } : found, reads, readings);
}

function rulingOf(verdict: Verdict, cause: Cause | undefined): Ruling {
  if (verdict === undefined) return undefined;
  if (!isUnlooked(verdict)) return { status: 'fail', faults: [{ facts: verdict, alternative: 0 }] };
  const said = verdict.missing === 'incomplete-rows' ? (cause ?? verdict.missing) : verdict.missing;
  return said === 'declared-not-supplied' ? notApplicable(said) : notEvaluated(said);
}
