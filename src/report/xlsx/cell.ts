import { readDate } from '../../codes/moments.ts';
import { cellText } from './cell-text.ts';
import { styleOf } from './styles.ts';

/** What a column holds, and so how its cells are typed: money has two decimals, a date is ISO 8601 text or stays text. */
export type CellKind = 'text' | 'count' | 'money' | 'date';

/** What stands in a cell; nothing for an absent value. */
export type CellValue = string | number | null | undefined;

/** Day 0 of a spreadsheet's calendar, in days before 1970-01-01; right from 1900-03-01 on. */
const daysBefore1970 = 25_569;
const firstRightDay = 61;

/** One cell as XML; nothing for an absent value. `at` is its place (`B7`). */
export function cellXml(at: string, kind: CellKind, value: CellValue): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return numberXml(at, kind, value);
  const day = kind === 'date' ? serialOf(value) : undefined;
  return day === undefined ? textXml(at, 'text', value) : numberXml(at, 'date', day);
}

/** A cell of text, with the style of its kind. */
export function textXml(at: string, style: 'text' | 'head', text: string): string {
  return `<c r="${at}" s="${styleOf[style]}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

function numberXml(at: string, kind: CellKind, value: number): string {
  return `<c r="${at}" s="${styleOf[kind]}"><v>${value}</v></c>`;
}

function serialOf(text: string): number | undefined {
  const day = readDate(text);
  if (day === undefined) return undefined;
  const serial = day.amount + daysBefore1970;
  return serial >= firstRightDay ? serial : undefined;
}

/** Letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
