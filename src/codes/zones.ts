import type { Missing, Moment } from '../model/values.ts';
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
  const offset = offsetIn(zone);
  const shown = momentsShowing(wall, offset);
  return shown.length === 0 ? wall - offset(wall - dayMs) : Math.min(...shown);
}

/** A date and time without offset as the clocks of a zone have it. One that they leap over, or show twice, is no one moment: `type`. */
export function momentOnClocks(moment: Moment, zone: string): Moment | Missing {
  if (moment.kind !== 'datetime' || moment.zoned) return moment;
  const [amount, other] = momentsShowing(moment.amount, offsetIn(zone));
  if (amount === undefined || other !== undefined) return { missing: 'type', text: moment.text };
  return { kind: 'datetime', amount, zoned: true, text: `${moment.text} ${zone}` };
}

/** What is wrong with the name of a time zone, and the names there are; undefined for one of the IANA database. */
export function zoneFault(name: string): { readonly problem: string; readonly known: readonly string[] } | undefined {
  const known = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
  if (known.includes(name)) return undefined;
  return { problem: `"${name}" should be an IANA time zone such as Europe/Amsterdam`, known };
}

/** The moments at which clocks show a wall time: one, none where they leap over it, two where they show it twice. */
function momentsShowing(wall: number, offset: Offset): readonly number[] {
  const moments = new Set([offset(wall - dayMs), offset(wall + dayMs)].map((ahead) => wall - ahead));
  return [...moments].filter((moment) => moment + offset(moment) === wall);
}

/** Milliseconds that the wall clock of a zone is ahead of UTC at an instant. */
export type Offset = (instant: number) => number;

const offsetByZone = new Map<string, Offset>();

/** The clocks of an IANA zone (`Europe/Amsterdam`) or of a fixed offset (`+01:00`); undefined for a name that is none. */
export function offsetOf(zone: string): Offset | undefined {
  const [, sign, hours, minutes] = /^([+-]?)(\d{2}):(\d{2})$/.exec(zone) ?? [];
  if (hours === undefined) return readZonedTime(`00:00 ${zone}`) === undefined ? undefined : offsetIn(zone);
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return () => (sign === '-' ? -ms : ms);
}

/** Asked of the zone's clocks once per quarter of an hour, the finest step at which they change: a cell costs a look-up. */
function offsetIn(zone: string): Offset {
  const made = offsetByZone.get(zone) ?? quarterly((instant) => offsetAt(instant, zone));
  offsetByZone.set(zone, made);
  return made;
}

function quarterly(offset: Offset): Offset {
  const known = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / 900_000);
    const ahead = known.get(quarter) ?? offset(quarter * 900_000);
    if (known.size < 10_000) known.set(quarter, ahead);
    return ahead;
  };
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
