import { isoTime } from './written/clock.ts';
import { writtenMoment } from './written/moments.ts';

/** The sign between a number and its decimals. */
export const decimalSigns = ['point', 'comma'] as const;

/** One of those signs. */
export type DecimalSign = (typeof decimalSigns)[number];

/** The order in which a date names month, day and year. */
export const dateOrders = ['mdy', 'dmy', 'ymd'] as const;

/** One of those orders. */
export type DateOrder = (typeof dateOrders)[number];

/** No number with its unit is longer. */
const longest = 100;
const groups = "[ \u00a0\u202f'’]";
const forms: Readonly<Record<DecimalSign, RegExp>> = {
  comma: numberForm(',', '\\.'),
  point: numberForm('\\.', ','),
};
const datePattern = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:(?:,? |T)(.+))?$/;
const isoDate = /^\d{4}-\d{2}-\d{2}(?!\d)/;
const isoStart = /^\d{4}-\d{2}-\d{2}(?:T\S+| \d{2}:\d{2}\S*)?$/;

/** A number, alone or with unit or currency, as rule files write it (`1.234,50 kg` becomes `1234.50 kg`); undefined where the cell
 *  does not write it with the sign declared. */
export function plainNumber(text: string, sign: DecimalSign): string | undefined {
  const parts = text.length > longest ? undefined : forms[sign].exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { before = '', whole = '', decimals, rest = '' } = parts;
  return `${before}${whole.replace(/\D/g, '')}${decimals === undefined ? '' : `.${decimals}`}${rest}`;
}

/** Between thousands stands what is no sign of decimals, or the sign that was not declared to be one. */
function numberForm(decimal: string, group: string): RegExp {
  const spaced = `\\d{1,3}(?<gap>${groups})\\d{3}(?:\\k<gap>\\d{3})*`;
  const dotted = `[1-9]\\d{0,2}(?:${group}\\d{3})+`;
  const before = "(?<before>-?(?:[^\\d\\s.,'’-][^\\d.,'’-]{0,3}\\.? ?)?-?)";
  const whole = `(?<whole>${spaced}|${dotted}|\\d+)`;
  return new RegExp(`^${before}${whole}(?:${decimal}(?<decimals>\\d+))?(?![\\d.,]|${groups}\\d)(?<rest>.*)$`, 's');
}

/** A date, with or without time of day, as ISO 8601 writes it (`22.11.2026 5:30 PM` becomes `2026-11-22T17:30`). ISO dates stay as they
 *  are, whatever the order, and what leaves one reading anyway (`22-Nov-26`) needs none; years of two digits are of this century.
 *  Undefined where the cell is no date in that order. */
export function isoMoment(text: string, order: DateOrder): string | undefined {
  if (isoStart.test(text)) return text;
  if (isoDate.test(text)) return writtenMoment(text);
  const parts = text.length > longest ? null : datePattern.exec(text);
  if (parts === null) return writtenMoment(text);
  const [, first = '', , second = '', third = '', time] = parts;
  const at = (part: 'y' | 'm' | 'd') => [first, second, third][order.indexOf(part)] ?? '';
  const [year, month, day] = [at('y'), at('m'), at('d')];
  if ((year.length !== 2 && year.length !== 4) || month.length > 2 || day.length > 2) return undefined;
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return time === undefined ? date : `${date}T${isoTime(time)}`;
}
