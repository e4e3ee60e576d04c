import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Cell, workbook } from '../intake/xlsx/workbook.ts';

// The manifest of the golden audit `workbook`, as a warehouse keeps it in Excel. UPDATE_GOLDEN=1 writes it anew.

const path = new URL('../../fixtures/audits/workbook/manifest.xlsx', import.meta.url);

const styled = (style: number, value: number): Cell => ({ xml: `<c s="${style}"><v>${value}</v></c>` });
const zip = (code: number) => styled(1, code);
const day = (serial: number) => styled(2, serial);
const error = (name: string): Cell => ({ xml: `<c t="e"><f>VLOOKUP(A1,Codes!A:B,2,0)</f><v>${name}</v></c>` });
const formula = (text: string): Cell => ({ xml: `<c><f>${text}</f></c>` });
const stored = (value: string): Cell => ({ xml: `<c><v>${value}</v></c>` });

const header =
  'Package ID|Carrier|Service|Tracking Number|Ship To Name|Street|City|State|Zip|Country|Ship Date|Weight (lb)|Length (in)|Width (in)|Height (in)|Checked by';

const sizes = [12, 9, 6];
const parcels: readonly (readonly Cell[])[] = [
  [
    'PK-101',
    'UPS',
    'Ground',
    '1Z5R89390357567127',
    'Ann Lee',
    '12 Pearl St',
    'Boston',
    'MA',
    zip(2110),
    'US',
    day(46348),
    stored('31.600000000000001'),
    ...sizes,
    'MO',
  ],
  [
    'PK-102',
    'FedEx',
    'Ground',
    stored('986578788855'),
    'Bo Hart',
    '4 Main St',
    'Concord',
    'NH',
    zip(3301),
    'US',
    day(46348),
    8.5,
    ...sizes,
  ],
  [
    'PK-103',
    'USPS',
    'Ground Advantage',
    '9400111206206406260787',
    'Cy Young',
    '77 Elm St',
    'Portland',
    'ME',
    zip(4101),
    'US',
    day(46348),
    formula('L2/4'),
    ...sizes,
  ],
  [
    'PK-104',
    'USPS',
    'Ground Advantage',
    stored('9.4001112062064064E+21'),
    'Di Roe',
    '9 Oak St',
    'Albany',
    'NY',
    zip(12207),
    'US',
    day(46348),
    3,
    ...sizes,
  ],
  [
    'PK-105',
    'UPS',
    'Ground',
    '1Z879E930346834440',
    'Ed Poe',
    '31 Bay Rd',
    'Hartford',
    'CT',
    zip(6103),
    'US',
    day(46348),
    160,
    20,
    18,
    16,
  ],
  [
    'PK-106',
    'UPS',
    'Ground',
    error('#N/A'),
    'Flo Day',
    '5 Hill St',
    'Newark',
    'NJ',
    zip(7102),
    'US',
    day(46348),
    4,
    ...sizes,
    error('#N/A'),
  ],
];

const bytes = workbook({
  isStored: true,
  formats: ['00000', 'm/d/yyyy'],
  sheets: [
    { name: 'How to', rows: [['Fill in one row for each parcel.']] },
    {
      name: 'Parcels',
      rows: [header.split('|'), ...parcels],
      rowAttributes: { 6: 'hidden="1"' },
      columns: '<cols><col min="13" max="15" hidden="1"/></cols>',
      after: '<mergeCells count="1"><mergeCell ref="P2:P6"/></mergeCells>',
    },
    {
      name: 'Codes',
      state: 'hidden',
      rows: [
        ['Code', 'Carrier'],
        ['U', 'UPS'],
      ],
    },
  ],
});

if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, bytes);

test('the workbook of the golden audit is the one described here', () => {
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
