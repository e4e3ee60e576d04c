import { normaliseHeader } from '../../model/header.ts';

/** Kinds of barcodes that labels carry. */
export const symbologies = [
  'code128',
  'gs1-128',
  'itf14',
  'code39',
  'ean13',
  'databar',
  'datamatrix',
  'gs1-datamatrix',
  'qr',
  'gs1-qr',
  'maxicode',
  'pdf417',
  'aztec',
] as const;
export type Symbology = (typeof symbologies)[number];

const names: Readonly<Record<Symbology, string>> = {
  code128: 'Code 128|C128|128|Code128 A|Code128 B|Code128 C|Code128 Auto|USS-128|]C0',
  'gs1-128': 'GS1 128|EAN-128|EAN/UCC-128|UCC-128|UCC/EAN-128|USS EAN-128|SSCC-18|]C1',
  itf14: 'ITF-14|ITF|Interleaved 2 of 5|I2of5|Code 2 of 5 Interleaved|]I0|]I1',
  code39: 'Code 39|Code 3 of 9|C39|]A0',
  ean13: 'EAN-13|UPC-A|UPCA|UPC|EAN|GTIN-13|]E0',
  databar: 'GS1 DataBar|RSS-14|DataBar Expanded|GS1 DataBar Expanded|]e0',
  datamatrix: 'Data Matrix|DM|DataMatrix ECC200|ECC200|]d1',
  'gs1-datamatrix': 'GS1 Data Matrix|GS1DM|]d2',
  qr: 'QR Code|QRCode|QR-Code|]Q1',
  'gs1-qr': 'GS1 QR Code|GS1QRCode|]Q3',
  maxicode: 'Maxi Code|UPS MaxiCode|]U0|]U1',
  pdf417: 'PDF 417|PDF-417|]L0|]L2',
  aztec: 'Aztec Code|]z0',
};

const symbologyByName: ReadonlyMap<string, Symbology> = new Map(
  symbologies.flatMap((symbology) =>
    [symbology, ...names[symbology].split('|')].map((name) => [keyOf(name), symbology] as const),
  ),
);

/** The symbology that a text names, as label software writes it (`Code 128`, `EAN-128`, `]C1`); undefined when it names none. */
export function resolveSymbology(text: string): Symbology | undefined {
  return text.length > 40 ? undefined : symbologyByName.get(keyOf(text));
}

/** AIM identifiers tell by case and digit; names do not. */
function keyOf(name: string): string {
  return name.startsWith(']') ? name : normaliseHeader(name);
}
