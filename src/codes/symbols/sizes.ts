import type { Symbology } from './symbology.ts';

/** How large a symbol is printed, as a standard asks: millimetres, quiet zones in multiples of the X-dimension. */
export interface SymbolSize {
  readonly minX: number;
  readonly maxX: number;
  /** Of the bars; undefined for symbols whose height follows from their data. */
  readonly minHeight: number | undefined;
  /** On each side. */
  readonly quietZone: { readonly x: number } | { readonly mm: number };
  /** Quiet zones included. */
  readonly maxWidth?: number;
}

/** Where a symbol is scanned decides how large it must be. */
export const symbolStandards = [
  'gs1-logistic',
  'gs1-distribution',
  'gs1-retail',
  'usps',
  'ups',
  'upu-s10',
  'dpd',
] as const;
export type SymbolStandard = (typeof symbolStandards)[number];
type Sizes = { readonly [symbology in Symbology]?: SymbolSize };

const tenX = { x: 10 } as const;
/** Longest GS1-128 symbol with its quiet zones (General Specifications 5.4.4.3). */
const maxWidth = 165.1;

/** GS1 General Specifications, section 5 symbol specification tables: 5 (logistic units), 2 (trade items in general distribution)
 *  and 1 (trade items at the point of sale); quiet zones by symbology. */
const gs1Logistic: Sizes = {
  'gs1-128': { minX: 0.495, maxX: 0.94, minHeight: 31.75, quietZone: tenX, maxWidth },
  'gs1-datamatrix': { minX: 0.743, maxX: 1.5, minHeight: undefined, quietZone: { x: 1 } },
  'gs1-qr': { minX: 0.743, maxX: 1.5, minHeight: undefined, quietZone: { x: 4 } },
};
const gs1Distribution: Sizes = {
  'gs1-128': { minX: 0.495, maxX: 1.016, minHeight: 31.75, quietZone: tenX, maxWidth },
  itf14: { minX: 0.495, maxX: 1.016, minHeight: 31.75, quietZone: tenX },
  ean13: { minX: 0.495, maxX: 0.66, minHeight: 34.28, quietZone: { x: 7 } },
  'gs1-datamatrix': { minX: 0.743, maxX: 1.5, minHeight: undefined, quietZone: { x: 1 } },
  'gs1-qr': { minX: 0.743, maxX: 1.5, minHeight: undefined, quietZone: { x: 4 } },
};
const gs1Retail: Sizes = {
  ean13: { minX: 0.264, maxX: 0.66, minHeight: 18.28, quietZone: { x: 7 } },
  'gs1-datamatrix': { minX: 0.375, maxX: 0.99, minHeight: undefined, quietZone: { x: 1 } },
  'gs1-qr': { minX: 0.375, maxX: 0.99, minHeight: undefined, quietZone: { x: 4 } },
};

/** USPS Publication 199: 0.013 to 0.021 in, 0.75 in high, 0.125 in clear. */
const impb: SymbolSize = { minX: 0.3302, maxX: 0.5334, minHeight: 19.05, quietZone: { mm: 3.175 } };
/** UPS Guide to Labeling: bars of at least half an inch; X as printers of 203 and 300 dpi make it with three or four dots. */
const upsLinear: SymbolSize = { minX: 0.25, maxX: 0.508, minHeight: 12.7, quietZone: tenX };
/** UPU standard S10: 0.25 to 0.51 mm, at least 9 mm high (12.5 recommended). */
const s10: SymbolSize = { minX: 0.25, maxX: 0.51, minHeight: 9, quietZone: tenX };
/** DPD parcel label specification: 0.375 to 0.5 mm, an inch high. */
const dpd: SymbolSize = { minX: 0.375, maxX: 0.5, minHeight: 25.4, quietZone: tenX };

const sizesByStandard: Readonly<Record<SymbolStandard, Sizes>> = {
  'gs1-logistic': gs1Logistic,
  'gs1-distribution': gs1Distribution,
  'gs1-retail': gs1Retail,
  usps: { 'gs1-128': impb, code128: impb },
  ups: { code128: upsLinear, 'gs1-128': upsLinear },
  'upu-s10': { code128: s10 },
  dpd: { code128: dpd },
};

/** What a standard asks of a symbology; undefined where it says nothing of it. */
export function symbolSizeOf(standard: SymbolStandard, symbology: Symbology): SymbolSize | undefined {
  return sizesByStandard[standard][symbology];
}

/** Millimetres that so many dots of a printer take. Printers sold as 203 dpi have 8 dots to the millimetre. */
export function dotsInMillimetres(dots: number, dpi: number): number {
  return dots / (dotsPerMillimetre[dpi] ?? dpi / 25.4);
}

const dotsPerMillimetre: Readonly<Record<number, number>> = { 203: 8 };
