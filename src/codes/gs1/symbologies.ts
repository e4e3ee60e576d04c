/** What a scanner says it read: three characters before the data (ISO/IEC 15424). */
export interface Symbology {
  readonly name: string;
  /** `elements`: a GS1 element string; `text`: anything, a Digital Link among it; a number: a GTIN of so many digits. */
  readonly carries: 'elements' | 'text' | 8 | 13 | 14;
}

/** Symbologies by their identifier: those of GS1 (GS1 General Specifications, section 5.1.2), and the plain forms of the same symbols,
 *  which look alike and are no element strings. */
export const symbologyById: ReadonlyMap<string, Symbology> = new Map([
  [']C1', { name: 'GS1-128', carries: 'elements' }],
  [']e0', { name: 'GS1 DataBar', carries: 'elements' }],
  [']d2', { name: 'GS1 DataMatrix', carries: 'elements' }],
  [']Q3', { name: 'GS1 QR Code', carries: 'elements' }],
  [']J1', { name: 'GS1 DotCode', carries: 'elements' }],
  [']C0', { name: 'Code 128', carries: 'text' }],
  [']d1', { name: 'Data Matrix', carries: 'text' }],
  [']Q1', { name: 'QR Code', carries: 'text' }],
  [']J0', { name: 'DotCode', carries: 'text' }],
  [']E0', { name: 'EAN-13', carries: 13 }],
  [']E4', { name: 'EAN-8', carries: 8 }],
  [']I1', { name: 'ITF-14', carries: 14 }],
]);
