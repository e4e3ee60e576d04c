import fc from 'fast-check';
import type { CaseRow } from '../../src/model/case.ts';
import { columns, type File, type Kind, type Line, type Scene } from './scene.ts';

/** A cell that is mostly as it should be, and now and then one of these. */
function mostly(usual: readonly string[], seldom: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...seldom) },
  );
}

const packageIds = ['P-101', 'P-102', 'P-103', 'P-104', 'P-105', 'P-106', 'P-107', 'P-108', 'P-109', 'P-110'];

/** A parcel; ids and numbers repeat now and then. */
export const parcelRow: fc.Arbitrary<CaseRow> = fc.record({
  batch_id: mostly(['DOCK-1', 'DOCK-2'], ['DOCK-3', '']),
  package_id: mostly(packageIds, ['p 101', '']),
  tracking_number: mostly(
    ['', '1Z5R89390357567127', '1Z879E930346834440', '1Z410E7W0392751591'],
    ['1Z8V92A70367203024'],
  ),
  shipment_id: mostly(['', 'S-77'], ['S-78']),
  carrier: mostly(['UPS', 'FedEx', 'fedex_ground'], ['Bob’s Vans', 'DHL', '']),
  service: mostly(['GROUND', ''], ['FREIGHT']),
  weight: mostly(['2 kg', '14.9 kg', '30 kg', '18 lb'], ['15.1 kg', '30.1 kg', '', 'heavy', '12']),
  length: mostly(['40', '120'], ['120.5', 'long', '']),
  ship_to_city: mostly(['Gent', 'Leeds'], ['TBD', '']),
  ship_to_postal_code: mostly(['9000', 'LS1 4AP'], ['']),
  ship_to_country: mostly(['BE', 'Belgium', 'GB'], ['DE', 'Atlantis', '']),
  ship_to_phone: mostly(['+32 9 555 01 34'], ['']),
  location: mostly(['LANE 4', 'LANE 7'], ['']),
});

/** A label; it may belong to no parcel, to one or to several. */
export const labelRow: fc.Arbitrary<CaseRow> = fc.record({
  package_id: mostly(packageIds, ['p101', 'P-999', '']),
  label_id: mostly(['', 'L-1', 'L-2', 'L-3'], ['L-1']),
  label_type: mostly(['', 'outbound'], ['return']),
  label_status: mostly(['', 'printed'], ['voided']),
  ship_to_postal_code: mostly(['9000', 'LS1 4AP', 'ls14ap'], ['', '1011']),
});

const itemRow: fc.Arbitrary<CaseRow> = fc.record({
  package_id: mostly([...packageIds, ''], ['P-999']),
  shipment_id: mostly(['', 'S-77'], ['S-99']),
  line_number: mostly(['1', '2'], ['one', '']),
  description: mostly(['Rain jacket'], ['']),
});

const batchRow: fc.Arbitrary<CaseRow> = fc.record({
  batch_id: mostly(['DOCK-1', 'DOCK-2'], ['DOCK-9']),
  package_count: mostly(['3', '4', '5'], ['', 'four']),
  total_weight: mostly(['', '60 kg'], ['12', 'heavy']),
});

const unreadable: fc.Arbitrary<Line> = fc.constant('unreadable');

/** Lines of a file; one that cannot be read is rare, and in most files there is none. */
function lines(row: fc.Arbitrary<CaseRow>, sizes: { readonly minLength: number; readonly maxLength: number }) {
  const clean: fc.Arbitrary<readonly Line[]> = fc.array(row, sizes);
  const damaged = fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: unreadable }), sizes);
  return fc.oneof({ weight: 4, arbitrary: clean }, { weight: 1, arbitrary: damaged });
}

function file(kind: Kind, path: string, row: fc.Arbitrary<CaseRow>, minLength: number, maxLength: number) {
  return lines(row, { minLength, maxLength }).map((read): File => ({ kind, path, lines: read }));
}

/** Declared batches, each once. */
const headers = fc
  .uniqueArray(batchRow, { maxLength: 3, selector: ({ batch_id }) => batch_id })
  .map((read): File => ({ kind: 'batches', path: 'batches.csv', lines: read }));

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const droppable = Object.entries(columns).flatMap(([kind, fields]) =>
  fields.filter((field) => field !== 'batch_id').map((field) => `${kind}.${field}`),
);

/** Audits of every kind of trouble: faults, orphans, ambiguous parents, absent columns, datasets and values. */
export const scenes: fc.Arbitrary<Scene> = fc
  .record({
    manifest: file('manifest', 'manifest.csv', parcelRow, 1, 10),
    more: some(file('manifest', 'second.csv', parcelRow, 1, 4)),
    labels: some(file('labels', 'labels.csv', labelRow, 0, 10)),
    items: some(file('items', 'items.csv', itemRow, 0, 6)),
    batches: some(headers),
    absent: fc.oneof(fc.constant([]), fc.constant([]), fc.uniqueArray(fc.constantFrom(...droppable), { maxLength: 2 })),
    failOn: fc.constantFrom('error', 'error', 'warning', 'info', 'never' as const),
    expect: fc.array(
      fc.record({ carrier: fc.constantFrom(undefined, 'UPS', 'FEDEX'), count: fc.integer({ min: 1, max: 9 }) }),
      { maxLength: 2 },
    ),
  })
  .map(({ manifest, more, labels, items, batches, absent, failOn, expect }) => ({
    files: [manifest, more, labels, items, batches].flatMap((one) => one ?? []),
    absent,
    options: { failOn, expect },
  }));
