import { readTyped } from '../../codes/typed.ts';
import type { FieldReader, Row, RowFault, Table } from '../../model/table.ts';
import type { Exclusions } from '../exclusions.ts';
import { valueAbsent } from '../fields/cell.ts';
import type { TableParts } from '../table.ts';
import type { Chunks } from './chunks.ts';
import { doubted } from './doubts.ts';

/** What the rows of a table are, and how parcels or lines of contents are made of them. */
export interface TableShape {
  readonly exclusions?: Exclusions;
  /** Why a row cannot be taken for what it should be. */
  faultOf?(row: Row): RowFault | undefined;
  arrange?(kept: Chunks): Chunks;
  /** Parcels that were made, where rows are not parcels. */
  parcels?(): number;
  /** What is told of it. */
  readonly told?: Pick<Table, 'rows' | 'holdsItems'>;
}

/** Rows that are what their dataset says. */
export const plain: TableShape = {};

type Readers = (name: string) => FieldReader | undefined;

/** Fields of rows as they are arranged: a value is given only where it is that of the one parcel. */
export function shapedFields(
  { arrange }: TableShape,
  { dataset, settings, columns }: Pick<TableParts, 'dataset' | 'settings' | 'columns'>,
  given: Readers,
): Readers {
  if (dataset !== 'manifest' && arrange === undefined) return given;
  const readers = new Map<string, FieldReader>();
  for (const definition of settings.definition.fields) {
    const reader = given(definition.name);
    if (reader === undefined) continue;
    const index = columns.matches.find(({ field }) => field === definition.name)?.index;
    readers.set(definition.name, doubted({ reader, index, definition, arranged: arrange !== undefined }));
  }
  if (dataset === 'manifest' && arrange !== undefined)
    readers.set('package_index', pieceIndex(readers.get('package_index') ?? given('package_index')));
  return (name) => readers.get(name);
}

/** Which parcel of its shipment one is, where its row stands for several; else what its cell says. */
function pieceIndex(own: FieldReader | undefined): FieldReader {
  const text = (row: Row) => (row.piece === undefined ? own?.text(row) : String(row.piece.index));
  return {
    field: 'package_index',
    header: own?.header,
    text,
    read(row) {
      if (row.piece === undefined) return own?.read(row) ?? valueAbsent;
      return readTyped('integer', String(row.piece.index));
    },
  };
}
