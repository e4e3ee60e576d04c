import type { Quantity } from '../../model/values.ts';

/** The three sides of a parcel by size, however it was laid to measure. */
export interface Sides {
  readonly longest: Quantity;
  readonly second: Quantity;
  readonly shortest: Quantity;
  /** Imperial where every side is: only then the inches of a two-system limit hold. */
  readonly system: Quantity['system'];
}

/** Sorts three sides; each keeps its own unit. */
export function sidesOf(sides: readonly [Quantity, Quantity, Quantity]): Sides {
  const [longest, second, shortest] = [...sides].sort((a, b) => b.amount - a.amount);
  const imperial = sides.every((side) => side.system === 'imperial');
  return {
    longest: longest ?? sides[0],
    second: second ?? sides[1],
    shortest: shortest ?? sides[2],
    system: imperial ? 'imperial' : 'metric',
  };
}

/** Micrometres of the longest side and girth, twice the sum of the other two (UPS, FedEx and USPS size guides). */
export function lengthPlusGirth({ longest, second, shortest }: Sides): number {
  return longest.amount + 2 * (second.amount + shortest.amount);
}

/** Micrometres of all three sides together: the united dimensions of box makers, L + W + D of posts. */
export function unitedDimensions({ longest, second, shortest }: Sides): number {
  return longest.amount + second.amount + shortest.amount;
}

/** Cubic micrometres, exact. */
export function cubicMicrometres({ longest, second, shortest }: Sides): bigint {
  return BigInt(longest.amount) * BigInt(second.amount) * BigInt(shortest.amount);
}
