import type { Compiled } from './environment.ts';
import type { Frame, Run } from './frame.ts';

/** Runs only where the amounts of all parts are of one currency: amounts in two are not held against each other. */
export function inOneCurrency(parts: readonly Compiled[], run: Run): Run {
  const places = [...new Set(parts.flatMap(({ moneys }) => moneys))];
  const several = parts.length === 1 || parts.filter(({ moneys }) => moneys.length > 0).length > 1;
  if (places.length < 2 || !several) return run;
  return (frame) => (oneCurrency(frame, places) ? run(frame) : { unread: 'type', read: places[0] });
}

function oneCurrency({ readings }: Frame, places: readonly number[]): boolean {
  let first: string | undefined;
  for (const place of places) {
    const reading = readings[place];
    const currency = typeof reading === 'object' && 'currency' in reading ? reading.currency : undefined;
    if (first !== undefined && currency !== undefined && currency !== first) return false;
    first ??= currency;
  }
  return true;
}

/** Runs with the frame knowing whether the moments of all parts carry an offset; those with and those without do not mix. */
export function amongLikeMoments(parts: readonly Compiled[], run: Run): Run {
  const moments = [...new Set(parts.flatMap((part) => part.moments))];
  const blamed = moments.find((moment) => typeof moment === 'number');
  return (frame) => {
    const before = frame.zoned;
    frame.zoned = undefined;
    for (const moment of moments) {
      const zoned = typeof moment === 'boolean' ? moment : zonedAt(frame, moment);
      if (zoned === undefined) continue;
      if (frame.zoned !== undefined && frame.zoned !== zoned) {
        frame.zoned = before;
        return { unread: 'type', read: blamed };
      }
      frame.zoned = zoned;
    }
    const outcome = run(frame);
    frame.zoned = before;
    return outcome;
  };
}

function zonedAt({ readings }: Frame, place: number): boolean | undefined {
  const reading = readings[place];
  return typeof reading === 'object' && 'zoned' in reading ? reading.zoned : undefined;
}
