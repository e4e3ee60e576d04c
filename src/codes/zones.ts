import { readDatetime, readTime } from './moments.ts';

const dayMs = 86_400_000;
const cutoffForm = /^(\d{2}:\d{2}(?::\d{2})?) +([A-Za-z][\w+-]*(?:\/[\w+-]+)*)$/;
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

/** A time of day on the clocks of a zone. */
export interface ZonedTime {
  /** Milliseconds from midnight on the wall. */
  readonly amount: number;
  /** IANA name: `Europe/Amsterdam`. */
  readonly zone: string;
}

/** Reads `17:30 Europe/Amsterdam`; undefined for anything else, an unknown zone included. */
export function readZonedTime(text: string): ZonedTime | undefined {
  const [, clock = '', zone = ''] = cutoffForm.exec(text.trim()) ?? [];
  const time = readTime(clock);
  return time === undefined || formatterOf(zone) === undefined ? undefined : { amount: time.amount, zone };
}

/** The moment at which the clocks of a zone show a time on a day, in milliseconds since 1970 UTC. Of the two moments of an hour that
 *  clocks show twice it is the first; a time that clocks leap over is as long after midnight as if they had not (02:30 becomes 03:30).
 *  @param day days since 1970-01-01 */
export function momentIn({ amount, zone }: ZonedTime, day: number): number {
  const wall = day * dayMs + amount;
  const [before, after] = [offsetAt(wall - dayMs, zone), offsetAt(wall + dayMs, zone)];
  const moments = [before, after].map((offset) => wall - offset);
  const shown = moments.filter((moment) => moment + offsetAt(moment, zone) === wall);
  return shown.length === 0 ? wall - before : Math.min(...shown);
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
export function offsetAt(moment: number, zone: string): number {
  const second = Math.floor(moment / 1000) * 1000;
  const part = Object.fromEntries(
    (formatterOf(zone)?.formatToParts(second) ?? []).map(({ type, value }) => [type, value]),
  );
  const wall = readDatetime(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`);
  if (wall === undefined) throw new RangeError(`no clock of ${zone} at ${moment}`);
  return wall.amount - second;
}

/** Made once per zone: a formatter costs a thousand times what it formats. */
function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formatters.has(zone)) return formatters.get(zone);
  const formatter = made(zone);
  formatters.set(zone, formatter);
  return formatter;
}

function made(timeZone: string): Intl.DateTimeFormat | undefined {
  const two = '2-digit';
  const clock = { hour: two, minute: two, second: two, hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      year: 'numeric',
      month: two,
      day: two,
      ...clock,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined; // the only way to ask whether a zone is known
    throw error;
  }
}
