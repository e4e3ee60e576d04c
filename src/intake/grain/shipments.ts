import { type FieldReader, isFault, type Piece, type Row, type RowFault } from '../../model/table.ts';
import type { Arrangement } from './chunks.ts';

/** The most parcels that one row may stand for: more is a slip, or hostile. */
export const mostParcels = 9_999;

/** What naming the parcels of a shipment needs. */
export interface ShipmentParts {
  readonly count: FieldReader;
  /** What names a shipment: the first of these with a value. */
  readonly names: readonly FieldReader[];
  /** Readers of cells that hold one identity for each parcel. */
  readonly split: readonly CellSplitter[];
}

/** A cell that may hold several identities. */
export interface CellSplitter {
  readonly index: number;
  readonly field: string;
  /** What stands in a cell, apart; a blank cell holds nothing. */
  parts(cell: string): readonly string[];
}

/** Rows of shipments: each stands for as many parcels as its count says. */
export function shipmentRows(parts: ShipmentParts): Arrangement {
  return arrangementOf((row) => piecesOfShipment(parts, row));
}

/** Rows of parcels whose cells may hold the identities of several. */
export function splitRows(split: readonly CellSplitter[], names: readonly FieldReader[]): Arrangement {
  return arrangementOf((row) => piecesOfCells(split, names, row));
}

/** What becomes of a row: itself, parcels, or nothing for a reason. */
type Pieces = readonly Row[] | RowFault;

function arrangementOf(piecesOf: (row: Row) => Pieces): Arrangement {
  let parcels = 0;
  return {
    faultOf(row) {
      const pieces = piecesOf(row);
      return 'fault' in pieces ? pieces : undefined;
    },
    parcels: () => parcels,
    async *arrange(rows) {
      parcels = 0;
      for await (const chunk of rows) {
        for (const record of chunk) {
          const pieces = isFault(record) ? record : piecesOf(record);
          if ('fault' in pieces) {
            yield [pieces];
            continue;
          }
          parcels += pieces.length;
          yield pieces;
        }
      }
    },
  };
}

function piecesOfShipment({ count, names, split }: ShipmentParts, row: Row): Pieces {
  const text = count.text(row);
  const said = text === undefined ? Number.NaN : Number(text.replace(/[.,]0+$/, ''));
  if (!/^\d+([.,]0+)?$/.test(text ?? '') || said < 1 || said > mostParcels)
    return fault(row, { column: count.header ?? count.field, value: text ?? '', most: mostParcels });
  const apart = split.map((cell) => ({ cell, parts: cell.parts(row.cells[cell.index] ?? '') }));
  const uneven = apart.find(({ parts }) => parts.length > 1 && parts.length !== said);
  if (uneven !== undefined)
    return fault(row, {
      column: count.header ?? count.field,
      value: text ?? '',
      field: uneven.cell.field,
      identities: uneven.parts.length,
    });
  return said === 1 && apart.every(({ parts }) => parts.length <= 1)
    ? [row]
    : numbered(row, said, nameOf(names, row), apart);
}

function piecesOfCells(split: readonly CellSplitter[], names: readonly FieldReader[], row: Row): Pieces {
  const apart = split.map((cell) => ({ cell, parts: cell.parts(row.cells[cell.index] ?? '') }));
  const most = Math.max(...apart.map(({ parts }) => parts.length));
  if (most <= 1) return [row];
  const uneven = apart.find(({ parts }) => parts.length > 1 && parts.length !== most);
  if (uneven !== undefined || most > mostParcels)
    return fault(row, { field: uneven?.cell.field ?? '', identities: uneven?.parts.length ?? most, most });
  return numbered(row, most, nameOf(names, row), apart);
}

interface Apart {
  readonly cell: CellSplitter;
  readonly parts: readonly string[];
}

function numbered(row: Row, count: number, name: string, apart: readonly Apart[]): readonly Row[] {
  return Array.from({ length: count }, (_, place) => {
    const piece: Piece = { of: name, index: place + 1, count };
    const several = apart.filter(({ parts }) => parts.length > 1);
    if (several.length === 0) return { ...row, piece };
    const cells = [...row.cells];
    for (const { cell, parts } of several) cells[cell.index] = parts[place] ?? '';
    return { ...row, cells, piece: { ...piece, told: several.map(({ cell }) => cell.field) } };
  });
}

function nameOf(names: readonly FieldReader[], row: Row): string {
  for (const reader of names) {
    const text = reader.text(row);
    if (text !== undefined) return text;
  }
  return `row ${row.row}`;
}

function fault({ row, line, cells }: Row, facts: RowFault['facts']): RowFault {
  return { row, line, cells, fault: 'intake.package-count', facts };
}
