import { quantityOf } from '../../codes/quantities.ts';
import { readTyped } from '../../codes/typed.ts';
import { resolveUnit } from '../../codes/units.ts';
import { added, type Part } from '../../codes/written/compound.ts';
import type { FieldReader, Row } from '../../model/table.ts';
import { type FieldType, isMissing, type Reading } from '../../model/values.ts';
import { type TextOf, textAt, valueAbsent } from './cell.ts';
import type { WrittenCells } from './typed.ts';

/** Columns of which each row's value is the sum: pounds and ounces. */
export interface SummedField {
  readonly field: string;
  readonly header: string | undefined;
  readonly type: FieldType;
  readonly parts: readonly { readonly index: number; readonly unit: string | undefined }[];
  readonly cells?: WrittenCells | undefined;
}

/** Reads a weight or length that stands in several columns as their sum, exactly; a blank one adds nothing, and where all are blank there
 *  is none. */
export function summedReader({ field, header, type, parts, cells }: SummedField): FieldReader {
  const columns = parts.map(({ index, unit }) => ({
    text: textAt(index),
    context: unit === undefined ? {} : { unit },
    unit,
  }));
  const text: TextOf = (row) => {
    const written = columns.flatMap((column) => column.text(row)?.concat(column.unit ? ` ${column.unit}` : '') ?? []);
    return written.length === 0 ? undefined : written.join(' ');
  };
  return { field, header, text, read };

  function read(row: Row): Reading {
    const found: Part[] = [];
    for (const column of columns) {
      const cell = column.text(row);
      if (cell === undefined) continue;
      const plain = cells === undefined ? cell : cells.plain(cell);
      const reading: Reading = plain === undefined ? { missing: 'type' } : readTyped(type, plain, column.context);
      if (isMissing(reading)) return { ...reading, text: text(row) ?? cell };
      const part = partOf(reading);
      if (part !== undefined) found.push(part);
    }
    if (found.length === 0) return valueAbsent;
    const sum = added(found);
    return (sum && quantityOf(sum.number, sum.unit)) ?? { missing: 'type', text: text(row) ?? '' };
  }
}

/** A quantity is told as number and unit. */
function partOf(reading: Reading): Part | undefined {
  if (typeof reading !== 'object' || isMissing(reading)) return undefined;
  const [number = '', code = ''] = reading.text.split(' ');
  const unit = resolveUnit(code);
  return unit && { number, unit };
}
