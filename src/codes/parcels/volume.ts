import type { Quantity } from '../../model/values.ts';
import { type Ratio, ratioText } from './exact.ts';
import { cubicMicrometres, type Sides } from './sides.ts';

const nanolitre = 1_000_000n;
const perCubicInch = 16_387_064_000_000n;
const perCubicCentimetre = 1_000_000_000_000n;

/** Volume of the box around a parcel, in nanolitres; shown in cubic inches where all sides are imperial, else in cubic centimetres. */
export function volumeOf(sides: Sides): Quantity {
  const volume = cubicMicrometres(sides);
  const inches = sides.system === 'imperial';
  const shown: Ratio = { above: volume, below: inches ? perCubicInch : perCubicCentimetre };
  return {
    kind: 'volume',
    amount: Number((volume + nanolitre / 2n) / nanolitre),
    system: sides.system,
    text: `${ratioText(shown, 3)} ${inches ? 'in3' : 'cm3'}`,
  };
}
