import { type CellContext, readTyped } from '../../codes/typed.ts';
import type { FieldReader } from '../../model/table.ts';
import type { FieldType } from '../../model/values.ts';
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
export function typedReader({ field, header, type, text, unitText, unit, spellings }: TypedField): FieldReader {
  const contextOf = contexts(unit);
  return {
    field,
    header,
    text,
    read(row) {
      const found = text(row);
      if (found === undefined) return valueAbsent;
      return readTyped(type, spelled(spellings, found) ?? found, contextOf(unitText?.(row)));
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
