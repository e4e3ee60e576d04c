import { plainFormat } from './number-format.ts';
import { serialMoment } from './serial-date.ts';
import { storedNumber } from './stored-number.ts';
import type { Workbook } from './workbook.ts';

/** A cell as its sheet writes it (ECMA-376 part 1, section 18.3.1.4). */
export interface StoredCell {
  /** `s` shared text, `inlineStr`, `str` text of a formula, `b` truth, `e` error, `d` ISO 8601, `n` number. */
  readonly type: string;
  readonly style: number;
  /** What stands in its value; undefined where it has none. */
  readonly value: string | undefined;
  /** Its formula, without the equals sign; empty where another cell has it; undefined where there is none. */
  readonly formula: string | undefined;
}

/** How the signs of numbers are to be written, so that cells that hold numbers read as those that hold their text. */
export type DecimalSign = 'point' | 'comma';

/** The text of a cell: texts as typed, numbers as stored, moments in ISO 8601, errors by name. A formula that was never calculated stands
 *  as itself (`=B2*2`): nobody knows its value, but it is not blank. */
export function cellText(cell: StoredCell, book: Workbook, decimal: DecimalSign): string {
  const { type, value, formula } = cell;
  if (value === undefined || (value === '' && type !== 'str' && type !== 'inlineStr'))
    return formula === undefined ? '' : `=${formula || '…'}`;
  switch (type) {
    case 's':
      return book.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/T00:00(:00(\.0+)?)?$/, '');
    case 'n':
      return numberText(value.trim(), cell.style, book, decimal);
    default:
      return value;
  }
}

function numberText(value: string, style: number, book: Workbook, decimal: DecimalSign): string {
  const format = book.styles[style] ?? plainFormat;
  const number = storedNumber(value);
  if (number === undefined) return value;
  if (format.kind === 'digits') return /^\d+$/.test(number) ? number.padStart(format.width, '0') : number;
  const moment = format.kind === 'number' ? undefined : serialMoment(Number(value), format.kind, book.from1904);
  return moment ?? (decimal === 'comma' ? number.replace('.', ',') : number);
}
