import { z } from 'zod';
import { readableOf, saysTheSame } from '../codes/symbols/hri.ts';
import { perSubject } from './check.ts';
import { fieldName, flag } from './params.ts';

type Broken = { readonly value: string; readonly data: string; readonly expected: string };

/** When a symbol does not scan, somebody types what is printed beneath it: it must be what the symbol says.
 *  GS1 General Specifications, section 4.14 (human readable interpretation); USPS Publication 199; UPU standard S10. */
export default perSubject({
  id: 'hri-agrees',
  about:
    'What is printed beneath a barcode for people is what the barcode encodes; brackets and spaces do not count unless asked for. USPS leaves out 420 and the ZIP, FedEx prints the last twelve of thirty-four digits.',
  why: 'When a symbol does not scan, somebody types what is printed beneath it, and another parcel is booked (GS1 General Specifications, section 4.14; USPS Publication 199).',
  params: z.strictObject({
    field: fieldName('the text printed beneath the barcode').default('barcode_*_hri'),
    data: fieldName('what the barcode encodes').default('barcode_*_data'),
    formatted: flag(
      'whether brackets (GS1) or groups (USPS, UPS, S10, FedEx) must be printed as their standard has them',
    ).prefault('false'),
  }),
  on: ['label'],
  reads: ({ field, data }) => [field, { field: data, as: 'text', role: 'second' }],
  absent: 'not-applicable',
  compile:
    ({ formatted }) =>
    ([value = '', data = '']) => {
      const readable = readableOf(data);
      const expected = readable.formatted ?? readable.contents[0] ?? '';
      if (!saysTheSame(value, readable)) return { value, data, expected };
      if (!formatted || readable.formatted === undefined || printedLike(readable.formatted, value)) return undefined;
      return { value, data, expected };
    },
  facts: ['value', 'data', 'expected'],
  say: ({ value, expected }: Broken) => `"${value}" is printed, but "${expected}" belongs beneath the barcode`,
  examples: {
    on: 'label',
    with: { field: 'barcode_1_hri', data: 'barcode_1_data', formatted: 'true' },
    pass: [
      {
        parcel: { package_id: 'P-1001' },
        label: {
          package_id: 'P-1001',
          barcode_1_data: ']C100106141411928374657',
          barcode_1_hri: '(00) 1 0614141 192837465 7',
        },
      },
      {
        parcel: { package_id: 'P-1002' },
        label: {
          package_id: 'P-1002',
          barcode_1_data: '420787459400111206206406260787',
          barcode_1_hri: '9400 1112 0620 6406 2607 87',
        },
      },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1003' },
        label: {
          package_id: 'P-1003',
          barcode_1_data: ']C100106141411928374657',
          barcode_1_hri: '(00) 1 0614141 192837466 4',
        },
        says: '"(00) 1 0614141 192837466 4" is printed, but "(00)106141411928374657" belongs beneath the barcode',
      },
      {
        parcel: { package_id: 'P-1004' },
        label: {
          package_id: 'P-1004',
          barcode_1_data: '1Z5R89390357567127',
          barcode_1_hri: '1Z5R89390357567127',
        },
        says: '"1Z5R89390357567127" is printed, but "1Z 5R8 939 03 5756 7127" belongs beneath the barcode',
      },
    ],
  },
});

/** GS1 asks for brackets and leaves spaces free; groups are spaces and nothing else. */
function printedLike(formatted: string, value: string): boolean {
  if (formatted.startsWith('(')) return value.replace(/\s+/g, '') === formatted;
  return value.trim().replace(/\s+/g, ' ').toUpperCase() === formatted;
}
