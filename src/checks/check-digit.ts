import { z } from 'zod';
import { compact } from '../codes/characters.ts';
import { type CheckDigitAlgorithm, checkDigitAlgorithms, checkDigitFault } from '../codes/check-digit-algorithms.ts';
import { perSubject } from './check.ts';
import { fieldName } from './params.ts';

const ids = Object.keys(checkDigitAlgorithms) as [keyof typeof checkDigitAlgorithms];

/** A mistyped digit sends a parcel to manual sorting, or to somebody else's customer: the check digit is there to catch it before the hub does. */
export default perSubject({
  id: 'check-digit',
  about: 'The check digit of the field is the one its other characters give; spaces and hyphens do not count.',
  why: 'A mistyped or misread identity is refused by the hub scanner or names another parcel. Algorithms: GS1 General Specifications 7.9.1, ISO/IEC 7812-1, ISO 7064, UPU S10 and the carriers’ own.',
  params: z.strictObject({
    field: fieldName(),
    algorithm: z.enum(ids).meta({ title: 'algorithm', description: 'how the check digit is worked out' }),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  facts: ['value', 'expected'],
  compile: (params) => {
    const algorithm: CheckDigitAlgorithm = checkDigitAlgorithms[params.algorithm];
    return ([value = '']) => {
      const expected = checkDigitFault(algorithm, compact(value));
      return expected === undefined ? undefined : { value, expected };
    };
  },
  say: ({ value, expected }: { readonly value: string; readonly expected: string }) =>
    `${value} should have ${expected}`,
  examples: {
    with: { field: 'tracking_number', algorithm: 's10' },
    pass: [{ parcel: { tracking_number: 'RB123456785GB' } }, { parcel: { tracking_number: 'RB 123 456 785 GB' } }],
    fail: [
      { parcel: { tracking_number: 'RB123456786GB' }, says: 'RB123456786GB should have check digit 5' },
      {
        parcel: { tracking_number: 'RB12345678GB' },
        says: 'RB12345678GB should have 2 letters, 9 digits and 2 letters',
      },
      {
        parcel: { tracking_number: '09980000020033D' },
        with: { algorithm: 'iso7064-mod37-36' },
        says: '09980000020033D should have check character F',
      },
    ],
  },
});
