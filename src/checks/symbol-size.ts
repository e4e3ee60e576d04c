import { z } from 'zod';
import { dotsInMillimetres, type SymbolSize, symbolSizeOf, symbolStandards } from '../codes/symbols/sizes.ts';
import { resolveSymbology } from '../codes/symbols/symbology.ts';
import { isMissing, type Reading } from '../model/values.ts';
import { type FieldUse, perReadings } from './check.ts';
import { choice } from './params.ts';

type Fault = { readonly what: string; readonly value: string; readonly side: 'under' | 'over'; readonly limit: string };
type Broken = Fault & { readonly symbology: string; readonly standard: string; readonly faults: readonly Fault[] };

/** What is read of a symbol, in order; the printer's resolution after them. */
const properties = ['symbology', 'x_dimension_mm', 'module_dots', 'height_mm', 'quiet_zone_mm', 'width_mm'] as const;

/** A symbol printed too small, or too close to the text beside it, is not read at belt speed.
 *  GS1 General Specifications, section 5 (symbol specification tables 1, 2 and 5); USPS Publication 199; UPU standard S10. */
export default perReadings({
  id: 'symbol-size',
  about:
    'A barcode is printed as large as its standard asks: X-dimension (as measured, else printer dots by resolution), height of bars, quiet zones and width. What is not known of a symbol is not judged, but something must be.',
  why: 'A symbol printed too small, too low or too close to its neighbours is not read at belt speed: the parcel goes to manual sorting, and retailers charge for each (GS1 General Specifications, section 5; USPS Publication 199; UPU S10).',
  params: z.strictObject({
    standard: choice(symbolStandards, 'whose sizes the symbol must keep: where it is scanned decides'),
    symbol: z
      .string()
      .regex(/^([a-z]+\.)?barcode_([1-6]|\*)$/, { error: 'barcode_1 to barcode_6, or barcode_*' })
      .default('barcode_*')
      .meta({ title: 'barcode', description: 'which barcode of the label: `barcode_1`, or `barcode_*` for each' }),
  }),
  on: ['label'],
  reads: ({ symbol }): readonly FieldUse[] => [
    ...properties.map((name) => ({ field: `${symbol}_${name}`, as: 'typed', role: roleOf(name) }) as const),
    { field: 'dpi', as: 'typed', role: 'second' },
  ],
  compile: ({ standard }) => {
    return ([named, x, dots, height, quiet, width, dpi]) => {
      if (typeof named !== 'string') return { unread: isMissing(named) ? named.missing : 'value-absent', read: 0 };
      const symbology = resolveSymbology(named);
      const size = symbology && symbolSizeOf(standard, symbology);
      // A symbol of another kind is none of this standard's business: a MaxiCode beside an SSCC.
      if (size === undefined) return { unread: 'when', read: undefined, nothingToJudge: true };
      const printed: Printed = {
        x: number(x) ?? xOf(number(dots), number(dpi)),
        height: number(height),
        quiet: number(quiet),
        width: number(width),
      };
      const faults = faultsOf(printed, size);
      const [first] = faults;
      if (first !== undefined) return { broken: { symbology: symbology ?? named, standard, ...first, faults } };
      return gapIn(printed) ? { unread: isMissing(x) ? x.missing : 'value-absent', read: 1 } : undefined;
    };
  },
  facts: ['symbology', 'standard', 'what', 'value', 'side', 'limit', 'faults'],
  say: ({ symbology, standard, faults }: Broken) =>
    `${symbology}: ${faults.map(({ what, value, side, limit }) => `${what} ${value} is ${side} ${limit}`).join(', ')} (${standard})`,
  examples: {
    on: 'label',
    with: { standard: 'gs1-logistic', symbol: 'barcode_1' },
    pass: [
      {
        parcel: { package_id: 'P-1001' },
        label: {
          package_id: 'P-1001',
          barcode_1_symbology: 'gs1-128',
          barcode_1_x_dimension_mm: '0.5',
          barcode_1_height_mm: '32',
          barcode_1_quiet_zone_mm: '6',
        },
      },
      {
        parcel: { package_id: 'P-1002' },
        label: { package_id: 'P-1002', barcode_1_symbology: 'GS1 128', barcode_1_module_dots: '6', dpi: '300' },
      },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1003' },
        label: {
          package_id: 'P-1003',
          barcode_1_symbology: 'gs1-128',
          barcode_1_module_dots: '3',
          dpi: '203',
          barcode_1_height_mm: '25.4',
        },
        says: 'gs1-128: X-dimension 0.375 mm is under 0.495 mm, height 25.4 mm is under 31.75 mm (gs1-logistic)',
      },
      {
        with: { standard: 'usps' },
        parcel: { package_id: 'P-1004' },
        label: {
          package_id: 'P-1004',
          barcode_1_symbology: 'gs1-128',
          barcode_1_x_dimension_mm: '0.375',
          barcode_1_quiet_zone_mm: '2.5',
        },
        says: 'gs1-128: quiet zone 2.5 mm is under 3.175 mm (usps)',
      },
    ],
  },
});

interface Printed {
  readonly x: number | undefined;
  readonly height: number | undefined;
  readonly quiet: number | undefined;
  readonly width: number | undefined;
}

function roleOf(name: (typeof properties)[number]): 'judged' | 'second' {
  return name === 'module_dots' ? 'second' : 'judged';
}

function faultsOf(printed: Printed, size: SymbolSize): readonly Fault[] {
  const { x, height, quiet, width } = printed;
  const least = 'mm' in size.quietZone ? size.quietZone.mm : x === undefined ? undefined : size.quietZone.x * x;
  return [
    ...under('X-dimension', x, size.minX),
    ...over('X-dimension', x, size.maxX),
    ...under('height', height, size.minHeight),
    ...under('quiet zone', quiet, least),
    ...over('width', width, size.maxWidth),
  ];
}

/** Print and measurement are good to a micrometre at best. */
const slack = 0.0005;

function under(what: string, value: number | undefined, least: number | undefined): readonly Fault[] {
  if (value === undefined || least === undefined || value >= least - slack) return [];
  return [{ what, value: millimetres(value), side: 'under', limit: millimetres(least) }];
}

function over(what: string, value: number | undefined, most: number | undefined): readonly Fault[] {
  if (value === undefined || most === undefined || value <= most + slack) return [];
  return [{ what, value: millimetres(value), side: 'over', limit: millimetres(most) }];
}

function gapIn({ x, height, quiet, width }: Printed): boolean {
  return x === undefined && height === undefined && quiet === undefined && width === undefined;
}

function xOf(dots: number | undefined, dpi: number | undefined): number | undefined {
  return dots === undefined || dpi === undefined || dpi <= 0 ? undefined : dotsInMillimetres(dots, dpi);
}

function millimetres(value: number): string {
  return `${Number(value.toFixed(3))} mm`;
}

function number(reading: Reading | undefined): number | undefined {
  return typeof reading === 'object' && 'kind' in reading && reading.kind === 'number'
    ? reading.amount / 1_000_000
    : undefined;
}
