import type { Bound } from '../../model/condition.ts';
import type { Quantity } from '../../model/values.ts';
import { readPositive } from './dim-weight.ts';
import type { Ratio } from './exact.ts';

/** What carriers divide a volume by to get a weight. */
export interface Divisor {
  readonly ratio: Ratio;
  /** With its unit: `139 in3/lb`. */
  readonly text: string;
}

/** Divisors by the system of units in which a parcel was measured; one system or both. */
export type Divisors = { readonly [system in Quantity['system']]?: Divisor };

const unitBySystem = { imperial: 'in3/lb', metric: 'cm3/kg' } as const;
const systemByUnit: Readonly<Record<string, Quantity['system']>> = Object.assign(Object.create(null), {
  lb: 'imperial',
  'in3/lb': 'imperial',
  'in³/lb': 'imperial',
  kg: 'metric',
  'cm3/kg': 'metric',
  'cm³/kg': 'metric',
});

/** Divisors as published, `{ lb: 139, kg: 5000 }`, or one with its unit, `5000 cm3/kg`; text says what is wrong with them. */
export function readDivisors(written: string | Readonly<Record<string, string>>): Divisors | string {
  const divisors: { [system in Quantity['system']]?: Divisor } = {};
  const numberByUnit = typeof written === 'string' ? numberAndUnit(written) : written;
  for (const [unit, number] of Object.entries(numberByUnit)) {
    const system = systemByUnit[unit.toLowerCase()];
    const ratio = readPositive(number);
    if (system === undefined || ratio === undefined) {
      return `a divisor should be { lb: 139, kg: 5000 } or 5000 cm3/kg, but is "${typeof written === 'string' ? written : `${unit}: ${number}`}"`;
    }
    divisors[system] = { ratio, text: `${number.trim()} ${unitBySystem[system]}` };
  }
  return divisors;
}

/** A bare `5000 kg` in one text is a weight, not a divisor: the unit must say both. */
function numberAndUnit(written: string): Readonly<Record<string, string>> {
  const [number = '', unit = ''] = written.trim().split(/\s+/);
  return { [unit.includes('/') ? unit : '']: number };
}

/** What weights are rounded up to, in pounds and in kilograms. */
export type Steps = { readonly [system in Quantity['system']]?: Ratio };

/** Steps of a limit such as `{ lb: 1, kg: 0.5 }` or `0.5 kg`; text says why it cannot be one. */
export function readSteps({ imperial, metric }: Bound): Steps | string {
  const steps: { [system in Quantity['system']]?: Ratio } = {};
  for (const side of [imperial, metric]) {
    if (typeof side !== 'object' || side.kind !== 'weight') continue;
    const [number = '', unit] = side.text.split(' ');
    const ratio = readPositive(number);
    if (ratio === undefined || (unit !== 'lb' && unit !== 'kg'))
      return `a step should be in pounds or kilograms, such as 0.5 kg, but is ${side.text}`;
    steps[side.system] = ratio;
  }
  return steps;
}
