import { isDigits } from '../characters.ts';
import { gs1CheckDigit } from '../check-digits.ts';
import { withLostZeros, type ZeroKind } from './lost-zeros.ts';
import { beforeMojibake, mojibakeAt } from './mojibake.ts';

/** What a field holds, as far as it bears on what a spreadsheet makes of it. `code`: an identity that is never reckoned with. */
export type CellKind = 'text' | 'code' | 'number' | 'date' | ZeroKind;

/** What happened to a cell, and what it was before where that can be told. */
export interface Damage {
  readonly damage: string;
  readonly was?: string;
}

/** Cells longer than this are no numbers or dates: only their characters are looked at. */
const longestCode = 60;

/** What a spreadsheet or a wrong encoding did to a cell; undefined when nothing shows. `country` is alpha-2 and bears on postal codes. */
export function spreadsheetDamage(kind: CellKind, text: string, country?: string): Damage | undefined {
  return (text.length > longestCode ? undefined : cellDamage(kind, text, country)) ?? characterDamage(text);
}

function cellDamage(kind: CellKind, text: string, country: string | undefined): Damage | undefined {
  if (/^#{3,}$/.test(text)) return { damage: 'a column that was too narrow to show the value' };
  if (errors.has(text.toUpperCase())) return { damage: 'a formula error' };
  if (kind === 'number') return undefined;
  if (/^\d(?:[.,]\d{1,20})?E\+\d{2,3}$/i.test(text) || /^\d[.,]\d{1,20}E\d{2,3}$/i.test(text))
    return { damage: 'a number in scientific notation, its last digits lost' };
  if (kind === 'date') return serialDamage(text);
  return codeDamage(kind, text, country);
}

const errors: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
]);

/** Days since 1899-12-30, of this century: 36526 is 2000-01-01, 73050 is 2099-12-31. */
function serialDamage(text: string): Damage | undefined {
  if (!/^\d{5}(?:[.,]\d{1,15})?$/.test(text)) return undefined;
  const day = Number(text.slice(0, 5));
  if (day < 36_526 || day > 73_050) return undefined;
  const was = new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return { damage: 'the serial number of a date', was };
}

function codeDamage(kind: Exclude<CellKind, 'number' | 'date'>, text: string, country: string | undefined) {
  if (monthDay.test(text)) return { damage: 'a code that was turned into a date' };
  if (kind === 'text') return undefined;
  if (/^\d{1,30}[.,]0{1,6}$/.test(text))
    return { damage: 'a code that was turned into a number', was: text.replace(/[.,]0+$/, '') };
  if (hasZeroedEnd(text)) return { damage: 'digits beyond the fifteenth turned to zero' };
  const was = kind === 'code' ? undefined : withLostZeros(kind, text, country);
  return was === undefined ? undefined : { damage: 'leading zeros lost', was };
}

const monthDay =
  /^(?:\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2})$/i;

/** Numbers keep fifteen digits. Five zeros and more behind them are no accident, three or four only where the check digit is wrong too. */
function hasZeroedEnd(text: string): boolean {
  if (text.length < 18 || !isDigits(text)) return false;
  for (let at = 15; at < text.length; at++) if (text.charCodeAt(at) !== 48) return false;
  return text.length >= 20 || gs1CheckDigit(text.slice(0, -1)) !== '0';
}

function characterDamage(text: string): Damage | undefined {
  if (text.includes('\ufffd')) return { damage: 'characters that could not be read' };
  if (mojibakeAt(text) !== undefined) {
    const was = text.length > 1_000 ? undefined : beforeMojibake(text);
    return { damage: 'UTF-8 read in another encoding', ...(was === undefined ? {} : { was }) };
  }
  return /\p{L}\?\p{L}/u.test(text) ? { damage: 'a question mark in place of a letter' } : undefined;
}
