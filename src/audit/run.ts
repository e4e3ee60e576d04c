import type { AuditOptions } from '../model/audit-options.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding } from '../model/report/finding.ts';
import type { SubjectType } from '../model/subjects.ts';
import type { Table } from '../model/table.ts';
import type { Telling } from '../model/telling.ts';
import type { Batches } from './batches.ts';
import type { BoundRule } from './bound-rule.ts';
import type { Costs } from './costs.ts';
import type { HeldSubject } from './enter.ts';
import type { FailSets } from './fail-sets.ts';
import type { Failing } from './failing.ts';
import type { Findings } from './findings.ts';
import type { Known } from './known.ts';
import type { StandIn } from './orphans.ts';
import type { LinksByRow } from './released.ts';
import type { RowIndex } from './row-index.ts';
import type { Scope } from './scope.ts';
import type { SharedValues } from './shared-values.ts';
import type { Shipments } from './shipments.ts';
import type { SlotsByLevel } from './subject.ts';
import type { Tally } from './tally.ts';
import type { BoundWaiver } from './waivers.ts';

/** Everything one audit knows while it runs. */
export interface Run {
  readonly plan: Plan;
  readonly options: AuditOptions;
  readonly scope: Scope;
  /** By path in code-unit order, so that the order on the command line changes nothing. */
  readonly tables: readonly Table[];
  readonly slots: SlotsByLevel;
  /** All rules by id, built-in ones among them. */
  readonly rules: readonly BoundRule[];
  readonly ruleById: ReadonlyMap<string, BoundRule>;
  readonly batches: Batches;
  readonly shipments: Shipments;
  readonly parcels: RowIndex;
  /** Kept only where rows are to be split. */
  readonly links?: LinksByRow | undefined;
  /** Rows of the batches file. */
  readonly headers: RowIndex;
  /** What all parcels of a batch, and of a shipment, have in common. */
  readonly sharedByBatch: SharedValues;
  readonly sharedByShipment: SharedValues;
  readonly labels: RowIndex;
  readonly items: RowIndex;
  /** Verdict bits by parcel ordinal. */
  readonly verdict: number[];
  readonly failSets: FailSets;
  readonly tally: Tally;
  readonly failing: Failing;
  readonly findings: Findings;
  /** What the messages of kept findings are made of, by the places that they name: no later step replaces those. */
  readonly tellings: WeakMap<Finding['places'], Telling>;
  readonly waivers: readonly BoundWaiver[];
  readonly known: Known;
  /** Subjects whose findings a waiver or the baseline may yet excuse. */
  readonly held: HeldSubject[];
  /** Findings that are to stand for all that a rule said about the rows of a file. */
  readonly standIns: StandIn[];
  readonly costs: Costs;
  /** Subjects by rule number and batch, where a rule chooses its own subjects. */
  readonly chosen: Map<number, number[]>;
  /** Subjects by type and batch. */
  readonly subjects: Readonly<Record<SubjectType, number[]>>;
  /** Shipments whose items came with the whole shipment: nobody knows which parcel holds what. */
  readonly sharedItems: Set<number>;
  /** Join keys of labels and items that several parcels have: what they hold, nobody knows. */
  readonly ambiguousKeys: { readonly dataset: string; readonly slot: number; readonly keys: ReadonlySet<string> }[];
  /** Records read so far, for progress. */
  recordsRead: number;
  /** Datasets with unreadable rows: what counts them cannot be sure. */
  readonly unreadable: Set<string>;
  /** Which `intake.*` rules had something to say. */
  readonly faultRules: Set<string>;
  /** Rows that have a field declared never to be supplied, by field. */
  readonly supplied: Map<string, number>;
  /** Rows that belong to excluded rows of a manifest, by path of their input. */
  readonly setAside: Map<string, number>;
  /** Orphans by path of their input. */
  readonly orphans: Map<string, number>;
  /** False when an error rule was not evaluated or a row was unreadable. */
  complete: boolean;
}
