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
// Thousands may be grouped where decimals follow: `1.234,50`. `1.234` alone could be either, so it is neither.
const forms: Readonly<Record<DecimalSign, RegExp>> = {
  comma: numberForm(',', '\\.'),
  point: numberForm('\\.', ','),
};
const datePattern = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:(?:,? |T)(.+))?$/;
const isoDate = /^\d{4}-\d{2}-\d{2}(?!\d)/;
const clockPattern = /^(\d{1,2})(:\d{2}(?::\d{2}(?:[.,]\d+)?)?)(?: ?([ap])\.?m\.?)?(.*)$/i;

/** A number, alone or with unit or currency, as rule files write it (`1.234,50 kg` becomes `1234.50 kg`); undefined where the cell
 *  does not write it with the sign declared. */
export function plainNumber(text: string, sign: DecimalSign): string | undefined {
  const parts = text.length > longest ? null : forms[sign].exec(text);
  if (parts === null) return undefined;
  const [, before = '', whole = '', , decimals, rest = ''] = parts;
  return `${before}${whole.replace(/\D/g, '')}${decimals === undefined ? '' : `.${decimals}`}${rest}`;
}

function numberForm(decimal: string, group: string): RegExp {
  const one = `(?:${group}|${groups})`;
  const grouped = `\\d{1,3}(?:(${one})\\d{3})(?:\\3\\d{3})*(?=${decimal}\\d)`;
  return new RegExp(`^((?:[A-Za-z]{3} ?)?-?)(${grouped}|\\d+)(?:${decimal}(\\d+))?(?![\\d.,])(.*)$`, 's');
}

/** A date, with or without time of day, as ISO 8601 writes it (`22.11.2026 5:30 PM` becomes `2026-11-22T17:30`). ISO dates stay as they
 *  are, whatever the order; years of two digits are of this century. Undefined where the cell is no date in that order. */
export function isoMoment(text: string, order: DateOrder): string | undefined {
  if (isoDate.test(text)) return text;
  const parts = text.length > longest ? null : datePattern.exec(text);
  if (parts === null) return undefined;
  const [, first = '', , second = '', third = '', time] = parts;
  const at = (part: 'y' | 'm' | 'd') => [first, second, third][order.indexOf(part)] ?? '';
  const [year, month, day] = [at('y'), at('m'), at('d')];
  if ((year.length !== 2 && year.length !== 4) || month.length > 2 || day.length > 2) return undefined;
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return time === undefined ? date : `${date}T${isoTime(time)}`;
}

/** A time of day of 24 hours; what is none stays as it is, to be refused as such. */
function isoTime(text: string): string {
  const [, hours = '', minutes = '', half, rest = ''] = clockPattern.exec(text) ?? [];
  if (hours === '') return text;
  if (half === undefined) return `${hours.padStart(2, '0')}${minutes}${rest}`;
  const hour = Number(hours);
  if (hour < 1 || hour > 12) return text;
  return `${String((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0')}${minutes}${rest}`;
}
