import type { ExpressionFunction } from './define.ts';
import { momentFunctions } from './moments.ts';
import { numberFunctions } from './numbers.ts';
import { parcelFunctions } from './parcel.ts';
import { patternFunctions } from './patterns.ts';
import { textFunctions } from './text.ts';

/** Every function of expressions by name; what is not here is a problem when a ruleset loads. */
export const functions: ReadonlyMap<string, ExpressionFunction> = new Map(
  [...textFunctions, ...patternFunctions, ...numberFunctions, ...momentFunctions, ...parcelFunctions].map((one) => [
    one.name,
    one,
  ]),
);
