import { isDigits } from '../characters.ts';
import { gs1CheckDigit } from '../check-digits.ts';
import { monthNamed } from '../written/months.ts';
import { withLostZeros, type ZeroKind } from './lost-zeros.ts';
import { beforeMojibake, mojibakeAt } from './mojibake.ts';

/** What a field holds, as far as it bears on what a spreadsheet makes of it. `code`: an identity that is never reckoned with; `text`: names
 *  and addresses; `prose`: any other text. */
export type CellKind = 'text' | 'prose' | 'code' | 'number' | 'date' | ZeroKind;

/** What happened to a cell, and what it was before where that can be told. */
export interface Damage {
  readonly damage: string;
  readonly was?: string;
}

/** What is said of a code that lacks zeros in front. */
export const lostZeros = 'leading zeros lost';
/** Cells longer than this are no numbers or dates: only their characters are looked at. */
const longestCode = 60;

/** What a spreadsheet or a wrong encoding did to a cell; undefined when nothing shows. `country` is alpha-2 and bears on postal codes. */
export function spreadsheetDamage(kind: CellKind, text: string, country?: string): Damage | undefined {
  if (!mayBeDamaged(kind, text)) return undefined;
  return (text.length > longestCode ? undefined : cellDamage(kind, text, country)) ?? characterDamage(kind, text);
}

/** First characters of UTF-8 read in another encoding, the mark of what could not be read, and the question mark. */
const suspects: ReadonlySet<number> = new Set([...'ÂÃÄÅÐÑâï\ufffd?'].map((character) => character.charCodeAt(0)));

/** Most cells are sound, and this runs for each of them: one pass and nothing made. */
function mayBeDamaged(kind: CellKind, text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 35 || first === 61 || (first === 69 && text.startsWith('Err:'))) return true;
  if (kind === 'number') return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code > 126 || code === 63) && suspects.has(code)) return true;
  }
  // Prose is never a number or a date; of the others only what has digits, and is no sentence, may have been made one.
  return kind !== 'prose' && text.length <= longestCode && /\d/.test(text);
}

function cellDamage(kind: CellKind, text: string, country: string | undefined): Damage | undefined {
  if (/^#{3,}$/.test(text)) return { damage: 'a column that was too narrow to show the value' };
  if (errors.has(text.toUpperCase())) return { damage: 'a formula error' };
  if (uncalculated.test(text)) return { damage: 'a formula that was never calculated' };
  if (kind === 'number' || kind === 'prose') return undefined;
  if (/^\d(?:[.,]\d{1,20})?E\+\d{2,3}$/i.test(text) || /^\d[.,]\d{1,20}E\d{2,3}$/i.test(text))
    return { damage: 'a number in scientific notation, its last digits lost' };
  if (kind === 'date') return serialDamage(text);
  return codeDamage(kind, text, country);
}

/** What stands for a formula whose workbook holds no value of it: written by a program that does not calculate. */
const uncalculated = /^=[^=\s]/;

/** Errors of formulas in Excel as it speaks English, German, French, Dutch, Spanish, Italian and Polish, and in LibreOffice. */
const errors: ReadonlySet<string> = new Set(
  (
    '#N/A #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BUSY! #GETTING_DATA #NV #WERT! #BEZUG! #ZAHL! #ÜBERLAUF! ' +
    '#VALEUR! #NOM? #NOMBRE! #NUL! #N/B #WAARDE! #VERW! #NAAM? #GETAL! #LEEG! #DEEL/0! #¡VALOR! #¡REF! #¿NOMBRE? #¡NUM! #¡DIV/0! ' +
    '#VALORE! #RIF! #NOME? #N/D #N/D! #ARG! #ADR! #NAZWA? #LICZBA! ERR:502 ERR:504 ERR:508 ERR:509 ERR:522'
  ).split(' '),
);

/** Days since 1899-12-30, of this century: 36526 is 2000-01-01, 73050 is 2099-12-31. */
function serialDamage(text: string): Damage | undefined {
  if (!/^\d{5}(?:[.,]\d{1,15})?$/.test(text)) return undefined;
  const day = Number(text.slice(0, 5));
  if (day < 36_526 || day > 73_050) return undefined;
  const was = new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return { damage: 'the serial number of a date', was };
}

function codeDamage(kind: Exclude<CellKind, 'number' | 'date' | 'prose'>, text: string, country: string | undefined) {
  if (isMonthDay(text)) return { damage: 'a code that was turned into a date' };
  if (kind === 'text') return undefined;
  // Subheadings of the Harmonized System are written so: `9503.00`.
  if (kind !== 'hs-code' && /^\d{1,30}[.,]0{1,6}$/.test(text))
    return { damage: 'a code that was turned into a number', was: text.replace(/[.,]0+$/, '') };
  if (hasZeroedEnd(text)) return { damage: 'digits beyond the fifteenth turned to zero' };
  const was = kind === 'code' ? undefined : withLostZeros(kind, text, country);
  return was === undefined ? undefined : { damage: lostZeros, was };
}

const monthDay = /^(?:\d{1,2}(?:-|\. ?)(\p{L}{3,4})|(\p{L}{3,4})[- ]\d{2}|\d{4}-\d{2}-\d{2}[T ]00:00:00(?:\.0+)?)$/u;

/** A day and a month, as spreadsheets show `3-12` (`12-Mar`, `3. Dez`, `Mar-26`), or with the midnight that programs add. */
function isMonthDay(text: string): boolean {
  const parts = text.length > 26 ? null : monthDay.exec(text);
  const name = parts?.[1] ?? parts?.[2];
  return parts !== null && (name === undefined || monthNamed(name) !== undefined);
}

/** Numbers keep fifteen digits. Five zeros and more behind them are no accident, three or four only where the check digit is wrong too.
 *  Numbers that have zeros before that as well were made up by people. */
function hasZeroedEnd(text: string): boolean {
  if (text.length < 18 || !isDigits(text) || text.slice(12, 15) === '000') return false;
  for (let at = 15; at < text.length; at++) if (text.charCodeAt(at) !== 48) return false;
  return text.length >= 20 || gs1CheckDigit(text.slice(0, -1)) !== '0';
}

function characterDamage(kind: CellKind, text: string): Damage | undefined {
  if (text.includes('\ufffd')) return { damage: 'characters that could not be read' };
  if (mojibakeAt(text) !== undefined) {
    const was = text.length > 1_000 ? undefined : beforeMojibake(text);
    return { damage: 'UTF-8 read in another encoding', ...(was === undefined ? {} : { was }) };
  }
  const isLost = kind !== 'prose' && /\p{L}\?\p{L}/u.test(text);
  return isLost ? { damage: 'a question mark in place of a letter' } : undefined;
}
