import type { Quantity } from '../../model/values.ts';
import { readDecimal } from '../decimal.ts';
import { compareRatios, type Ratio, ratioOf, ratioText } from './exact.ts';
import { cubicMicrometres, type Sides } from './sides.ts';

/** A limit of density as published: `120 kg/m3`, `10 lb/ft3`. */
export interface Density {
  readonly text: string;
  readonly system: Quantity['system'];
  /** In its own unit. */
  readonly value: Ratio;
}

/** Milligrams and cubic micrometres of one unit: what a density of 1 is made of. */
const unitByCode: Readonly<Record<string, { readonly system: Quantity['system']; readonly one: Ratio }>> = {
  'kg/m3': { system: 'metric', one: { above: 1_000_000n, below: 10n ** 18n } },
  'lb/ft3': { system: 'imperial', one: { above: 45_359_237n, below: 100n * 304_800n ** 3n } },
};
const densityPattern = /^(\d{1,9}(?:\.\d{1,6})?)\s*(kg\/m3|kg\/m³|lb\/ft3|lb\/ft³)$/i;

/** Reads a density with its unit; undefined when it has none, or another. */
export function readDensity(text: string): Density | undefined {
  const [, number = '', written = ''] = densityPattern.exec(text.trim()) ?? [];
  const code = written.toLowerCase().replace('³', '3');
  const unit = unitByCode[code];
  const decimal = unit && readDecimal(number);
  return decimal && { text: `${number} ${code}`, system: unit.system, value: ratioOf(decimal) };
}

/** A parcel's density in the unit of a limit: how it compares with that limit, and as people read it. No volume has no density. */
export function densityAgainst(
  limit: Density,
  weight: Quantity,
  sides: Sides,
): { readonly order: number; readonly text: string } | undefined {
  const volume = cubicMicrometres(sides);
  const code = limit.text.slice(limit.text.indexOf(' ') + 1);
  const one = unitByCode[code]?.one;
  if (volume <= 0n || one === undefined) return undefined;
  const density: Ratio = { above: BigInt(weight.amount) * one.below, below: volume * one.above };
  return { order: compareRatios(density, limit.value), text: `${ratioText(density, 1)} ${code}` };
}
