import { isoTime } from './clock.ts';
import { monthNamed } from './months.ts';

/** No date with its time of day is longer. */
const longest = 60;
// After a date: a comma or space, or T, and a time of day.
const time = '(?:(?:,? +| at |T)(\\S.*))?$';
const name = '(\\p{L}{3,12})\\.?';
const ordinal = '(?:st|nd|rd|th|er|º|\\.)?';
const isoForm = /^(\d{4}-\d{2}-\d{2})(?:,? |T)(.+)$/;
const basicForm = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const dayFirst = new RegExp(
  `^(\\d{1,2})${ordinal}[ /-]*(?:de |di )?${name},?[ /-]*(?:de |del )?'?(\\d{4}|\\d{2})${time}`,
  'u',
);
const monthFirst = new RegExp(`^${name} ?(\\d{1,2})(?:st|nd|rd|th)?,? *(?<![\\d])'?(\\d{4}|\\d{2})${time}`, 'u');
const yearFirst = new RegExp(`^(\\d{4})[ /-]${name}[ /-](\\d{1,2})${time}`, 'u');

/** A date, with or without time of day, whose form leaves one reading, as ISO 8601 writes it: the month by name (`22-Nov-26`,
 *  `Nov 22, 2026 4:45 PM`, `22. März 2026`), all digits (`20261122`), a time of day as people write it behind an ISO date
 *  (`2026-11-22 4:45 PM`, `2026-11-22 16:45:00 -0500`). Years of two digits are of this century. Undefined for anything else. */
export function writtenMoment(text: string): string | undefined {
  if (text.length > longest || text.length < 6) return undefined;
  const [, day, clock] = isoForm.exec(text) ?? [];
  if (day !== undefined && clock !== undefined) return `${day}T${isoTime(clock)}`;
  return basic(text) ?? named(text);
}

function basic(text: string): string | undefined {
  const [, year, month, day, hour, minute, second, offset = ''] = basicForm.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second ?? '00'}${offset}`;
}

function named(text: string): string | undefined {
  const first = dayFirst.exec(text);
  if (first !== null) return assembled(first[3], first[2], first[1], first[4]);
  const second = monthFirst.exec(text);
  if (second !== null) return assembled(second[3], second[1], second[2], second[4]);
  const third = yearFirst.exec(text);
  return third === null ? undefined : assembled(third[1], third[2], third[3], third[4]);
}

function assembled(year = '', name = '', day = '', clock?: string): string | undefined {
  const month = monthNamed(name);
  if (month === undefined) return undefined;
  const date = `${year.padStart(4, '20')}-${month}-${day.padStart(2, '0')}`;
  return clock === undefined ? date : `${date}T${isoTime(clock)}`;
}
