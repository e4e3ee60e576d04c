import type { AuditOptions } from '../model/audit-options.ts';
import type { FieldRef, Plan, PlannedRule } from '../model/plan.ts';
import type { Severity, SubjectType } from '../model/subjects.ts';
import type { Table } from '../model/table.ts';
import { asOfReadings } from './as-of.ts';
import { Batches } from './batches.ts';
import { type BoundRule, bindRule, refsOfClauses } from './bound-rule.ts';
import { builtInRules } from './built-in.ts';
import { costFields } from './cost-fields.ts';
import { Costs } from './costs.ts';
import type { HeldSubject } from './enter.ts';
import { FailSets } from './fail-sets.ts';
import { Failing } from './failing.ts';
import { Findings } from './findings.ts';
import { Known } from './known.ts';
import type { StandIn } from './orphans.ts';
import { RowIndex } from './row-index.ts';
import { isImmediateParcelRule, isKeyRule } from './rule-kinds.ts';
import { SharedValues } from './shared-values.ts';
import { Shipments } from './shipments.ts';
import { sourcesOf } from './sources.ts';
import { type Binder, newSlots, type SlotsByLevel } from './subject.ts';
import { Tally } from './tally.ts';
import { type BoundWaiver, boundWaivers } from './waivers.ts';

/** Fields kept of every parcel: who it is, where it stands, and by what its labels and items may find it. */
export const identityFields = [
  'package_id',
  'piece_id',
  'tracking_number',
  'sscc',
  'order_id',
  'po_number',
  'carrier',
  'service',
  'location',
  'pallet_id',
  'shipment_id',
] as const;

/** Bits of a parcel's verdict. */
export const parcelFails = 1;
export const parcelUnaudited = 2;
export const parcelHeld = 4;

/** Everything one audit knows while it runs. */
export interface Run {
  readonly plan: Plan;
  readonly options: AuditOptions;
  /** By dataset, then path in code-unit order: the order findings are told in. */
  readonly tables: readonly Table[];
  readonly slots: SlotsByLevel;
  /** All rules by id, built-in ones among them. */
  readonly rules: readonly BoundRule[];
  readonly ruleById: ReadonlyMap<string, BoundRule>;
  readonly batches: Batches;
  readonly shipments: Shipments;
  readonly parcels: RowIndex;
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
  /** Orphans by path of their input. */
  readonly orphans: Map<string, number>;
  /** False when an error rule was not evaluated or a row was unreadable. */
  complete: boolean;
}

/** Resolves the plan's rules and makes an empty run. */
export function startRun(plan: Plan, tables: readonly Table[], options: AuditOptions): Run {
  const slots = newSlots();
  const waivers = boundWaivers(options.waivers ?? [], options.asOf);
  const rules = bindAll(plan, slots, { waivers, asOf: options.asOf });
  const own = new Set<string>(identityFields);
  for (const field of [...own, 'master_tracking_number', 'package_index', 'ship_date']) slots.parcel.of(field);
  for (const field of ['label_status', 'label_type', 'label_id']) slots.label.of(field);
  slots.item.of('line_number');
  slots.batch.of('ship_date');
  for (const field of costFields(rules)) slots.parcel.of(field);
  for (const { level, field } of sourcesRead(rules)) slots[level].of(field);
  const keep = retainedFields(rules);
  return {
    plan,
    options,
    tables: [...tables].sort(byPath),
    slots,
    rules,
    ruleById: new Map(rules.map((rule) => [rule.rule.id, rule])),
    batches: new Batches(),
    shipments: new Shipments(),
    headers: new RowIndex(slots.batch, new Set(slots.batch.fields)),
    sharedByBatch: new SharedValues(pairs(slots, 'batch')),
    sharedByShipment: new SharedValues(pairs(slots, 'shipment')),
    parcels: new RowIndex(slots.parcel, new Set([...own, ...keep.parcel])),
    labels: new RowIndex(slots.label, keep.label),
    items: new RowIndex(slots.item, keep.item),
    verdict: [],
    failSets: new FailSets(),
    tally: new Tally(),
    failing: new Failing(),
    findings: new Findings(options.maxFindings),
    waivers,
    known: new Known(options.baseline),
    held: [],
    standIns: [],
    costs: new Costs(),
    chosen: new Map(),
    sharedItems: new Set(),
    ambiguousKeys: [],
    recordsRead: 0,
    subjects: { batch: [], shipment: [], parcel: [], label: [], item: [] },
    unreadable: new Set(),
    faultRules: new Set(),
    supplied: new Map(),
    orphans: new Map(),
    complete: true,
  };
}

/** What rules read by way of fields that follow from others: their cells are to be of their type too. */
function sourcesRead(rules: readonly BoundRule[]): readonly FieldRef[] {
  return rules.flatMap(({ refs }) => refs.flatMap(({ ref }) => sourcesOf(ref)));
}

/** Slots of a parent's fields and of the same fields of its parcels. */
function pairs(slots: SlotsByLevel, level: 'batch' | 'shipment'): readonly { own: number; parcel: number }[] {
  return slots[level].fields.map((field, own) => ({ own, parcel: slots.parcel.of(field) }));
}

function bindAll(
  plan: Plan,
  slots: SlotsByLevel,
  { waivers, asOf }: { readonly waivers: readonly BoundWaiver[]; readonly asOf: string },
): readonly BoundRule[] {
  const binder: Binder = { slots, declared: declaredBy(plan), constants: asOfReadings(asOf) };
  const all = [...plan.rules, ...builtInRules(plan)].sort((a, b) => (a.id < b.id ? -1 : 1));
  let variants = 0;
  const nextVariant = () => variants++;
  return all.map((rule: PlannedRule, number) => bindRule(rule, number, nextVariant, { binder, waivers }));
}

const datasetOfLevel: Partial<Record<SubjectType, string>> = { label: 'labels', item: 'items', batch: 'batches' };

function declaredBy(plan: Plan): (ref: FieldRef) => boolean {
  const fields = new Set(plan.notSupplied.flatMap((declared) => declared.fields));
  const datasets = new Set(plan.notSupplied.flatMap((declared) => declared.datasets));
  return ({ level, field }) => fields.has(field) || datasets.has(datasetOfLevel[level] ?? '');
}

function byPath(a: Table, b: Table): number {
  return a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}

type Kept = Record<'parcel' | 'label' | 'item', Set<string>>;

/** Which fields must outlive their row: those that something judged later, or told later, reads. */
function retainedFields(rules: readonly BoundRule[]): Kept {
  const kept: Kept = { parcel: new Set(['ship_date']), label: new Set(), item: new Set() };
  for (const rule of rules) {
    for (const { ref } of [...rule.refs, ...refsOfClauses(rule)]) {
      if (ref.level === 'parcel' && !isImmediateParcelRule(rule)) kept.parcel.add(ref.field);
      if ((ref.level === 'label' || ref.level === 'item') && isKeyRule(rule)) kept[ref.level].add(ref.field);
    }
  }
  for (const field of costFields(rules)) kept.parcel.add(field);
  return kept;
}

const rank: Record<Severity, number> = { info: 1, warning: 2, error: 3 };

/** Whether a finding of this severity fails its parcel. */
export function fails(run: Run, severity: Severity): boolean {
  const { failOn } = run.options;
  return failOn !== 'never' && rank[severity] >= rank[failOn];
}

/** Whether a rule of this severity must be evaluated for a parcel to count as audited. */
export function mustBeEvaluated(run: Run, severity: Severity): boolean {
  return run.options.failOn === 'never' ? severity === 'error' : fails(run, severity);
}
