import { type Span, sized, type TextTest } from '../span.ts';

/** Dates and times of GS1 element strings (GS1 General Specifications, section 7.12, and the identifiers that have them). */
export const dateTests = {
  /** YYMMDD. Which century a year belongs to changes nothing here: 2000 was a leap year. */
  date: sized(6, (text) => dayFault(text, 2, 1)),
  /** YYMMDD, the day 00 for none in particular. */
  date0: sized(6, (text) => dayFault(text, 2, 0)),
  /** YYYYMMDD. */
  day: sized(8, (text) => dayFault(text, 4, 1)),
  /** HHMM. */
  time: sized(4, (text) => below(text, 0, hours) ?? below(text, 2, sixtieths)),
  hour: sized(2, (text) => below(text, 0, hours)),
  sixtieth: sized(2, (text) => below(text, 0, sixtieths)),
} as const satisfies Readonly<Record<string, TextTest>>;

const hours = { limit: 24, expected: 'an hour 00 to 23' };
const sixtieths = { limit: 60, expected: '00 to 59' };

function below(text: string, from: number, { limit, expected }: typeof hours): Span | undefined {
  return Number(text.slice(from, from + 2)) < limit ? undefined : { from, to: from + 2, expected };
}

function dayFault(text: string, yearDigits: 2 | 4, firstDay: 0 | 1): Span | undefined {
  const month = Number(text.slice(yearDigits, yearDigits + 2));
  const day = Number(text.slice(yearDigits + 2));
  if (month < 1 || month > 12) return { from: yearDigits, to: yearDigits + 2, expected: 'a month 01 to 12' };
  const last = month === 2 ? (isLeap(Number(text.slice(0, yearDigits))) ? 29 : 28) : isShort(month) ? 30 : 31;
  if (day >= firstDay && day <= last) return undefined;
  return { from: yearDigits + 2, to: yearDigits + 4, expected: `a day ${firstDay === 0 ? '00' : '01'} to ${last}` };
}

function isShort(month: number): boolean {
  return month === 4 || month === 6 || month === 9 || month === 11;
}

/** Of a year in two digits, 00 is 2000. */
function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
