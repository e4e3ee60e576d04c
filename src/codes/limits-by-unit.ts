import type { Bound } from '../model/condition.ts';
import type { Quantity } from '../model/values.ts';
import { quantityOf } from './quantities.ts';
import { resolveUnit, units } from './units.ts';

/** Why a limit cannot be used, in words for its author. */
export interface BadBound {
  readonly problem: string;
}

/** A limit published in both systems of units, by unit: `{ lb: 150, kg: 70 }` becomes `150 lb / 70 kg`. */
export function boundByUnit(kind: Quantity['kind'], limits: Readonly<Record<string, string>>): Bound | BadBound {
  const sides: Quantity[] = [];
  for (const [unit, number] of Object.entries(limits)) {
    const side = sideOf(kind, unit, number.trim());
    if ('problem' in side) return side;
    sides.push(side);
  }
  const metric = sides.find((side) => side.system === 'metric');
  const imperial = sides.find((side) => side.system === 'imperial');
  if (metric === undefined || imperial === undefined || sides.length !== 2) {
    const given = Object.keys(limits).join(', ') || 'none';
    return { problem: `the limit should have one metric and one imperial unit, but has ${given}` };
  }
  return { metric, imperial, text: sides.map((side) => side.text).join(' / ') };
}

function sideOf(kind: Quantity['kind'], unit: string, number: string): Quantity | BadBound {
  const resolved = resolveUnit(unit);
  if (resolved?.kind !== kind) {
    const known = units.filter((one) => one.kind === kind).map((one) => one.code);
    return { problem: `"${unit}" should be a unit of ${kind} (${known.join(', ')})` };
  }
  return quantityOf(number, resolved) ?? { problem: `the limit in ${unit} should be a number, but is "${number}"` };
}
