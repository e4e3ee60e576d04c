import { leavesUnlooked } from './built-in.ts';
import { type Decided, decide, decideWithoutWaivers } from './decide.ts';
import type { Run } from './run.ts';
import { isAsked } from './scope.ts';
import type { Standing } from './standing.ts';
import { type Held, tell, tellHeld } from './tell.ts';
import type { Told } from './told.ts';

/** A subject that breaks a rule, and its findings that a waiver or the baseline may yet excuse. */
export interface HeldSubject {
  readonly subject: Decided;
  readonly standings: readonly Standing[];
  readonly held: readonly Held[];
}

type Concerned = Pick<Told, 'rule' | 'variant' | 'at'>;

/** Enters all that one rule found wrong with one subject: findings at once, the subject itself into tally and verdict once every finding's standing is known. */
export function enter(run: Run, subject: Concerned, told: readonly Told[]): void {
  // Which of the engine's own rules had something to say is known of the whole run; what they said, of what is judged in it.
  if (!isAsked(run, subject.at)) return;
  const isUnlooked = told.every((one) => leavesUnlooked(one.rule.rule, one.facts));
  const decided: Decided = { rule: subject.rule, variant: subject.variant, at: subject.at, isUnlooked };
  const standings: Standing[] = [];
  const held: Held[] = [];
  for (const one of told) {
    const standing = tell(run, one);
    if ('status' in standing) standings.push(standing);
    else held.push(standing);
  }
  if (held.length === 0) conclude(run, decided, standings);
  else run.held.push({ subject: decided, standings, held });
}

/** Enters what was held back, all findings being counted. */
export function enterHeld(run: Run): void {
  for (const { subject, standings, held } of run.held)
    conclude(run, subject, [...standings, ...held.map((one) => tellHeld(run, one))]);
}

/** The worst of its findings is the subject's status: open before known before waived. */
function conclude(run: Run, decided: Decided, standings: readonly Standing[]): void {
  const { rule, at } = decided;
  const isOpen = standings.some(({ status }) => status === 'open');
  const isKnown = standings.some(({ status }) => status === 'known');
  run.tally.addBroken(rule.number, at.batch, isOpen ? 'fail' : isKnown ? 'known' : 'waived');
  if (isOpen) decide(run, decided);
  else if (standings.some((standing) => standing.status === 'waived' && standing.openWithout))
    decideWithoutWaivers(run, decided);
}
