import type { Moment } from '../model/values.ts';

const dayMs = 86_400_000;
// Compiled once: these run per cell.
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?$/;
const offsetPattern = /(?:[Zz]|([+-])(\d{2})(?::?(\d{2}))?)$/;

/** Reads an ISO 8601 calendar date (`2026-11-22`) that exists; undefined for anything else. Of a date and time, as platforms
 *  export it, it is the day that is written: the day at the clock of whoever wrote it, so no offset is reckoned. */
export function readDate(text: string): Moment | undefined {
  const written = text.length > 10 && readDatetime(text) !== undefined ? text.slice(0, 10) : text;
  const day = dayOf(written);
  return day === undefined ? undefined : { kind: 'date', amount: day, zoned: false, text: written };
}

/** Reads a time of day `HH:MM` or `HH:MM:SS`; undefined for anything else. */
export function readTime(text: string): Moment | undefined {
  const amount = text.length <= 8 ? timeOf(text) : undefined;
  return amount === undefined ? undefined : { kind: 'time', amount, zoned: false, text };
}

/** Reads an ISO 8601 date and time of day, with `T` or a space between; with `Z` or an offset it is zoned and held in UTC.
 *  Seconds are optional; what is finer than a millisecond is dropped. Undefined for anything else, a date alone included. */
export function readDatetime(text: string): Moment | undefined {
  const between = text.charCodeAt(10);
  if (between !== 84 && between !== 116 && between !== 32) return undefined;
  const day = dayOf(text.slice(0, 10));
  const rest = text.slice(11);
  const offset = offsetPattern.exec(rest);
  const time = timeOf(offset === null ? rest : rest.slice(0, offset.index));
  const shift = offset === null ? 0 : offsetOf(offset);
  if (day === undefined || time === undefined || shift === undefined) return undefined;
  return { kind: 'datetime', amount: day * dayMs + time - shift, zoned: offset !== null, text };
}

function dayOf(text: string): number | undefined {
  const parts = datePattern.exec(text);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return daysSinceEpoch(year, month, day);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar; years are counted from March, so that a leap day ends one. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}

/** Which day of its year a day is, 1 to 366; days are counted from 1970-01-01. */
export function dayOfYear(days: number): number {
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysSinceEpoch(year, 1, 1) > days) year--;
  while (daysSinceEpoch(year + 1, 1, 1) <= days) year++;
  return days - daysSinceEpoch(year, 1, 1) + 1;
}

function timeOf(text: string): number | undefined {
  const parts = timePattern.exec(text);
  if (parts === null) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2]);
  const second = Number(parts[3] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const thousandths = parts[4] === undefined ? 0 : Number(parts[4].slice(0, 3).padEnd(3, '0'));
  return ((hour * 60 + minute) * 60 + second) * 1000 + thousandths;
}

function offsetOf(parts: RegExpExecArray): number | undefined {
  const hour = Number(parts[2] ?? 0);
  const minute = Number(parts[3] ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  const ms = (hour * 60 + minute) * 60_000;
  return parts[1] === '-' ? -ms : ms;
}
