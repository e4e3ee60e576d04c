import type { FieldDefinition } from '../dataset.ts';
import { integer, number, text } from './field.ts';

type Builder = (name: string, about: string, synonyms?: string) => FieldDefinition;
const most = 6;
const properties: readonly (readonly [name: string, build: Builder, about: string])[] = [
  ['symbology', text, 'Symbology of barcode N: code128, gs1-128, datamatrix, maxicode, pdf417, qr, itf14.'],
  ['data', text, 'What barcode N encodes.'],
  ['raw', text, 'What a scanner sends of barcode N, with symbology identifier and separators.'],
  ['hri', text, 'What is printed beneath barcode N for people.'],
  ['banner_text', text, 'The banner printed over barcode N.'],
  ['ais', text, 'GS1 element string of barcode N, application identifiers in brackets.'],
  ['x_dimension_mm', number, 'Width of the narrowest element of barcode N, mm.'],
  ['module_dots', integer, 'Printer dots across the narrowest element of barcode N.'],
  ['height_mm', number, 'Height of the bars of barcode N, mm.'],
  ['width_mm', number, 'Width of barcode N with its quiet zones, mm.'],
  ['quiet_zone_mm', number, 'Narrower quiet zone of barcode N, mm.'],
  ['grade', number, 'Print quality of barcode N, 0.0 to 4.0 (ISO/IEC 15416, 15415).'],
  ['aperture_mil', number, 'Aperture that barcode N was graded with, mil.'],
  ['wavelength_nm', number, 'Wavelength that barcode N was graded with, nm.'],
  ['orientation', text, 'How barcode N stands on the label: picket_fence or ladder.'],
  ['position_y_mm', number, 'Distance of barcode N from the top of the label, mm.'],
];

const unnumbered = /^barcode_(?=[a-z])/;

/** The field a name means: a barcode without a number (`barcode_data`) is the first; all else as it stands. */
export function numberedBarcode(name: string): string {
  return name.replace(unnumbered, 'barcode_1_');
}

/** `barcode_1_symbology` to `barcode_6_position_y_mm`: the symbols of one label. */
export function barcodeFields(): readonly FieldDefinition[] {
  return Array.from({ length: most }, (_, index) => index + 1).flatMap((n) =>
    properties.map(([name, build, about]) =>
      build(`barcode_${n}_${name}`, about.replace('barcode N', `barcode ${n}`), synonymsOf(n, name)),
    ),
  );
}

/** Labels with one barcode often leave out its number, and call what it holds by its own name. */
function synonymsOf(n: number, name: string): string {
  const numbered = name === 'data' ? `Barcode ${n}` : '';
  if (n > 1) return numbered;
  return name === 'data' ? `Barcode Data|Barcode|Barcode Value|${numbered}` : `barcode_${name}`;
}
