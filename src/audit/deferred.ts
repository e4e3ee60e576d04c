import { joinKey } from '../codes/join-key.ts';
import type { FieldRef } from '../model/field-ref.ts';
import type { MemberType, SubjectType } from '../model/subjects.ts';
import { type Cause, isMissing } from '../model/values.ts';
import type { BoundJudge, BoundRule, BoundVariant } from './bound-rule.ts';
import { isGiven } from './given.ts';
import { type Folding, finishGroup } from './groups.ts';
import { judgeSubject } from './judge.ts';
import { isBuiltIn, isImmediateParcelRule, isKeyRule } from './rule-kinds.ts';
import { notApplicable, notEvaluated, type Ruling } from './ruling.ts';
import type { Run } from './run.ts';
import { isAsked } from './scope.ts';
import { type Selector, selectorsOf } from './selection.ts';
import { meet, settle } from './settle.ts';
import { shipDay } from './ship-day.ts';
import type { Standpoint } from './standpoint.ts';
import type { Subject } from './subject.ts';
import { KeyLedger } from './unique.ts';

/** Subjects that are judged once all rows are known. */
export interface Deferred {
  readonly rules: readonly BoundRule[];
  readonly size: number;
  /** Points the subject at one of them and tells where it stands. */
  moveTo(ordinal: number): Standpoint;
  readonly subject: Subject;
  /** Which of them are subjects of its rules; all when it does not say. */
  includes?(ordinal: number): boolean;
  /** Whether each is a new subject of its type, one that only these rules have, or was counted before. */
  readonly counted: 'by type' | 'by rule' | 'before';
  /** Where the keys of its rules are kept. */
  readonly keys: Run['parcels'] | undefined;
}

/** Judges a list of subjects by rules that had to wait: folds, keys, and whatever reads a batch or shipment. */
export function judgeDeferred(run: Run, deferred: Deferred, all: readonly Folding[]): readonly Selector[] {
  const selectors = selectorsOf(deferred.rules);
  const ledgers = enterKeys(run, deferred, selectors);
  const foldingByJudge = new Map(all.map((folding) => [folding.bound, folding]));
  for (let ordinal = 0; ordinal < deferred.size; ordinal += 1) {
    const at = deferred.moveTo(ordinal);
    if (deferred.includes?.(ordinal) === false || !isAsked(run, at)) continue;
    const day = shipDay(run, deferred.subject, at);
    countSubject(run, deferred, at);
    for (const selector of selectors) {
      const selection = selector.select(deferred.subject, day);
      meet(run, selection, at);
      for (const { rule, variant } of selection.applied) {
        const said = rulingOf(run, { rule, variant, subject: deferred.subject, ordinal, at }, foldingByJudge, ledgers);
        settle(run, { rule, variant, subject: deferred.subject, at }, said);
      }
    }
  }
  return selectors;
}

interface Waiting {
  readonly rule: BoundRule;
  readonly variant: BoundVariant;
  readonly subject: Subject;
  readonly ordinal: number;
  readonly at: Standpoint;
}

function rulingOf(
  run: Run,
  { rule, variant, subject, ordinal, at }: Waiting,
  foldings: ReadonlyMap<BoundJudge, Folding>,
  ledgers: ReadonlyMap<string, KeyLedger>,
): Ruling {
  const bound = variant.judge;
  if (bound === undefined) return undefined;
  const ledger = ledgers.get(ledgerOf(rule, bound));
  if (ledger !== undefined) return ledger.rulingOf(subject, ordinal);
  const folding = foldings.get(bound);
  if (folding !== undefined) return groupRuling(run, folding, { subject, at, ordinal });
  return bound.judge.shape === 'subject' ? judgeSubject(bound, bound.judge, subject) : notEvaluated('dataset-absent');
}

/** A fold over a dataset that was not given, or over rows that could not all be read, cannot be sure. */
function groupRuling(
  run: Run,
  folding: Folding,
  { subject, at, ordinal }: { subject: Subject; at: Standpoint; ordinal: number },
): Ruling {
  const dataset = folding.judge.of === 'parcel' ? 'manifest' : folding.judge.of === 'label' ? 'labels' : 'items';
  const level = subject[folding.rule.rule.on];
  if ('missing' in level) return notEvaluated(level.missing);
  const given = isGiven(run, dataset, folding.rule.rule.on === 'parcel' ? at.parcel : undefined);
  if (!given && run.plan.notSupplied.some(({ datasets }) => datasets.includes(dataset)))
    return notApplicable('declared-not-supplied');
  if (!given) return notEvaluated('dataset-absent', wholeRow(folding.judge.of));
  return finishGroup(folding, subject, ordinal, gapOf(run, dataset, folding, at));
}

