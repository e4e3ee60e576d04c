import type { BatchReport, MissingReport, RuleTally } from '../model/report/batch.ts';
import type { RuleReport } from '../model/report/rule.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../model/subjects.ts';
import type { Cause } from '../model/values.ts';
import { isAtLeast } from './findings.ts';

/** One reason why rules could not look, and what it cost. */
export interface Gap {
  readonly cause: Cause;
  readonly dataset: string | null;
  readonly field: string | null;
  /** Ids of the rules it kept from looking. */
  readonly rules: readonly string[];
  /** Subjects of the rule it hit hardest, and what they are. */
  readonly subjects: number;
  readonly on: string;
  /** True when the rules in use do not speak for a carrier that is known, or for a service: the way out is another than that of an unknown one. */
  readonly uncovered: boolean;
  /** True of a field that a shipment or batch lacks since its parcels have several values. */
  readonly differs: boolean;
  /** Values that are known, but not to the rules; empty where the value itself is unknown. */
  readonly values: readonly string[];
  /** True when it makes parcels or batches not audited; else only a lesser rule could not look. */
  readonly decides: boolean;
}

interface Draft extends Gap {
  readonly subjectsByRule: Map<string, number>;
}

/** Why rules were not evaluated, over all batches: deciding reasons first, then those that hit most subjects. */
export function gapsOf(report: Report): readonly Gap[] {
  const ruleById = new Map(report.rules.map((rule) => [rule.id, rule]));
  const drafts = new Map<string, Draft>();
  for (const batch of report.batches)
    for (const tally of batch.rules)
      for (const missing of missingOf(tally, ruleById.get(tally.rule)))
        note(
          drafts,
          missing,
          { tally, rule: ruleById.get(tally.rule), uncovered: isUncovered(missing, tally, batch, report) },
          report,
        );
  return [...drafts.values()]
    .map(finished)
    .sort(
      (a, b) => Number(b.decides) - Number(a.decides) || b.subjects - a.subjects || b.rules.length - a.rules.length,
    );
}

interface Noted {
  readonly tally: RuleTally;
  readonly rule: RuleReport | undefined;
  readonly uncovered: boolean;
}

function note(
  drafts: Map<string, Draft>,
  missing: MissingReport,
  { tally: { rule: id }, rule, uncovered }: Noted,
  report: Report,
): void {
  // Of a file that was not given there are no rows to count: its parcels are.
  const on = missing.cause === 'dataset-absent' && isChild(rule) ? 'parcel' : (rule?.on ?? 'parcel');
  const decides = isDeciding(rule?.severity ?? 'error', report);
  const { cause, dataset, field, differs = false, value } = missing;
  const key = JSON.stringify([cause, dataset, field, decides, uncovered, differs, value === undefined]);
  const draft: Draft = drafts.get(key) ?? {
    cause,
    dataset,
    field,
    rules: [],
    subjects: 0,
    on,
    uncovered,
    differs,
    values: [],
    decides,
    subjectsByRule: new Map(),
  };
  draft.subjectsByRule.set(id, (draft.subjectsByRule.get(id) ?? 0) + missing.subjects);
  const worst = Math.max(...draft.subjectsByRule.values());
  const values = value === undefined || draft.values.includes(value) ? draft.values : [...draft.values, value];
  drafts.set(key, { ...draft, values, subjects: worst, on: worst === draft.subjectsByRule.get(id) ? on : draft.on });
}

/** True for parcels of a service, or of a carrier that is known by its code, that no ruleset in use speaks for. */
function isUncovered(
  { cause, field }: MissingReport,
  { rule }: RuleTally,
  { key: { carrier } }: BatchReport,
  { values }: Report,
): boolean {
  if (rule !== 'data.covered' || cause !== 'unknown-value') return false;
  if (field === 'service') return true;
  const carriers = values.filter((value) => value.field === 'carrier');
  return carrier === undefined
    ? carriers.length > 0 && carriers.every(({ as }) => as !== null)
    : carriers.some(({ as }) => as === carrier);
}

function isChild(rule: RuleReport | undefined): boolean {
  return rule?.on === 'label' || rule?.on === 'item';
}

function finished({ subjectsByRule, ...gap }: Draft): Gap {
  return { ...gap, rules: [...subjectsByRule.keys()].sort() };
}

function isDeciding(severity: Severity, { run }: Report): boolean {
  return isAtLeast(severity, run.options.fail_on === 'never' ? 'error' : run.options.fail_on);
}

/** What was missing by field where the audit names it, else by cause alone. */
function missingOf(tally: RuleTally, rule: RuleReport | undefined): readonly MissingReport[] {
  if (tally.missing !== undefined) return tally.missing;
  const dataset = rule?.on === 'label' ? 'labels' : rule?.on === 'item' ? 'items' : null;
  return Object.entries(tally.causes['not-evaluated']).map(([cause, subjects]) => ({
    cause: cause as Cause, // the keys of this record are causes; Object.entries forgets it
    dataset,
    field: null,
    subjects,
  }));
}
