import type { Finding, Place } from '../model/report/finding.ts';
import type { Table } from '../model/table.ts';
import type { Facts } from '../model/values.ts';
import type { BoundRule } from './bound-rule.ts';
import { enter } from './enter.ts';
import { factText, findingOf } from './finding.ts';
import { compareText } from './findings.ts';
import { identityFields } from './identity-fields.ts';
import { ambiguous, type Link, orphan } from './join.ts';
import { noLineage } from './lineage.ts';
import type { Run } from './run.ts';
import { isAsked } from './scope.ts';
import type { Standpoint } from './standpoint.ts';
import { tellingOfKeys } from './telling.ts';
import { RowView } from './views.ts';

/** How many rows of an input found their parcel, and samples of keys that did not. */
export class OrphanSamples {
  joined = 0;
  orphans = 0;
  ambiguous = 0;
  /** The least three by code unit: the same in whatever order rows come. */
  keys: readonly string[] = [];

  add(link: Link, key: string | undefined): void {
    if (link === ambiguous) this.ambiguous += 1;
    else if (link !== orphan) this.joined += 1;
    else {
      this.orphans += 1;
      this.keys = least([...this.keys, key ?? '(blank)']);
    }
  }
}

/** One finding for all that a rule said about the rows of a file. */
export interface StandIn {
  readonly batch: number;
  readonly rule: string;
  readonly file: string;
  readonly one: Finding;
}

/** Puts the findings that stand for many in their place, once it is known how each of the many stands. */
export function standIn(run: Run): void {
  for (const { one, ...of } of run.standIns) run.findings.collapse(of, one);
}

/** Counts orphans; where under half of an input found a parcel, one message stands for all that `has-parent` would say,
 *  and where no rule asks, the engine says it itself: that is no file of these parcels, and nobody looked at theirs. */
export function collapseOrphans(run: Run, table: Table, samples: OrphanSamples): void {
  if (samples.orphans > 0) run.orphans.set(table.path, samples.orphans);
  const rows = samples.joined + samples.orphans + samples.ambiguous;
  if (samples.orphans === 0 || (samples.joined + samples.ambiguous) * 2 >= rows) return;
  const facts = { orphans: samples.orphans, rows, samples: samples.keys, parcels: parcelSamples(run) };
  const on = table.dataset === 'labels' ? 'label' : 'item';
  const asking = run.rules.filter(({ rule }) => rule.check === 'has-parent' && rule.on === on);
  if (asking.length === 0) tellUnjoined(run, table, facts);
  else if (samples.orphans > 1) for (const rule of asking) letOneStand(run, rule, table, facts);
}

type Unjoined = {
  readonly orphans: number;
  readonly rows: number;
  readonly samples: readonly string[];
  readonly parcels: readonly string[];
};

function letOneStand(run: Run, rule: BoundRule, table: Table, facts: Unjoined): void {
  const [variant] = rule.variants;
  if (variant === undefined) return;
  const batch = run.batches.strays();
  const at = fileStandpoint(run, table, batch);
  if (!isAsked(run, at)) return;
  const say = sentenceFor(table);
  const places = [filePlace(table)];
  const one = findingOf(run, { rule, variant, at, facts, field: null, places, message: say(facts) });
  run.tellings.set(places, tellingOfKeys(say));
  run.standIns.push({ batch, rule: rule.rule.id, file: table.path, one });
  run.known.meet(one.key);
}

function tellUnjoined(run: Run, table: Table, facts: Unjoined): void {
  const rule = run.ruleById.get('data.joined');
  const variant = rule?.variants[0];
  if (rule === undefined || variant === undefined) throw new Error('no rule data.joined');
  const batch = run.batches.strays();
  run.faultRules.add(rule.rule.id);
  const told = { ...variant, variant: { ...variant.variant, say: sentenceFor(table) } };
  const at = { ...fileStandpoint(run, table, batch), row: 0, line: 1 };
  enter(run, { rule, variant: told, at }, [{ rule, variant: told, subject: noLineage(), at, reads: [], facts }]);
}

function fileStandpoint(run: Run, table: Table, batch: number): Standpoint {
  const input = new RowView(table, run.slots.label);
  return { type: 'row', batch, parcel: -1, shipment: -1, input, row: 0, line: 1, name: () => table.path };
}

function filePlace(table: Table): Place {
  return { dataset: table.dataset, file: table.path, line: 1, row: 0, column: null };
}

function sentenceFor({ path }: Table): (facts: Facts) => string {
  return ({ orphans, rows, samples, parcels }) =>
    `${orphans} of ${rows} rows of ${path} belong to no parcel (${factText(samples)}; parcels are ${factText(parcels)}): probably the wrong file, or another column joins them`;
}

function parcelSamples(run: Run): readonly string[] {
  const slots = identityFields.slice(0, 4).map((field) => run.slots.parcel.of(field));
  let keys: readonly string[] = [];
  for (let parcel = 0; parcel < run.parcels.size; parcel += 1) {
    const known = slots.map((slot) => run.parcels.present(slot, parcel)).find((text) => text !== undefined);
    keys = least([...keys, known ?? '(blank)']);
  }
  return keys;
}

function least(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].sort(compareText).slice(0, 3);
}
