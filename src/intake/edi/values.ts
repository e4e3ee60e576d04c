import { resolveUnit } from '../../codes/units.ts';

/** A day and perhaps a time as interchanges write them (CCYYMMDD, YYMMDD, HHMM), in ISO 8601; as written where it is neither. */
export function isoDay(date: string, time = ''): string {
  const [, century = '20', year, month, day] = /^(\d{2})?(\d{2})(\d{2})(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return date;
  const [, hours, minutes, seconds] = /^(\d{2})(\d{2})(\d{2})?/.exec(time) ?? [];
  const clock = hours === undefined ? '' : `T${hours}:${minutes}${seconds === undefined ? ':00' : `:${seconds}`}`;
  return `${century}${year}-${month}-${day}${clock}`;
}

const otherCodes: Readonly<Record<string, string>> = {
  '01': 'lb',
  '50': 'kg',
  GR: 'g',
  CM: 'cm',
  IN: 'in',
  MMT: 'mm',
  MTR: 'm',
  FOT: 'ft',
};

/** A measure with its unit as people write it; the code itself where nobody knows it. A comma is a decimal sign (ISO 9735). */
export function measure(amount: string, code: string): string | undefined {
  if (amount === '') return undefined;
  const unit = otherCodes[code.toUpperCase()] ?? resolveUnit(code)?.code ?? code;
  return `${plainNumber(amount)} ${unit}`.trim();
}

/** A number with a decimal point. */
export function plainNumber(text: string): string {
  return text.replace(',', '.');
}
