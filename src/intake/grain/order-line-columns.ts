import { normaliseHeader } from '../../model/header.ts';
import type { DatasetSettings } from '../../model/settings.ts';
import type { FieldType } from '../../model/values.ts';
import { type MatchedColumns, matchColumns } from '../columns.ts';
import { findNamed, type Headers, headersOf } from '../headers.ts';
import { own } from '../own.ts';
import { identities } from './row-key.ts';

/** What the columns of a file of order lines are. */
export interface OrderLineColumns {
  /** Those that say something of the whole parcel. */
  readonly parcel: MatchedColumns;
  /** Those that say something of one line of its contents; none where the file has no column for contents. */
  readonly line: MatchedColumns;
  /** Positions of those that are the line's alone. */
  readonly lineOnly: readonly number[];
}

/** What columns of order lines are parted from. */
export interface OrderLineColumnRequest {
  readonly path: string;
  readonly header: readonly string[];
  readonly manifest: DatasetSettings;
  readonly items: DatasetSettings;
}

/** Fields of a line that a column of the parcel may give too. */
const ofBoth: ReadonlySet<string> = new Set([...identities, 'shipment_id', 'order_id', 'weight_unit', 'currency']);
const none: MatchedColumns = { matches: [], unused: [], problems: [] };

/** Tells columns of parcels from columns of lines. A column is the line's where it is named for it, or has the name of a field of
 *  contents where it is but a synonym of a field of parcels; else it is the parcel's, if that has a field for it. */
export function orderLineColumns({ path, header, manifest, items }: OrderLineColumnRequest): OrderLineColumns {
  const headers = headersOf(header);
  const named = positionsNamed(headers, items);
  const ofManifest = positionsNamed(headers, manifest);
  const lineFirst = new Set(
    [...named, ...positionsByName(headers, manifest, items)].filter((at) => !ofManifest.has(at)),
  );
  const parcel = matchColumns({ path, header: without(header, lineFirst), settings: manifest, onlyNamed: false });
  const shared = new Set(
    parcel.matches.filter(({ header: name }) => mayBeOfBoth(name, items)).map(({ index }) => index),
  );
  const taken = new Set(parcel.matches.map(({ index }) => index).filter((at) => !shared.has(at) && !named.has(at)));
  const settings = withNamesOfBoth(items, manifest, (name, type) =>
    findNamed(headers, name, type).every((at) => !taken.has(at)),
  );
  const line = matchColumns({ path, header: without(header, taken), settings, onlyNamed: false });
  const lineOnly = line.matches.filter(({ field }) => !ofBoth.has(field)).map(({ index }) => index);
  const used = new Set([...parcel.matches, ...(lineOnly.length === 0 ? [] : line.matches)].map(({ index }) => index));
  const unused = headers.labels.filter((_, index) => !used.has(index));
  return { parcel: { ...parcel, unused }, line: lineOnly.length === 0 ? none : { ...line, unused: [] }, lineOnly };
}

/** What is said of a column of the parcel that names its lines too need not be said again of these. */
function withNamesOfBoth(
  items: DatasetSettings,
  manifest: DatasetSettings,
  isFree: (header: string, type: FieldType) => boolean,
): DatasetSettings {
  const names = items.definition.fields.flatMap(({ name, type }) => {
    const given = ofBoth.has(name) ? own(manifest.columns, name) : undefined;
    return given?.value.every((header) => isFree(header, type)) ? [[name, given] as const] : [];
  });
  return { ...items, columns: { ...Object.fromEntries(names), ...items.columns } };
}

function positionsNamed(headers: Headers, { definition, columns }: DatasetSettings): ReadonlySet<number> {
  return new Set(
    definition.fields.flatMap(({ name, type }) =>
      (own(columns, name)?.value ?? []).flatMap((header) => findNamed(headers, header, type)),
    ),
  );
}

/** Columns with the very name of a field that only contents have. */
function positionsByName(headers: Headers, manifest: DatasetSettings, items: DatasetSettings): readonly number[] {
  const ofParcels = new Set(manifest.definition.fields.map(({ name }) => name));
  const names = new Set(
    items.definition.fields
      .filter(({ name }) => !ofParcels.has(name) && !ofBoth.has(name))
      .map(({ name }) => normaliseHeader(name)),
  );
  return headers.normal.flatMap((name, index) => (names.has(name) ? [index] : []));
}

/** Whether a column that says something of the parcel says the same of its lines: what identifies it, and units of what is in it. */
function mayBeOfBoth(header: string, items: DatasetSettings): boolean {
  const name = normaliseHeader(header);
  return items.definition.fields.some(
    (field) =>
      ofBoth.has(field.name) && [field.name, ...(field.synonyms ?? [])].some((each) => normaliseHeader(each) === name),
  );
}

function without(header: readonly string[], positions: ReadonlySet<number>): readonly string[] {
  return header.map((cell, index) => (positions.has(index) ? '' : cell));
}
