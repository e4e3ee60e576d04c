import type { Compiled, Environment } from './environment.ts';
import type { Frame, Run } from './frame.ts';
import type { Stretch } from './syntax.ts';

/** Runs only where the amounts of all parts are of one currency: amounts in two are not held against each other. */
export function inOneCurrency(parts: readonly Compiled[], run: Run): Run {
  const amounts = [...new Set(parts.flatMap(({ moneys }) => moneys))];
  const several = parts.length === 1 || parts.filter(({ moneys }) => moneys.length > 0).length > 1;
  if (amounts.length < 2 || !several) return run;
  const blamed = amounts.find((amount) => typeof amount === 'number');
  return (frame) => (oneCurrency(frame, amounts) ? run(frame) : { unread: 'type', read: blamed });
}

function oneCurrency(frame: Frame, amounts: readonly (number | string)[]): boolean {
  let first: string | undefined;
  for (const amount of amounts) {
    const currency = typeof amount === 'string' ? amount : currencyAt(frame, amount);
    if (first !== undefined && currency !== undefined && currency !== first) return false;
    first ??= currency;
  }
  return true;
}

function currencyAt({ readings }: Frame, place: number): string | undefined {
  const reading = readings[place];
  return typeof reading === 'object' && 'currency' in reading ? reading.currency : undefined;
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

/** Objects to moments that never go together, whatever the rows hold: days and literals without offset beside literals with one. */
export function refuseUnlikeMoments(parts: readonly Compiled[], at: Stretch, env: Environment): boolean {
  const moments = parts.filter(({ type }) => type.kind !== 'unknown').flatMap((part) => part.moments);
  if (!(moments.includes(true) && moments.includes(false))) return false;
  const message = 'a moment with an offset and one without cannot be held against each other';
  env.problem('ruleset.type', message, at, 'write both with an offset, or both without; a day has none');
  return true;
}

function zonedAt({ readings }: Frame, place: number): boolean | undefined {
  const reading = readings[place];
  return typeof reading === 'object' && 'zoned' in reading ? reading.zoned : undefined;
}
