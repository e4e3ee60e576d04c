import { type TextOf, textAt } from './cell.ts';

/** Between the sides of a parcel in one cell: `12x10x8`, `30 × 20 × 10`, `12 by 10 by 8`. */
const between = /\s*(?:[x×✕*]|\bby\b)\s*/i;
/** Where a number ends and its unit begins. */
const bare = /^[\d.,\s'’\u00a0]+$/;
/** Nobody writes more. */
const longest = 80;

/** One of several values that stand in one cell (`12x10x8 in`), the unit behind the last being that of those without; the whole cell
 *  where it does not hold as many. */
export function textOfPart(index: number, place: number, of: number): TextOf {
  const whole = textAt(index);
  return (row) => {
    const cell = whole(row);
    if (cell === undefined || cell.length > longest) return cell;
    const parts = cell.split(between);
    const part = parts[place];
    if (parts.length !== of || part === undefined || part === '') return cell;
    const unit = /\d\s*([^\d.,\s].*)$/.exec(parts[of - 1] ?? '')?.[1];
    return bare.test(part) && unit !== undefined ? `${part.trim()} ${unit}` : part;
  };
}
