import type { Condition } from './condition.ts';
import type { FieldRef } from './field-ref.ts';
import type { Judge } from './judge.ts';
import type { Action, Category, Hold, Severity, SubjectType } from './subjects.ts';
import type { Facts } from './values.ts';

/** A message template split at its braces: literal text, a fact, or a field. */
export type MessagePart = string | { readonly fact: string } | { readonly ref: FieldRef };

/** What a finding is estimated to cost. */
export interface Cost {
  /** In 1/10,000 of the currency unit, or a share of what the goods of its bearer are worth. */
  readonly amount:
    | number
    | { readonly millionths: number; readonly text: string; readonly of: 'cogs' | 'declared_value' };
  /** Undefined for a share: that of the goods. */
  readonly currency: string | undefined;
  /** Least and most it comes to, in 1/10,000. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Who bears it: it counts once for each. */
  readonly per: 'parcel' | 'label' | 'shipment' | 'batch' | 'po';
  readonly group: string | undefined;
  readonly why: string | undefined;
}

/** How much of a rule a batch may bear and still pass. It bears on the batch's outcome only. */
export interface Tolerance {
  /** As the author wrote it: `> 1%`. */
  readonly text: string;
  /** The most that is tolerated: millionths of the sample, or so many subjects. */
  readonly most: number;
  readonly of: 'sample' | 'subjects';
  /** Subjects that must have been evaluated; with fewer, nothing is tolerated. */
  readonly minSample: number;
}

/** Where a limit is published, and when it was looked up there. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly verified?: string;
}

/** One row of `per`, or the rule itself: the limits that apply when its `when` is met. The first that matches judges. */
export interface Variant {
  /** How the finding's facts name the row; undefined for the rule's own `with`. */
  readonly label: string | undefined;
  readonly when: Condition | undefined;
  /** Undefined when the rule's own `with` lacks a needed parameter: not-applicable (`when`) if no row matched. */
  readonly judge: Judge | undefined;
  readonly severity: Severity;
  readonly hold: Hold;
  /** True when an author wrote `hold`; else it follows from the severity, also where an override changes that. */
  readonly holdIsWritten?: boolean;
  readonly action: Action | undefined;
  readonly fix: string | undefined;
  readonly cost: Cost | undefined;
  readonly source: Source | undefined;
  /** Of the rule, or of an override; absent: none. */
  readonly tolerance?: Tolerance | undefined;
  /** The rule's own message, else undefined: then `say` speaks. */
  readonly message: readonly MessagePart[] | undefined;
  readonly say: (facts: Facts) => string;
  /** What an override made of the rule's own `onMissing`, where one did. */
  readonly onMissing?: OnMissing;
  /** How the finding's facts name the overrides that apply. */
  readonly overriddenBy?: readonly string[];
}

/** What a rule makes of a value that is absent. */
export type OnMissing = 'not-evaluated' | 'fail' | 'skip';

/** What an override sets for subjects that meet its condition up to its last day; where several apply, later ones win. */
export interface Override {
  /** How a finding's facts name it. */
  readonly label: string;
  readonly when: Condition | undefined;
  /** ISO date, inclusive; judged like `effective`. */
  readonly until: string | undefined;
  readonly sets: {
    /** `off`: the rule does not apply. */
    readonly severity?: Severity | 'off';
  } & Partial<Pick<Variant, 'hold' | 'action' | 'fix' | 'cost' | 'source' | 'message' | 'onMissing' | 'tolerance'>>;
}

/** A rule ready to judge. */
export interface PlannedRule {
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly on: SubjectType;
  readonly check: string;
  readonly when: Condition | undefined;
  /** Which labels are subjects of a label rule; undefined: active outbound labels. */
  readonly where: Condition | undefined;
  /** ISO dates, both inclusive; judged at ship_date, else the batch's, else as-of. */
  readonly effective: { readonly from: string | undefined; readonly until: string | undefined } | undefined;
  readonly onMissing: OnMissing;
  /** False when no waiver may speak of it. */
  readonly waivable?: boolean;
  /** `file`: its findings come from the export and leave their subjects not audited; or those of which it says so. */
  readonly origin?: 'file' | ((facts: Facts) => boolean);
  /** Overrides with a condition or a last day, in order; those without are part of the variants. */
  readonly overrides?: readonly Override[];
  /** `per` rows in order, the rule's own last. Never empty. */
  readonly variants: readonly [Variant, ...Variant[]];
}

/** What this site declared never to have. */
export interface NotSupplied {
  readonly datasets: readonly string[];
  readonly fields: readonly string[];
  readonly reason: string;
}

/** Which carriers and services the rules speak for; undefined: any. */
export interface Covers {
  readonly carriers: readonly string[] | undefined;
  readonly services: readonly string[] | undefined;
}

/** A ruleset in use, as reports name it. */
export interface RulesetInfo {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  /** Rules in force from it after merging. */
  readonly rules: number;
}

/** Rulesets, checked and compiled: all that an audit needs to know of them. Rules by id in code-unit order. */
export interface Plan {
  readonly rules: readonly PlannedRule[];
  readonly covers: Covers;
  readonly notSupplied: readonly NotSupplied[];
  readonly rulesets: readonly RulesetInfo[];
  /** Values of params in force, by name, as text. */
  readonly params: Readonly<Record<string, string>>;
  /** Severity and wording of the engine's own rules (`data.type`, `data.covered`), which rulesets may override. */
  readonly builtIn: Readonly<Record<BuiltInRule, BuiltInSetting>>;
}

/** What rulesets say of a rule that the engine itself asks. */
export interface BuiltInSetting {
  readonly severity: Severity | 'off';
  readonly fix: string | undefined;
  readonly waivable?: boolean;
}

/** Rules that the engine itself asks: a cell not of its type, one that a spreadsheet damaged, a weight or side of nothing, a parcel no ruleset speaks for, a count that differs from `--expect`. */
export type BuiltInRule = 'data.type' | 'data.damaged' | 'data.measured' | 'data.covered' | 'batch.expected';
