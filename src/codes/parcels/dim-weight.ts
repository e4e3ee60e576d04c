import type { Quantity } from '../../model/values.ts';
import { readDecimal } from '../decimal.ts';
import { quotient, type Ratio, ratioOf, ratioText, roundedUpTo } from './exact.ts';
import type { Sides } from './sides.ts';

/** How a carrier rounds what it measures. */
export interface DimRounding {
  /** Each side to a whole inch or centimetre; `nearest` takes halves up. */
  readonly sides: 'none' | 'nearest' | 'up';
  /** Weights up to a multiple of this many pounds or kilograms; undefined: as they are. */
  readonly step: Ratio | undefined;
}

interface System {
  readonly unit: 'lb' | 'kg';
  /** Micrometres of the unit that sides are rounded to. */
  readonly side: number;
  /** Milligrams of a pound or kilogram. */
  readonly milligrams: Ratio;
}

const systems: Readonly<Record<Quantity['system'], System>> = {
  imperial: { unit: 'lb', side: 25_400, milligrams: { above: 45_359_237n, below: 100n } },
  metric: { unit: 'kg', side: 10_000, milligrams: { above: 1_000_000n, below: 1n } },
};

/** Dimensional weight: the volume of the rounded sides by a divisor in cubic inches to the pound, or cubic centimetres to the
 *  kilogram, rounded up to the carrier's step. In pounds or kilograms, exact. */
export function dimWeight(
  sides: Sides,
  { divisor, rounding, system }: { divisor: Ratio; rounding: DimRounding; system: Quantity['system'] },
): Ratio {
  const { side } = systems[system];
  const unit = BigInt(side);
  const of = ({ amount }: Quantity) => BigInt(roundedSide(amount, side, rounding.sides));
  const volume = { above: of(sides.longest) * of(sides.second) * of(sides.shortest), below: unit * unit * unit };
  return stepped(quotient(volume, divisor), rounding);
}

/** A weight as the carrier bills it: in pounds or kilograms, up to its step. What pounds and ounces lost when they were read as
 *  whole milligrams does not lift them to the next step. */
export function steppedWeight(weight: Quantity, system: Quantity['system'], rounding: DimRounding): Ratio {
  const { milligrams } = systems[system];
  const twice = 2n * BigInt(weight.amount) - (weight.system === 'imperial' && weight.amount > 0 ? 1n : 0n);
  if (rounding.step === undefined) return quotient({ above: BigInt(weight.amount), below: 1n }, milligrams);
  return stepped(quotient({ above: twice, below: 2n }, milligrams), rounding);
}

/** A weight of so many pounds or kilograms as a quantity, to the milligram. */
export function weightOf(ratio: Ratio, system: Quantity['system']): Quantity {
  const { unit, milligrams } = systems[system];
  const above = ratio.above * milligrams.above;
  const below = ratio.below * milligrams.below;
  const amount = Number((2n * above + below) / (2n * below));
  return { kind: 'weight', amount, system, text: `${ratioText(ratio, 3)} ${unit}` };
}

/** A positive number as a ratio; undefined for anything else. */
export function readPositive(text: string): Ratio | undefined {
  const decimal = readDecimal(text.trim());
  return decimal !== undefined && decimal.mantissa > 0 ? ratioOf(decimal) : undefined;
}

function stepped(ratio: Ratio, { step }: DimRounding): Ratio {
  return step === undefined ? ratio : roundedUpTo(ratio, step);
}

function roundedSide(amount: number, unit: number, how: DimRounding['sides']): number {
  if (how === 'none') return amount;
  return (how === 'up' ? Math.ceil(amount / unit) : Math.floor(amount / unit + 0.5)) * unit;
}
