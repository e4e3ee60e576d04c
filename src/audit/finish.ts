import type { BoundRule } from './bound-rule.ts';
import { type Deferred, judgeDeferred, waitingRules } from './deferred.ts';
import { hasShipmentColumn, isGiven } from './given.ts';
import { type Folding, fold } from './groups.ts';
import { type Parents, parentsOf } from './lineage.ts';
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
    if (!run.batches.at(batch).isOwn) continue;
    const owners = { parcel, shipment: run.parcels.shipment[parcel] ?? shipment, batch };
    fold(mine, { type: 'parcel', subject: parents.subject, owners, active: true });
  }
}

/** Judges everything that had to wait for all rows. */
export function judgeRest(run: Run, all: readonly Folding[]): readonly Selector[] {
  const lists = [
    waitingParcels(run),
    ...(['label', 'item', 'shipment'] as const).map((level) => inTheirStead(run, level)),
    ...(['label', 'item'] as const).flatMap((level) => waitingChildren(run, level)),
    waitingShipments(run),
    waitingBatches(run),
  ];
  return lists.flatMap((list) => judgeDeferred(run, list, all));
}

function waitingParcels(run: Run): Deferred {
  const parents = parentsOf(run);
  const moveTo = parcelMover(run, parents);
  const rules = waitingRules(run, 'parcel');
  return { rules, size: run.parcels.size, moveTo, subject: parents.subject, counted: 'before', keys: run.parcels };
}

/** Rules on labels, items or shipments that no file or column gives for a parcel are asked once of that parcel. */
function inTheirStead(run: Run, level: 'label' | 'item' | 'shipment'): Deferred {
  const parents = parentsOf(run);
  parents.subject.label = datasetAbsent;
  parents.subject.item = datasetAbsent;
  const moveTo = parcelMover(run, parents);
  const includes = (parcel: number) =>
    level === 'shipment' ? !hasShipmentColumn(run, parcel) : !isGiven(run, `${level}s`, parcel);
  const rules = waitingRules(run, level);
  const size = rules.length === 0 ? 0 : run.parcels.size;
  return { rules, size, moveTo, includes, subject: parents.subject, counted: 'by rule', keys: run.parcels };
}

function parcelMover(run: Run, parents: Parents): (parcel: number) => Standpoint {
  return (parcel) => {
    parents.toParcel(parcel);
    return parcelStandpoint(run, parcel);
  };
}

/** Labels or items that key rules compare with each other: those that go, or those that a rule chooses by `where`. */
function waitingChildren(run: Run, level: 'label' | 'item'): readonly Deferred[] {
  const rules = run.rules.filter((rule) => rule.rule.on === level && isKeyRule(rule));
  const usual = rules.filter(({ where }) => where === undefined);
  const choosing = rules.filter(({ where }) => where !== undefined);
  return [keyedChildren(run, level, usual), ...choosing.map((rule) => keyedChildren(run, level, [rule]))];
}

function keyedChildren(run: Run, level: 'label' | 'item', rules: readonly BoundRule[]): Deferred {
  const index = level === 'label' ? run.labels : run.items;
  const parents = parentsOf(run);
  const view = new IndexView(index);
  parents.subject[level] = view;
  const [where] = rules.map((rule) => rule.where);
  const includes = (ordinal: number) =>
    where === undefined ? index.inactive[ordinal] !== true : where.holds(parents.subject) !== false;
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
    return {
      type: level,
      batch,
      parcel,
      shipment: -1,
      ...place,
      name: () => index.key[ordinal] ?? '',
      lasting: () => index.lasting.get(ordinal) ?? '',
    };
  };
  return {
    rules,
    size: rules.length === 0 ? 0 : index.size,
    moveTo,
    includes,
    subject: parents.subject,
    counted: where === undefined ? 'before' : 'by rule',
    keys: index,
  };
}

function waitingShipments(run: Run): Deferred {
  const parents = parentsOf(run);
  const rules = waitingRules(run, 'shipment');
  const moveTo = (shipment: number): Standpoint => {
    parents.toShipment(shipment);
    const first = parcelStandpoint(run, run.shipments.parcels[shipment]?.[0] ?? 0);
    return { ...first, type: 'shipment', parcel: -1, shipment, name: () => run.shipments.id[shipment] ?? '' };
  };
  const size = run.shipments.size;
  return { rules, size, moveTo, subject: parents.subject, counted: 'by type', keys: undefined };
}

function waitingBatches(run: Run): Deferred {
  const parents = parentsOf(run);
  const moveTo = (batch: number): Standpoint => {
    parents.toBatch(batch);
    return batchStandpoint(run, batch);
  };
  const rules = waitingRules(run, 'batch');
  return {
    rules,
    size: run.batches.list.length,
    moveTo,
    subject: parents.subject,
    counted: 'by type',
    keys: undefined,
  };
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
