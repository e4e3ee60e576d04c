import { momentIn, readZonedTime } from '../codes/zones.ts';
import type { Moment, Value } from '../model/values.ts';
import type { Limit } from './limits.ts';

/** A limit that is a time of day in a zone, such as `17:30 Europe/Amsterdam`: that moment on the ship date. */
export interface Cutoff {
  /** The limit on one ship date. */
  on(shipDate: Value): Limit | undefined;
}

/** Whether a limit as written is a time of day in a zone. */
export function isCutoff(text: unknown): text is string {
  return typeof text === 'string' && readZonedTime(text) !== undefined;
}

/** A cutoff as written; undefined when it is none. Moments are remembered by day: parcels of a batch share theirs. */
export function cutoffOf(text: string): Cutoff | undefined {
  const time = readZonedTime(text);
  if (time === undefined) return undefined;
  const momentByDay = new Map<number, number>();
  const momentOn = (day: number) => {
    const moment = momentByDay.get(day) ?? momentIn(time, day);
    momentByDay.set(day, moment);
    return moment;
  };
  return {
    on: (shipDate) => {
      const date = dateOf(shipDate);
      return date === undefined ? undefined : limitAt(momentOn(date.amount), `${date.text} ${text}`);
    },
  };
}

function dateOf(value: Value): Moment | undefined {
  return typeof value === 'object' && value.kind === 'date' ? value : undefined;
}

/** A datetime without offset or zone is on nobody knows whose clock: it is not compared. */
function limitAt(moment: number, text: string): Limit {
  return {
    compare: (value) =>
      typeof value === 'object' && value.kind === 'datetime' && value.zoned ? value.amount - moment : undefined,
    textFor: () => text,
  };
}
