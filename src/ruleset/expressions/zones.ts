import { readDatetime } from '../../codes/moments.ts';

/** Milliseconds that the wall clock of a zone is ahead of UTC at an instant. */
export type Offset = (instant: number) => number;

/** An IANA zone (`Europe/Amsterdam`), `UTC` or a fixed offset (`+01:00`); undefined for a name that is none. */
export function offsetOf(zone: string): Offset | undefined {
  const fixed = /^([+-]?)(\d{2}):(\d{2})$/.exec(zone);
  if (fixed !== null) {
    const ms = (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000;
    return () => (fixed[1] === '-' ? -ms : ms);
  }
  if (zone === 'UTC') return () => 0;
  try {
    return offsetByClock(new Intl.DateTimeFormat('en-US', { ...format, timeZone: zone }));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const format = {
  calendar: 'gregory',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;

/** Asked of the runtime's zone tables once per quarter of an hour, the finest step at which zones change. */
function offsetByClock(clock: Intl.DateTimeFormat): Offset {
  const known = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / 900_000);
    const offset = known.get(quarter) ?? shownOffset(clock, quarter * 900_000);
    if (known.size < 10_000) known.set(quarter, offset);
    return offset;
  };
}

function shownOffset(clock: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes, digits = 2) => (parts.get(type) ?? '').padStart(digits, '0');
  const day = `${part('year', 4)}-${part('month')}-${part('day')}`;
  const shown = readDatetime(`${day}T${part('hour')}:${part('minute')}:${part('second')}`);
  return shown === undefined ? 0 : shown.amount - instant;
}
