import type { Row, RowFault, Table } from '../model/table.ts';
import { linkerOf } from './child-links.ts';
import type { ChildPass } from './child-pass.ts';
import { damageIn, damageWatch } from './damaged.ts';
import { eachRow, tellFaults } from './faults.ts';
import { ambiguous, type Link, setAside, shipmentOf, shipmentOfLink } from './join.ts';
import { judgeChild } from './judge-child.ts';
import { isActiveLabel } from './labels.ts';
import { type Parents, parentsOf } from './lineage.ts';
import { collapseOrphans, OrphanSamples } from './orphans.ts';
import { rowHash } from './row-hash.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';
import { typeWatch } from './types.ts';
import { parentAbsent, parentAmbiguous, RowView } from './views.ts';

/** Reads one input of labels or items. */
export async function readChildren(run: Run, table: Table, pass: ChildPass): Promise<void> {
  const faults: RowFault[] = [];
  const samples = new OrphanSamples();
  const visit = await childVisitor(run, table, pass, samples);
  await eachRow(run, table, faults, visit);
  collapseOrphans(run, table, samples);
  tellFaults(run, table, faults);
}

async function childVisitor(
  run: Run,
  table: Table,
  pass: ChildPass,
  samples: OrphanSamples,
): Promise<(row: Row) => void> {
  const index = run[pass.level === 'label' ? 'labels' : 'items'];
  const view = new RowView(table, run.slots[pass.level], damageIn(run));
  const input = index.inputs.push(view) - 1;
  const linkOf = await linkerOf(run, table);
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
