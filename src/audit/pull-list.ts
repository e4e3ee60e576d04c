import type { ParcelVerdict, PullEntry } from '../model/report/pull.ts';
import type { Action, Hold } from '../model/subjects.ts';
import { type BoundVariant, variantsOf } from './bound-rule.ts';
import { identityValue } from './finding.ts';
import { compareText } from './findings.ts';
import { parcelPlace } from './places.ts';
import type { Run } from './run.ts';
import { isAsked } from './scope.ts';
import { parcelHeld } from './verdict-bits.ts';
import { isPulled, parcelOutcome } from './verdicts.ts';

/** Parcels to pull that a report lists per batch; the whole list is a format of its own. */
const most = 10_000;

/** Parcels to pull by batch, in walking order: location, pallet, then key. */
export function pullLists(run: Run): readonly (readonly PullEntry[])[] {
  const entries: PullEntry[][] = run.batches.list.map(() => []);
  const told = teller(run);
  for (let parcel = 0; parcel < run.parcels.size; parcel += 1) {
    if (isPulled(run, parcel)) entries[run.parcels.batch[parcel] ?? 0]?.push(told(parcel));
  }
  return entries.map((list) => list.sort(walking).slice(0, most));
}

/** Every parcel with its verdict: batches by id, then file and row. */
export function* allParcels(run: Run): Iterable<ParcelVerdict> {
  const told = teller(run);
  const more = (parcel: number, field: string) => identityValue(run, parcel, field) ?? null;
  for (const parcel of asked(run)) {
    yield {
      batch: run.batches.at(run.parcels.batch[parcel] ?? 0).id,
      ...told(parcel),
      po_number: more(parcel, 'po_number'),
      facility_id: more(parcel, 'facility_id'),
      ship_date: more(parcel, 'ship_date'),
    };
  }
}

/** Keys of all parcels in the same order. */
export function* allKeys(run: Run): Iterable<string> {
  for (const parcel of asked(run)) yield run.parcels.key[parcel] ?? '';
}

function* asked(run: Run): Iterable<number> {
  for (const parcel of byBatch(run))
    if (isAsked(run, { batch: run.parcels.batch[parcel] ?? 0, parcel, shipment: -1 })) yield parcel;
}

/** Ordinals of all parcels, batches by id; four bytes a parcel, and two passes whatever the number of batches. */
function byBatch(run: Run): Uint32Array {
  const order = run.batches.list.map((_, batch) => batch);
  order.sort((a, b) => compareText(run.batches.at(a).id, run.batches.at(b).id));
  const next: number[] = [];
  let start = 0;
  for (const batch of order) {
    next[batch] = start;
    start += run.batches.at(batch).parcels;
  }
  const sorted = new Uint32Array(run.parcels.size);
  for (let parcel = 0; parcel < run.parcels.size; parcel += 1) {
    const batch = run.parcels.batch[parcel] ?? 0;
    const place = next[batch] ?? 0;
    sorted[place] = parcel;
    next[batch] = place + 1;
  }
  return sorted;
}

function teller(run: Run): (parcel: number) => PullEntry {
  const variants = new Map(
    run.rules.flatMap((rule) =>
      variantsOf(rule).map((variant) => [variant.number, { rule: rule.rule.id, variant }] as const),
    ),
  );
  return (parcel) => {
    const broken = run.failSets.of(parcel).flatMap((number) => variants.get(number) ?? []);
    const identity = (field: string) => identityValue(run, parcel, field) ?? null;
    const place = parcelPlace(run, parcel, undefined)[0] ?? {
      dataset: 'manifest',
      file: '',
      line: 0,
      row: 0,
      column: null,
    };
    return {
      parcel: run.parcels.key[parcel] ?? '',
      outcome: parcelOutcome(run, parcel),
      hold: holdOf(
        run,
        parcel,
        broken.map(({ variant }) => variant),
      ),
      tracking_number: identity('tracking_number'),
      sscc: identity('sscc'),
      order_id: identity('order_id'),
      carrier: identity('carrier'),
      service: identity('service'),
      location: identity('location'),
      pallet_id: identity('pallet_id'),
      rules: [...new Set(broken.map(({ rule }) => rule))].sort(compareText),
      actions: [...new Set(broken.flatMap(({ variant }) => variant.variant.action ?? []))].sort(
        compareText,
      ) satisfies Action[],
      place,
    };
  };
}

function holdOf(run: Run, parcel: number, broken: readonly BoundVariant[]): Hold {
  if (broken.some(({ variant }) => variant.hold === 'batch')) return 'batch';
  return ((run.verdict[parcel] ?? 0) & parcelHeld) === 0 ? 'none' : 'parcel';
}

function walking(a: PullEntry, b: PullEntry): number {
  return (
    compareText(a.location ?? '\uffff', b.location ?? '\uffff') ||
    compareText(a.pallet_id ?? '\uffff', b.pallet_id ?? '\uffff') ||
    compareText(a.parcel, b.parcel)
  );
}
