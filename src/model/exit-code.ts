import type { Outcome } from './subjects.ts';

/** The exit code an outcome means; no flag changes it. */
export function exitCodeOf(outcome: Outcome): 0 | 1 | 2 {
  if (outcome === 'pass') return 0;
  return outcome === 'fail' ? 1 : 2;
}
