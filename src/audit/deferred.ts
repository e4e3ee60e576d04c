import type { FieldRef } from '../model/plan.ts';
import type { MemberType, SubjectType } from '../model/subjects.ts';
import type { Cause } from '../model/values.ts';
import type { BoundRule, BoundVariant } from './bound-rule.ts';
import { type Folding, finishGroup } from './groups.ts';
import { judgeSubject } from './judge.ts';
import { isBuiltIn, isImmediateParcelRule, isKeyRule } from './rule-kinds.ts';
import { notApplicable, notEvaluated, type Ruling } from './ruling.ts';
import type { Run } from './run.ts';
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
  /** Counts each of them as a subject of its rules. */
  readonly counted: boolean;
  /** Where the keys of its rules are kept. */
  readonly keys: Run['parcels'] | undefined;
}

/** Judges a list of subjects by rules that had to wait: folds, keys, and whatever reads a batch or shipment. */
export function judgeDeferred(run: Run, deferred: Deferred, all: readonly Folding[]): readonly Selector[] {
  const selectors = selectorsOf(deferred.rules);
  const ledgers = enterKeys(run, deferred, selectors);
  const foldingByVariant = new Map(all.map((folding) => [folding.variant.number, folding]));
  for (let ordinal = 0; ordinal < deferred.size; ordinal += 1) {
    const at = deferred.moveTo(ordinal);
    const day = shipDay(run, deferred.subject, at);
    if (deferred.counted) countSubject(run, at);
    for (const selector of selectors) {
      const selection = selector.select(deferred.subject, day);
      meet(run, selection, at);
      for (const { rule, variant } of selection.applied) {
        const said = rulingOf(run, { variant, subject: deferred.subject, ordinal, at }, foldingByVariant, ledgers);
        settle(run, { rule, variant, subject: deferred.subject, at }, said);
      }
    }
  }
  return selectors;
}

interface Waiting {
  readonly variant: BoundVariant;
  readonly subject: Subject;
  readonly ordinal: number;
  readonly at: Standpoint;
}

function rulingOf(
  run: Run,
  { variant, subject, ordinal, at }: Waiting,
  foldings: ReadonlyMap<number, Folding>,
  ledgers: ReadonlyMap<number, KeyLedger>,
): Ruling {
  const bound = variant.judge;
  if (bound === undefined) return undefined;
  const ledger = ledgers.get(variant.number);
  if (ledger !== undefined) return ledger.rulingOf(subject, ordinal);
  const folding = foldings.get(variant.number);
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
  if (run.plan.notSupplied.some(({ datasets }) => datasets.includes(dataset)) && !given(run, dataset)) {
    return notApplicable('declared-not-supplied');
  }
  if (!given(run, dataset)) return notEvaluated('dataset-absent', wholeRow(folding.judge.of));
  return finishGroup(folding, subject, ordinal, gapOf(run, dataset, folding, at));
}

/** No field in particular: the file that would hold it is not there. */
function wholeRow(level: MemberType): FieldRef {
  return { level, field: '$parent', name: '$parent', type: 'text' };
}

function given(run: Run, dataset: string): boolean {
  return run.tables.some((table) => table.dataset === dataset);
}

function gapOf(run: Run, dataset: string, folding: Folding, at: Standpoint): Cause | undefined {
  if (run.unreadable.has(dataset)) return 'incomplete-rows';
  if (dataset !== 'items' || folding.rule.rule.on !== 'parcel') return undefined;
  const shipment = run.parcels.shipment[at.parcel] ?? -1;
  return shipment >= 0 && run.sharedItems.has(shipment) ? 'parent-ambiguous' : undefined;
}

function countSubject(run: Run, at: Standpoint): void {
  if (at.type === 'row') return;
  const counts = run.subjects[at.type];
  counts[at.batch] = (counts[at.batch] ?? 0) + 1;
}

/** First all keys are entered, then each subject is judged: every member of a shared key breaks the rule. */
function enterKeys(run: Run, deferred: Deferred, selectors: readonly Selector[]): ReadonlyMap<number, KeyLedger> {
  const ledgers = new Map<number, KeyLedger>();
  const { keys } = deferred;
  const keyed = selectors.filter(({ rules }) => rules.some(isKeyRule));
  if (keyed.length === 0 || keys === undefined) return ledgers;
  for (let ordinal = 0; ordinal < deferred.size; ordinal += 1) {
    const at = deferred.moveTo(ordinal);
    const day = shipDay(run, deferred.subject, at);
    for (const selector of keyed) {
      for (const { variant } of selector.select(deferred.subject, day).applied) {
        const bound = variant.judge;
        if (bound?.judge.shape !== 'key') continue;
        const ledger = ledgers.get(variant.number) ?? new KeyLedger(keys, bound, bound.judge);
        ledgers.set(variant.number, ledger);
        ledger.add(deferred.subject, ordinal);
      }
    }
  }
  return ledgers;
}

/** Rules on a type of subject that no pass over rows has judged. */
export function waitingRules(run: Run, on: SubjectType): readonly BoundRule[] {
  return run.rules.filter((rule) => rule.rule.on === on && !isBuiltIn(rule) && !isImmediateParcelRule(rule));
}
