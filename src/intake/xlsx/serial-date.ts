const dayMs = 86_400_000;
/** 1899-12-30 and 1904-01-01 in days since 1970. */
const epoch1900 = -25_569;
const epoch1904 = -24_107;
/** 9999-12-31, the last day that spreadsheets know. */
const lastDay = 2_958_466;

/** A moment that a workbook holds as days since its epoch, in ISO 8601 without offset: a date, a time of day, or both. A time on a day of
 *  its own keeps the day. Undefined where the number is no moment. (ECMA-376 part 1, section 18.17.4.1) */
export function serialMoment(
  serial: number,
  kind: 'date' | 'time' | 'datetime',
  from1904: boolean,
): string | undefined {
  if (!(serial >= 0 && serial < lastDay)) return undefined;
  const seconds = Math.round(serial * 86_400);
  if (kind === 'time' && seconds < 86_400) return timeOf(seconds);
  const day = Math.floor(seconds / 86_400);
  const date = dateOf(day, from1904);
  if (date === undefined || kind === 'date') return date;
  return `${date}T${timeOf(seconds % 86_400)}`;
}

/** Spreadsheets believe in 29 February 1900 (day 60), so that the days before it are one off. */
function dateOf(day: number, from1904: boolean): string | undefined {
  if (!from1904 && (day === 60 || day === 0)) return undefined;
  const shift = !from1904 && day < 60 ? 1 : 0;
  const since1970 = (from1904 ? epoch1904 : epoch1900) + day + shift;
  return new Date(since1970 * dayMs).toISOString().slice(0, 10);
}

function timeOf(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hoursAndMinutes = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? hoursAndMinutes : `${hoursAndMinutes}:${two(seconds % 60)}`;
}
