import { offsetAt, readZonedTime } from '../../codes/zones.ts';

/** Milliseconds that the wall clock of a zone is ahead of UTC at an instant. */
export type Offset = (instant: number) => number;

/** An IANA zone (`Europe/Amsterdam`) or a fixed offset (`+01:00`); undefined for a name that is none. */
export function offsetOf(zone: string): Offset | undefined {
  const fixed = /^([+-]?)(\d{2}):(\d{2})$/.exec(zone);
  if (fixed !== null) {
    const ms = (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000;
    return () => (fixed[1] === '-' ? -ms : ms);
  }
  return readZonedTime(`00:00 ${zone}`) === undefined ? undefined : quarterly((instant) => offsetAt(instant, zone));
}

/** Asked of the zone's clocks once per quarter of an hour, the finest step at which they change. */
function quarterly(offset: Offset): Offset {
  const known = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / 900_000);
    const ahead = known.get(quarter) ?? offset(quarter * 900_000);
    if (known.size < 10_000) known.set(quarter, ahead);
    return ahead;
  };
}
