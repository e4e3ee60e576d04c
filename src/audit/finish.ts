import { type Deferred, judgeDeferred, waitingRules } from './deferred.ts';
import { type Folding, fold } from './groups.ts';
import { parentsOf } from './lineage.ts';
import { parcelStandpoint } from './parcels.ts';
import { IndexView } from './row-index.ts';
import { isKeyRule } from './rule-kinds.ts';
import type { Run } from './run.ts';
import type { Selector } from './selection.ts';
import type { Standpoint } from './standpoint.ts';
import { datasetAbsent } from './views.ts';

/** Takes every kept parcel into the folds over parcels. */
export function foldParcels(run: Run, all: readonly Folding[]): void {
  const mine = all.filter((folding) => folding.judge.of === 'parcel');
  if (mine.length === 0) return;
  const parents = parentsOf(run);
  for (let parcel = 0; parcel < run.parcels.size; parcel += 1) {
    parents.toParcel(parcel);
    const { batch, shipment } = parcelStandpoint(run, parcel);
    fold(mine, 'parcel', parents.subject, { parcel, shipment: run.parcels.shipment[parcel] ?? shipment, batch }, true);
  }
}

/** Judges everything that had to wait for all rows. */
export function judgeRest(run: Run, all: readonly Folding[]): readonly Selector[] {
  const lists = [
    waitingParcels(run),
    waitingChildren(run, 'label'),
    waitingChildren(run, 'item'),
    waitingShipments(run),
    waitingBatches(run),
  ];
  return lists.flatMap((list) => judgeDeferred(run, list, all));
}

/** Parcels, and beside them the rules on labels, items or shipments that no file or column gives: those are asked once for each parcel. */
function waitingParcels(run: Run): Deferred {
  const parents = parentsOf(run);
  parents.subject.label = datasetAbsent;
  parents.subject.item = datasetAbsent;
  const absent = (['label', 'item'] as const).filter(
    (level) => !run.tables.some((table) => table.dataset === `${level}s`),
  );
  const phantom = [...absent, ...(run.shipmentColumn ? [] : (['shipment'] as const))];
  const rules = ['parcel' as const, ...phantom].flatMap((on) => waitingRules(run, on));
  for (const rule of rules) if (rule.rule.on !== 'parcel') run.askedOfParcels.add(rule.number);
  const moveTo = (parcel: number) => {
    parents.toParcel(parcel);
    return parcelStandpoint(run, parcel);
  };
  return { rules, size: run.parcels.size, moveTo, subject: parents.subject, counted: false, keys: run.parcels };
}

/** Labels or items that key rules compare with each other. */
function waitingChildren(run: Run, level: 'label' | 'item'): Deferred {
  const index = level === 'label' ? run.labels : run.items;
  const parents = parentsOf(run);
  const view = new IndexView(index);
  parents.subject[level] = view;
  const rules = run.rules.filter((rule) => rule.rule.on === level && isKeyRule(rule));
  const moveTo = (ordinal: number): Standpoint => {
    const parcel = index.parcel[ordinal] ?? -1;
    const batch = index.batch[ordinal] ?? 0;
    if (parcel >= 0) parents.toParcel(parcel);
    else parents.toBatch(batch);
    view.ordinal = ordinal;
    const place = {
      input: index.inputs[index.file[ordinal] ?? 0],
      row: index.row[ordinal] ?? 0,
      line: index.line[ordinal] ?? 0,
    };
    return { type: level, batch, parcel, shipment: -1, ...place, name: () => index.key[ordinal] ?? '' };
  };
  return {
    rules,
    size: rules.length === 0 ? 0 : index.size,
    moveTo,
    subject: parents.subject,
    counted: false,
    keys: index,
  };
}

function waitingShipments(run: Run): Deferred {
  const parents = parentsOf(run);
  const rules = run.shipmentColumn ? waitingRules(run, 'shipment') : [];
  const moveTo = (shipment: number): Standpoint => {
    parents.toShipment(shipment);
    const first = parcelStandpoint(run, run.shipments.parcels[shipment]?.[0] ?? 0);
    return { ...first, type: 'shipment', parcel: -1, shipment, name: () => run.shipments.id[shipment] ?? '' };
  };
  const size = run.shipments.size;
  return { rules, size, moveTo, subject: parents.subject, counted: true, keys: undefined };
}

function waitingBatches(run: Run): Deferred {
  const parents = parentsOf(run);
  const moveTo = (batch: number): Standpoint => {
    parents.toBatch(batch);
    return batchStandpoint(run, batch);
  };
  const rules = waitingRules(run, 'batch');
  return { rules, size: run.batches.list.length, moveTo, subject: parents.subject, counted: true, keys: undefined };
}

/** Where a batch stands: its declared header's row, else its first parcel's. */
export function batchStandpoint(run: Run, number: number): Standpoint {
  const { id, firstParcel } = run.batches.at(number);
  const header = run.headers.batch.indexOf(number);
  const at = { type: 'batch', batch: number, parcel: -1, shipment: -1, name: () => id } as const;
  if (header >= 0) {
    const { inputs, file, row, line } = run.headers;
    return { ...at, input: inputs[file[header] ?? 0], row: row[header] ?? 0, line: line[header] ?? 0 };
  }
  if (firstParcel < 0) return { ...at, input: undefined, row: 0, line: 0 };
  const { input, row, line } = parcelStandpoint(run, firstParcel);
  return { ...at, input, row, line };
}
