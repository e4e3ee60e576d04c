import { z } from 'zod';
import { eoriFault } from '../codes/customs/eori.ts';
import { perSubject } from './check.ts';
import { fieldName, values } from './params.ts';

type Broken = { readonly value: string; readonly expected: string };

/** Without a valid EORI number of the exporter there is no export declaration, and the parcel does not leave. */
export default perSubject({
  id: 'eori',
  about:
    'An EORI number: the two letters of a member state, GB or XI, then the digits or letters of its register. `countries` narrows who may have registered it.',
  why: 'Without a valid EORI number of the exporter there is no export declaration: the parcel does not leave (Regulation (EU) 2015/2447, annex 12-01; HM Revenue and Customs for GB and XI).',
  params: z.strictObject({
    field: fieldName(),
    countries: values('its first two letters have to be among these: `[GB, XI]`').default([]),
  }),
  on: ['batch', 'shipment', 'parcel', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  facts: ['value', 'expected'],
  compile: ({ countries }) => {
    const allowed = countries.map((country) => country.toUpperCase());
    return ([value]): Broken | undefined => {
      const expected = eoriFault(value, allowed);
      return expected === undefined ? undefined : { value, expected };
    };
  },
  say: ({ value, expected }: Broken) => `EORI number ${value} should have ${expected}`,
  examples: {
    with: { field: 'eori' },
    pass: [{ parcel: { eori: 'GB123456789000' } }, { parcel: { eori: 'NL 812345678' } }],
    fail: [
      { parcel: { eori: 'GB12345678' }, says: 'EORI number GB12345678 should have 12 or 15 digits after GB' },
      {
        parcel: { eori: '123456789000' },
        says: 'EORI number 123456789000 should have the two letters of a member state, GB or XI first',
      },
    ],
  },
});
