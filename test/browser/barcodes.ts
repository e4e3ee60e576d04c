import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

/** The reader's program comes from its package: it would be fetched from a network otherwise. */
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** A barcode as a scanner reads it: `]C1` before the text of GS1-128, `]C0` before that of Code 128 (ISO/IEC 15424). */
export interface Scanned {
  readonly symbology: string;
  readonly text: string;
}

/** Every Code 128 and GS1-128 in a picture (PNG or JPEG), in no order. */
export async function scanned(picture: Uint8Array): Promise<readonly Scanned[]> {
  const found = await readBarcodes(picture, {
    formats: ['Code128'],
    tryHarder: true,
    maxNumberOfSymbols: 255,
    textMode: 'Plain',
  });
  return found.map(({ text, symbologyIdentifier }) => ({ symbology: symbologyIdentifier, text }));
}
