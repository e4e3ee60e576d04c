import { zoneFault } from '../codes/zones.ts';
import { didYouMean, type Problems } from './problems.ts';
import type { Span } from './source.ts';

/** Objects to a text that is no IANA time zone. */
export function checkZone(zone: string, at: Span, problems: Problems): void {
  const fault = zoneFault(zone);
  if (fault !== undefined) problems.add('ruleset.value', fault.problem, at, didYouMean(zone, fault.known));
}