/** No field in particular: the file that would hold it is not there. */
function wholeRow(level: MemberType): FieldRef {
  return { level, field: '$parent', name: '$parent', type: 'text' };
}

function gapOf(run: Run, dataset: string, folding: Folding, at: Standpoint): Cause | undefined {
  if (run.unreadable.has(dataset) || isLostWithManifest(run, dataset)) return 'incomplete-rows';
  if (folding.rule.rule.on !== 'parcel') return undefined;
  if (hasAmbiguousKey(run, dataset, at.parcel)) return 'parent-ambiguous';
  if (dataset !== 'items') return undefined;
  const shipment = run.parcels.shipment[at.parcel] ?? -1;
  return shipment >= 0 && run.sharedItems.has(shipment) ? 'parent-ambiguous' : undefined;
}

/** A row of a manifest that cannot be read may be a line of any of its parcels, where they have several. */
function isLostWithManifest(run: Run, dataset: string): boolean {
  if (!run.unreadable.has('manifest')) return false;
  const several = run.tables.filter(({ rows, holdsItems }) => rows === 'order-line' || holdsItems === true);
  return run.tables.some(
    ({ dataset: own, fromManifest, path }) =>
      own === dataset && fromManifest && several.some((one) => one.path === path),
  );
}

/** Labels or items came whose key this parcel shares with others, or its own key nobody knows. */
function hasAmbiguousKey(run: Run, dataset: string, parcel: number): boolean {
  return run.ambiguousKeys.some((ambiguous) => {
    if (ambiguous.dataset !== dataset) return false;
    const reading = run.parcels.typed(ambiguous.slot, parcel);
    if (isMissing(reading) && reading.missing === 'unknown-value') return true;
    const own = run.parcels.present(ambiguous.slot, parcel);
    return own !== undefined && ambiguous.keys.has(joinKey(own));
  });
}

function countSubject(run: Run, { rules, counted }: Deferred, at: Standpoint): void {
  if (counted === 'by rule') for (const rule of rules) countFor(run, rule, at.batch);
  if (counted !== 'by type' || at.type === 'row') return;
  const counts = run.subjects[at.type];
  counts[at.batch] = (counts[at.batch] ?? 0) + 1;
}

/** Counts one more subject that this rule alone has. */
export function countFor(run: Run, rule: BoundRule, batch: number): void {
  const counts = run.chosen.get(rule.number) ?? [];
  run.chosen.set(rule.number, counts);
  counts[batch] = (counts[batch] ?? 0) + 1;
}

/** First all keys are entered, then each subject is judged: every member of a shared key breaks the rule. */
function enterKeys(run: Run, deferred: Deferred, selectors: readonly Selector[]): ReadonlyMap<string, KeyLedger> {
  const ledgers = new Map<string, KeyLedger>();
  const { keys } = deferred;
  const keyed = selectors.filter(({ rules }) => rules.some(isKeyRule));
  if (keyed.length === 0 || keys === undefined) return ledgers;
  for (let ordinal = 0; ordinal < deferred.size; ordinal += 1) {
    const at = deferred.moveTo(ordinal);
    if (deferred.includes?.(ordinal) === false) continue;
    const day = shipDay(run, deferred.subject, at);
    for (const selector of keyed) {
      for (const { rule, variant } of selector.select(deferred.subject, day).applied) {
        const bound = variant.judge;
        if (bound?.judge.shape !== 'key') continue;
        const id = ledgerOf(rule, bound);
        const ledger = ledgers.get(id) ?? new KeyLedger(keys, bound, bound.judge);
        ledgers.set(id, ledger);
        ledger.add(deferred.subject, ordinal);
      }
    }
  }
  return ledgers;
}

/** Rows of `per` that ask for the same key share a ledger: whatever else they set, a key is shared or it is not. */
function ledgerOf(rule: BoundRule, { judge, reads }: BoundJudge): string {
  const scope = judge.shape === 'key' ? `${judge.scope} ${judge.exceptWithin ?? ''}` : '';
  return `${rule.number} ${scope} ${(reads[0] ?? []).map(({ ref, slot }) => `${ref.level} ${slot}`).join()}`;
}

/** Rules on a type of subject that no pass over rows has judged. */
export function waitingRules(run: Run, on: SubjectType): readonly BoundRule[] {
  return run.rules.filter((rule) => rule.rule.on === on && !isBuiltIn(rule) && !isImmediateParcelRule(rule));
}
