import type { Quantity } from '../../model/values.ts';
import { numberEnd, readDecimal } from '../decimal.ts';
import { resolveUnit, type Unit } from '../units.ts';

/** A number and its unit. */
export interface Part {
  readonly number: string;
  readonly unit: Unit;
}

/** Nobody writes more. */
const longest = 60;
const mostParts = 3;

/** The parts of a measure in several units, the largest first (`2 lb 3 oz`, `5'11"`, `5 ft, 3 in`); undefined for anything else,
 *  units of two kinds or systems, and signs included. */
export function partsOf(kind: Quantity['kind'], text: string): readonly Part[] | undefined {
  if (text.length > longest) return undefined;
  const parts: Part[] = [];
  let rest = text;
  while (rest !== '' && parts.length < mostParts) {
    const end = rest.startsWith('-') ? 0 : numberEnd(rest);
    const word = end === 0 ? null : /^\s*([^\d\s,;&+-]+)(?:\s*(?:,|;|&|\+|and)\s*|\s*)/.exec(rest.slice(end));
    const unit = word === null ? undefined : resolveUnit(word[1] ?? '');
    if (word === null || unit?.kind !== kind) return undefined;
    parts.push({ number: rest.slice(0, end), unit });
    rest = rest.slice(end + word[0].length);
  }
  return rest === '' && parts.length > 1 && isDescending(parts) ? parts : undefined;
}

function isDescending(parts: readonly Part[]): boolean {
  return parts.every(({ unit }, place) => {
    const before = parts[place - 1]?.unit;
    return before === undefined || (before.system === unit.system && sizeOf(before) > sizeOf(unit));
  });
}

function sizeOf({ numerator, denominator }: Unit): number {
  return numerator / denominator;
}

/** Several measures of one system as one: in their largest unit where that is exact in decimals (`2 lb` and `3 oz` are `2.1875 lb`),
 *  else in their smallest (`63 in`). Undefined for none, and for two systems. */
export function added(parts: readonly Part[]): Part | undefined {
  const [first] = parts;
  if (first === undefined || parts.some(({ unit }) => unit.system !== first.unit.system)) return undefined;
  const units = parts.map(({ unit }) => unit).sort((a, b) => sizeOf(b) - sizeOf(a));
  const [largest = first.unit, smallest = first.unit] = [units[0], units.at(-1)];
  const unit = isDecimal(Math.round(sizeOf(largest) / sizeOf(smallest))) ? largest : smallest;
  const total = parts.reduce<Sum | undefined>((sum, part) => sum && plus(sum, part, unit), { mantissa: 0n, scale: 0 });
  return total && { number: decimalText(total), unit };
}

/** Whether one part in so many has an end as a decimal. */
function isDecimal(parts: number): boolean {
  let rest = parts;
  for (const factor of [2, 5]) while (rest % factor === 0) rest /= factor;
  return rest === 1;
}

interface Sum {
  readonly mantissa: bigint;
  readonly scale: number;
}

/** Adds a part to a sum in `unit`, exactly: units of a system are whole multiples of each other. */
function plus(sum: Sum, { number, unit }: Part, into: Unit): Sum | undefined {
  const decimal = readDecimal(number);
  if (decimal === undefined) return undefined;
  const more = sizeOf(unit) / sizeOf(into);
  const times = BigInt(Math.max(1, Math.round(more)));
  const parts = Math.max(1, Math.round(1 / more));
  // Dividing by 16 gives four decimals, by 1,000 three: so many are added first that nothing is lost.
  const digits = parts === 1 ? 0 : decimalsOf(parts);
  const mantissa = (BigInt(decimal.mantissa) * times * 10n ** BigInt(digits)) / BigInt(parts);
  const scale = decimal.scale + digits;
  const common = Math.max(scale, sum.scale);
  return {
    mantissa: mantissa * 10n ** BigInt(common - scale) + sum.mantissa * 10n ** BigInt(common - sum.scale),
    scale: common,
  };
}

function decimalsOf(parts: number): number {
  let digits = 0;
  while (10 ** digits % parts !== 0) digits++;
  return digits;
}

function decimalText({ mantissa, scale }: Sum): string {
  const sign = mantissa < 0n ? '-' : '';
  const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
