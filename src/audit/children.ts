import { joinKey } from '../codes/join-key.ts';
import type { Row, RowFault, Table } from '../model/table.ts';
import { damageIn, damageWatch } from './damaged.ts';
import { unaudited } from './decide.ts';
import { countFor } from './deferred.ts';
import { eachRow, tellFaults } from './faults.ts';
import { type Folding, fold } from './groups.ts';
import { ambiguous, joiningOf, type Link, linkToShipment, orphan, setAside, shipmentOfLink } from './join.ts';
import { isActiveLabel, Reprints } from './labels.ts';
import { type Parents, parentsOf } from './lineage.ts';
import { collapseOrphans, OrphanSamples } from './orphans.ts';
import { judgeAll } from './parcels.ts';
import { rowHash } from './row-hash.ts';
import { isGroupRule, isKeyRule } from './rule-kinds.ts';
import { notEvaluated } from './ruling.ts';
import type { Run } from './run.ts';
import { isAsked } from './scope.ts';
import { type Selector, selectorsOf } from './selection.ts';
import type { Standpoint } from './standpoint.ts';
import type { Subject } from './subject.ts';
import { typeWatch } from './types.ts';
import { parentAbsent, parentAmbiguous, RowView } from './views.ts';

/** One pass over labels or items: each row finds its parcel or shipment and is judged and counted there. */
export interface ChildPass {
  readonly level: 'label' | 'item';
  readonly selectors: readonly Selector[];
  /** Label rules that choose their own labels by `where`. */
  readonly choosing: readonly Selector[];
  readonly foldings: readonly Folding[];
  /** Labels seen so far, in whatever file: a reprint may stand in another. */
  readonly reprints: Reprints;
}

export function childPass(run: Run, level: 'label' | 'item', all: readonly Folding[]): ChildPass {
  const rules = run.rules.filter((rule) => rule.rule.on === level && !isGroupRule(rule) && !isKeyRule(rule));
  return {
    level,
    selectors: selectorsOf(rules.filter((rule) => rule.where === undefined)),
    choosing: rules.filter((rule) => rule.where !== undefined).flatMap((rule) => selectorsOf([rule])),
    foldings: all.filter((folding) => folding.judge.of === level),
    reprints: new Reprints(),
  };
}

/** Reads one input of labels or items. */
export async function readChildren(run: Run, table: Table, pass: ChildPass): Promise<void> {
  const faults: RowFault[] = [];
  const samples = new OrphanSamples();
  const visit = await childVisitor(run, table, pass, samples);
  await eachRow(run, table, faults, visit);
  collapseOrphans(run, table, samples);
  tellFaults(run, table, faults);
}

type Linker = (row: Row) => { readonly link: Link; readonly key: string | undefined };

async function childVisitor(
  run: Run,
  table: Table,
  pass: ChildPass,
  samples: OrphanSamples,
): Promise<(row: Row) => void> {
  const index = run[pass.level === 'label' ? 'labels' : 'items'];
  const view = new RowView(table, run.slots[pass.level], damageIn(run));
  const input = index.inputs.push(view) - 1;
  const linkOf = table.fromManifest ? linkerByRow(run, table) : await linkerByKey(run, table);
  const links = linksOf(run, table);
  const parents = parentsOf(run);
  parents.subject[pass.level] = view;
  const watch = typeWatch(run, pass.level);
  const damage = damageWatch(run, pass.level, view);
  return (row) => {
    view.moveTo(row);
    const { link, key } = linkOf(row);
    if (links !== undefined) links[row.row] = link;
    if (link === setAside) {
      run.setAside.set(table.path, (run.setAside.get(table.path) ?? 0) + 1);
      return;
    }
    if (pass.level === 'label' && pass.reprints.has(link, row)) return;
    const at = pointAt(run, parents, link, { view, row, key, type: pass.level });
    samples.add(link, key);
    if (index.keepsAnything) {
      const shipment = shipmentOf(run, link);
      const kept = index.keep(view, input, { batch: at.batch, parcel: at.parcel, shipment, key: at.name() });
      index.lasting.set(kept, at.lasting?.() ?? at.name());
      index.inactive[kept] = pass.level === 'label' && isActiveLabel(run, parents.subject) === false;
    }
    watch(parents.subject, view, at);
    damage(parents.subject, at);
    judgeChild(run, pass, parents.subject, at, link);
  };
}

function linksOf({ links }: Run, { path, fromManifest }: Table): Link[] | undefined {
  if (links === undefined || fromManifest) return undefined;
  const own: Link[] = [];
  links.set(path, own);
  return own;
}

function linkerByRow(run: Run, table: Table): Linker {
  const parcelByRow = new Map<number, number>();
  for (let parcel = 0; parcel < run.parcels.size; parcel += 1) {
    const path = run.parcels.inputs[run.parcels.file[parcel] ?? 0]?.table.path;
    const row = run.parcels.row[parcel] ?? 0;
    if (path === table.path && !parcelByRow.has(row)) parcelByRow.set(row, parcel);
  }
  return (row) => {
    const [first = row.row, ...others] = row.of ?? [];
    const parcel = parcelByRow.get(first);
    if (parcel === undefined) return { link: orphan, key: undefined };
    if (others.length > 0) return { link: linkOfSeveral(run, parcel), key: undefined };
    // Parcels of one row were made one after another.
    const own = parcel + (row.piece?.index ?? 1) - 1;
    return { link: own, key: run.parcels.key[own] };
  };
}

