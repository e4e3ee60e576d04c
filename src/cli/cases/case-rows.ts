import type { Case, CaseRow } from '../../model/case.ts';

/** A case as rows of the datasets, joined and put into batches as its author meant. */
export interface CaseRows {
  readonly manifest: readonly CaseRow[];
  readonly labels: readonly CaseRow[];
  readonly items: readonly CaseRow[];
  readonly batches: readonly CaseRow[];
  readonly batchBy: readonly string[];
}

/** Fields that can join a label or an item to its parcel, in the order they are tried here. */
const joining = ['package_id', 'piece_id', 'sscc', 'tracking_number', 'shipment_id', 'order_id'] as const;

/** Rows of a case. Where the author gave a child no joining field it gets one in common with the first parcel,
 *  and a batch or shipment given beside parcels gets an id in common with them; never a field in `avoid`, which the rule reads. */
export function caseRows(example: Case, avoid: ReadonlySet<string>): CaseRows {
  const labels = [...one(example.label), ...(example.labels ?? [])];
  const items = [...one(example.item), ...(example.items ?? [])];
  const batches = one(example.batch);
  const parcels = inShipment([...one(example.parcel), ...(example.parcels ?? [])], example.shipment);
  const join = joinFor(parcels[0], [...labels, ...items], avoid);
  const byBatch = [...batches, ...parcels].some((row) => row.batch_id !== undefined) || batches.length > 0;
  const withBatch = (row: CaseRow): CaseRow => (byBatch ? { batch_id: batches[0]?.batch_id ?? 'B1', ...row } : row);
  return {
    manifest: parcels.map((row, index) => withBatch(index === 0 ? { ...join, ...row } : row)),
    labels: labels.map((row) => joined(row, join)),
    items: items.map((row) => joined(row, join)),
    batches: batches.map(withBatch),
    batchBy: byBatch ? ['batch_id'] : ['file'],
  };
}

function one(row: CaseRow | undefined): readonly CaseRow[] {
  return row === undefined ? [] : [row];
}

/** A shipment has no rows of its own: what is said of it stands on each of its parcels. */
function inShipment(parcels: readonly CaseRow[], shipment: CaseRow | undefined): readonly CaseRow[] {
  if (shipment === undefined) return parcels;
  const shared = { shipment_id: 'S1', ...shipment };
  return parcels.length === 0 ? [shared] : parcels.map((row) => ({ ...shared, ...row }));
}

function joinFor(parcel: CaseRow | undefined, children: readonly CaseRow[], avoid: ReadonlySet<string>): CaseRow {
  if (parcel === undefined || !children.some(lacksJoin)) return {};
  const field = joining.find((name) => !avoid.has(name)) ?? joining[0];
  return { [field]: parcel[field] ?? 'P1' };
}

function joined(row: CaseRow, join: CaseRow): CaseRow {
  return lacksJoin(row) ? { ...join, ...row } : row;
}

function lacksJoin(row: CaseRow): boolean {
  return joining.every((field) => row[field] === undefined);
}
