import type { Check } from './check.ts';

/** The registry: the only list of checks (DESIGN 3.7). One line per check, by id. */
export const checks: readonly Check[] = [];