/** Contents of several parcels of one shipment are the shipment's; of none, nobody can tell whose they are. */
function linkOfSeveral(run: Run, parcel: number): Link {
  const shipment = run.parcels.shipment[parcel] ?? -1;
  return shipment < 0 ? ambiguous : linkToShipment(run, shipment);
}

async function linkerByKey(run: Run, table: Table): Promise<Linker> {
  const { field, index } = await joiningOf(run, table);
  const reader = field === undefined ? undefined : table.field(field);
  const shared = new Set<string>();
  const manifests = run.tables.filter(({ dataset }) => dataset === 'manifest');
  if (field !== undefined)
    run.ambiguousKeys.push({ dataset: table.dataset, slot: run.slots.parcel.of(field), keys: shared });
  return (row) => {
    const key = reader?.text(row);
    const id = key === undefined ? undefined : joinKey(key);
    const link = id === undefined ? orphan : (index.get(id) ?? orphan);
    if (link === ambiguous && id !== undefined) shared.add(id);
    const aside = link === orphan && id !== undefined && manifests.some(({ isExcluded }) => isExcluded?.(id));
    return { link: aside ? setAside : link, key };
  };
}

interface ChildRow {
  readonly view: RowView;
  readonly row: Row;
  readonly key: string | undefined;
  readonly type: 'label' | 'item';
}

/** Points the lineage at what the row belongs to, and tells where it stands. */
function pointAt(run: Run, parents: Parents, link: Link, { view, row, key, type }: ChildRow): Standpoint {
  const shipment = shipmentOfLink(link);
  if (shipment >= 0) run.sharedItems.add(shipment);
  if (link >= 0) parents.toParcel(link);
  else if (shipment >= 0) parents.toShipment(shipment);
  else parents.toNone(link === ambiguous ? parentAmbiguous : parentAbsent);
  const parent = link >= 0 ? run.parcels.key[link] : shipment >= 0 ? run.shipments.id[shipment] : undefined;
  view.pseudo.set('$parent', link === ambiguous ? parentAmbiguous : parent);
  view.pseudo.set('$key', key);
  const batch = link >= 0 ? run.parcels.batch[link] : run.shipments.batch[shipment];
  const place = { input: view, row: row.row, line: row.line };
  const name = () => nameOf(run, view, type) ?? key ?? `row ${row.row}`;
  const lasting = () => nameOf(run, view, type) ?? lastingOf(type, key, row);
  return {
    type,
    batch: batch ?? run.batches.strays(),
    parcel: link >= 0 ? link : -1,
    shipment,
    ...place,
    name,
    lasting,
  };
}

/** Lines of one parcel share its key, and a blank key is none: then a hash of the cells tells a row from others over time. */
function lastingOf(type: 'label' | 'item', key: string | undefined, row: Row): string {
  return type === 'label' && key !== undefined ? key : `${key ?? ''} row ${rowHash(row.cells)}`;
}

/** A label's own id, an item's parcel and line: what tells it from its siblings. */
function nameOf(run: Run, view: RowView, type: 'label' | 'item'): string | undefined {
  const own = view.text(run.slots[type].of(type === 'label' ? 'label_id' : 'line_number'));
  if (typeof own !== 'string') return undefined;
  const parent = view.pseudo.get('$key');
  return type === 'label' ? own : `${typeof parent === 'string' ? parent : '(no key)'} line ${own}`;
}

function judgeChild(run: Run, pass: ChildPass, subject: Subject, at: Standpoint, link: Link): void {
  const active = pass.level === 'item' || isActiveLabel(run, subject);
  if (isAsked(run, at)) judgeAsked(run, pass, subject, { at, active });
  if (!run.batches.at(at.batch).isOwn) return;
  const owners = { parcel: at.parcel, shipment: shipmentOf(run, link), batch: at.batch };
  fold(pass.foldings, { type: pass.level, subject, owners, active });
}

interface AskedChild {
  readonly at: Standpoint;
  /** Whether it goes with the truck; undefined when nobody can tell. */
  readonly active: boolean | undefined;
}

function judgeAsked(run: Run, pass: ChildPass, subject: Subject, { at, active }: AskedChild): void {
  if (active !== false) {
    const counts = run.subjects[pass.level];
    counts[at.batch] = (counts[at.batch] ?? 0) + 1;
  }
  if (active === true) judgeAll(run, pass.selectors, subject, at);
  if (active === undefined) leaveUnjudged(run, pass, at);
  for (const selector of pass.choosing) judgeChosen(run, selector, subject, at);
}

const labelStatus = { level: 'label', field: 'label_status', name: 'label_status', type: 'text' } as const;

/** Nobody can tell whether a label of an unknown status or type is one that goes. */
function leaveUnjudged(run: Run, { selectors }: ChildPass, at: Standpoint): void {
  for (const rule of selectors.flatMap(({ rules }) => rules)) {
    run.tally.add(rule.number, at.batch, notEvaluated('unknown-value', labelStatus));
    unaudited(run, rule.rule.variants[0].severity, at);
  }
}

/** A rule with `where` has the labels it asks for as its subjects; where nobody can tell, the label is one that could not be looked at. */
function judgeChosen(run: Run, selector: Selector, subject: Subject, at: Standpoint): void {
  const [rule] = selector.rules;
  const truth = rule?.where?.holds(subject);
  if (rule === undefined || truth === false) return;
  countFor(run, rule, at.batch);
  judgeAll(run, [selector], subject, at);
}

function shipmentOf(run: Run, link: Link): number {
  return link >= 0 ? (run.parcels.shipment[link] ?? -1) : shipmentOfLink(link);
}
