import { z } from 'zod';
import { perSubject } from './check.ts';
import { atLeastOne, count, fieldName } from './params.ts';
import { counted } from './words.ts';

type Broken = { value: string; length: number; min?: number; max?: number };

/** A label has so many characters to a line; what is longer is cut off by the printer, mostly the house number. */
export default perSubject({
  id: 'length',
  about: 'The value has at least `min` and at most `max` characters.',
  why: 'Labels and carrier systems cut off what is too long: the house number or the last digits of a reference are lost.',
  params: z
    .strictObject({
      field: fieldName(),
      min: count('the fewest characters').optional(),
      max: count('the most characters').optional(),
    })
    .superRefine(atLeastOne(['min', 'max'])),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  compile: ({ min, max }, context) => {
    if (min !== undefined && max !== undefined && min > max) {
      context.problem('max', `max ${max} should not be under min ${min}`);
    }
    return ([value]) => {
      const length = codePoints(value);
      if (max !== undefined && length > max) return { value, length, max };
      return min !== undefined && length < min ? { value, length, min } : undefined;
    };
  },
  facts: ['value', 'length', 'min', 'max'],
  say: ({ value, length, min, max }: Broken) =>
    max === undefined
      ? `"${value}" has ${counted(length, 'character')}, fewer than ${min}`
      : `"${value}" has ${counted(length, 'character')}, more than ${max}`,
  examples: {
    with: { field: 'ship_to_street1', min: '3', max: '35' },
    pass: [{ parcel: { package_id: 'P-1001', ship_to_street1: 'Wijnhaven 107' } }],
    fail: [
      {
        parcel: { package_id: 'P-1002', ship_to_street1: 'Bedrijventerrein Noord, Hal 12, Dock 4, 1e verdieping' },
        says: '"Bedrijventerrein Noord, Hal 12, Dock 4, 1e verdieping" has 53 characters, more than 35',
      },
      { parcel: { package_id: 'P-1003', ship_to_street1: '12' }, says: '"12" has 2 characters, fewer than 3' },
    ],
  },
});

/** Characters as a person counts them, near enough: a surrogate pair is one. Counted without a copy, once per row. */
function codePoints(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at++) {
    const low = text.charCodeAt(at);
    if (low < 0xdc00 || low > 0xdfff) continue;
    const high = text.charCodeAt(at - 1);
    if (high >= 0xd800 && high <= 0xdbff) count--;
  }
  return count;
}
