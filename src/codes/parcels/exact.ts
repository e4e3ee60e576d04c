import type { ExactDecimal } from '../decimal.ts';

/** A quotient of whole numbers: what is computed of sides and weights stays exact until it is shown. `below` is positive. */
export interface Ratio {
  readonly above: bigint;
  readonly below: bigint;
}

/** A decimal number as a ratio. */
export function ratioOf({ mantissa, scale }: ExactDecimal): Ratio {
  return { above: BigInt(mantissa), below: 10n ** BigInt(scale) };
}

/** One ratio by another, which is not nought. */
export function quotient(a: Ratio, b: Ratio): Ratio {
  return { above: a.above * b.below, below: a.below * b.above };
}

/** Negative when `a` is the lesser, positive when it is the greater. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.above * b.below - b.above * a.below;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The least whole multiple of a step that is no less than a ratio of nought or more. */
export function roundedUpTo(ratio: Ratio, step: Ratio): Ratio {
  const { above, below } = quotient(ratio, step);
  const steps = (above + below - 1n) / below;
  return { above: steps * step.above, below: step.below };
}

/** As people read it, with so many decimals at most; the last one rounded half up. */
export function ratioText({ above, below }: Ratio, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const size = ((above < 0n ? -above : above) * scale * 2n + below) / (below * 2n);
  const digits = size.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return above < 0n && size > 0n ? `-${text}` : text;
}
