import type { Condition } from '../model/condition.ts';

/** One condition for several that must all hold. */
export function allOf(of: readonly Condition[]): Condition {
  return only(of) ?? { type: 'all', of };
}

/** One condition for several of which one must hold. */
export function anyOf(of: readonly Condition[]): Condition {
  return only(of) ?? { type: 'any', of };
}

function only(of: readonly Condition[]): Condition | undefined {
  return of.length === 1 ? of[0] : undefined;
}
