import { type CellContext, readTyped } from '../../codes/typed.ts';
import type { FieldReader } from '../../model/table.ts';
import { type FieldType, isMissing, type Reading } from '../../model/values.ts';
import { type TextOf, valueAbsent } from './cell.ts';
import { type Spellings, spelled } from './spellings.ts';

/** How one field is read from its text. */
export interface TypedField {
  readonly field: string;
  readonly header: string | undefined;
  readonly type: FieldType;
  readonly text: TextOf;
  /** The text of the unit column in the same row, where there is one. */
  readonly unitText: TextOf | undefined;
  /** The unit that the header or the ruleset gives. */
  readonly unit: string | undefined;
  readonly spellings: Spellings | undefined;
  /** How its cells are written, where they are not written as rule files write. */
  readonly cells?: WrittenCells | undefined;
}

/** Cells of one type in the notation of an export. */
export interface WrittenCells {
  /** A cell as rule files write it; undefined where it is not in the notation. */
  plain(text: string): string | undefined;
  /** What a value as read means there: the moment of a wall clock. */
  meant(reading: Reading): Reading;
}

/** Reads text as it is, or as the ruleset's own spellings have it. */
export function textReader({ field, header, text, spellings }: TypedField): FieldReader {
  return {
    field,
    header,
    text,
    read(row) {
      const found = text(row);
      return found === undefined ? valueAbsent : (spelled(spellings, found) ?? found);
    },
  };
}

/** Reads numbers, quantities, amounts, moments and truths. The unit of a cell is its own, else that of the unit column, else of the header or ruleset. */
export function typedReader(typed: TypedField): FieldReader {
  const { field, header, type, text, unitText, unit, spellings, cells } = typed;
  const contextOf = contexts(unit);
  return {
    field,
    header,
    text,
    read(row) {
      const found = text(row);
      if (found === undefined) return valueAbsent;
      const own = spelled(spellings, found);
      if (cells === undefined) return readTyped(type, own ?? found, contextOf(unitText?.(row)));
      const plain = own ?? cells.plain(found);
      const reading = plain === undefined ? undefined : cells.meant(readTyped(type, plain, contextOf(unitText?.(row))));
      // Why there is no value is told of the cell as it stands.
      if (reading === undefined) return { missing: 'type', text: found };
      return isMissing(reading) ? { ...reading, text: found } : reading;
    },
  };
}

/** Units that are kept; a file has a handful. */
const maxKept = 100;

/** One context object per distinct unit: this runs for each measured cell. */
function contexts(unit: string | undefined): (written: string | undefined) => CellContext {
  const usual: CellContext = unit === undefined ? {} : { unit };
  const contextByUnit = new Map<string, CellContext>();
  return (written) => {
    if (written === undefined) return usual;
    const known = contextByUnit.get(written);
    if (known !== undefined) return known;
    const context = { unit: written };
    if (contextByUnit.size < maxKept) contextByUnit.set(written, context);
    return context;
  };
}
