import type { AuditOptions } from '../model/audit-options.ts';
import type { FieldRef } from '../model/field-ref.ts';
import type { Plan } from '../model/plan.ts';
import type { Table } from '../model/table.ts';
import { Batches } from './batches.ts';
import { bindAll } from './bind-all.ts';
import type { BoundRule } from './bound-rule.ts';
import { costFields } from './cost-fields.ts';
import { Costs } from './costs.ts';
import { FailSets } from './fail-sets.ts';
import { Failing } from './failing.ts';
import { Findings } from './findings.ts';
import { identityFields } from './identity-fields.ts';
import { Known } from './known.ts';
import { retainedFields } from './retained-fields.ts';
import { RowIndex } from './row-index.ts';
import type { Run } from './run.ts';
import { Scope } from './scope.ts';
import { SharedValues } from './shared-values.ts';
import { Shipments } from './shipments.ts';
import { sourcesOf } from './sources.ts';
import { newSlots, type SlotsByLevel } from './subject.ts';
import { Tally } from './tally.ts';
import { boundWaivers, seedLimits } from './waivers.ts';

/** Resolves the plan's rules and makes an empty run. */
export function startRun(plan: Plan, tables: readonly Table[], options: AuditOptions): Run {
  const slots = newSlots();
  const waivers = boundWaivers(options.waivers ?? [], options.asOf);
  const rules = bindAll(plan, slots, { waivers, asOf: options.asOf });
  takeSlots(slots, rules);
  const scope = new Scope(options);
  return {
    plan,
    options,
    scope,
    batches: new Batches((id, number) => {
      seedLimits(waivers, options, { id, number });
      return scope.owns(id);
    }),
    tables: [...tables].sort(byPath),
    slots,
    rules,
    ruleById: new Map(rules.map((rule) => [rule.rule.id, rule])),
    waivers,
    known: new Known(options.baseline),
    findings: new Findings(options.maxFindings),
    ...emptyIndexes(slots, rules),
    ...nothingYet(),
    links: options.keepsLinks === true ? new Map() : undefined,
  };
}

/** Slots for what no rule names but the audit itself reads: identities, dates, states of labels, and bases of costs. */
function takeSlots(slots: SlotsByLevel, rules: readonly BoundRule[]): void {
  for (const field of [...identityFields, 'master_tracking_number', 'package_index', 'ship_date', 'facility_id'])
    slots.parcel.of(field);
  for (const field of ['label_status', 'label_type', 'label_id']) slots.label.of(field);
  slots.item.of('line_number');
  slots.batch.of('ship_date');
  for (const field of costFields(rules)) slots.parcel.of(field);
  for (const { level, field } of sourcesRead(rules)) slots[level].of(field);
}

function emptyIndexes(slots: SlotsByLevel, rules: readonly BoundRule[]) {
  const keep = retainedFields(rules);
  return {
    headers: new RowIndex(slots.batch, new Set(slots.batch.fields)),
    sharedByBatch: new SharedValues(pairs(slots, 'batch')),
    sharedByShipment: new SharedValues(pairs(slots, 'shipment')),
    parcels: new RowIndex(slots.parcel, new Set([...identityFields, ...keep.parcel])),
    labels: new RowIndex(slots.label, keep.label),
    items: new RowIndex(slots.item, keep.item),
  };
}

function nothingYet() {
  return {
    shipments: new Shipments(),
    verdict: [],
    failSets: new FailSets(),
    tally: new Tally(),
    failing: new Failing(),
    tellings: new WeakMap(),
    held: [],
    standIns: [],
    costs: new Costs(),
    chosen: new Map(),
    subjects: { batch: [], shipment: [], parcel: [], label: [], item: [] },
    sharedItems: new Set<number>(),
    ambiguousKeys: [],
    recordsRead: 0,
    unreadable: new Set<string>(),
    faultRules: new Set<string>(),
    supplied: new Map(),
    setAside: new Map(),
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

function byPath(a: Table, b: Table): number {
  return a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}
