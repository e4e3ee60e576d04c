import bwip from 'bwip-js/generic';
import { joinKey } from '../codes/join-key.ts';
import { ssccFault } from '../codes/sscc.ts';
import type { PullEntry } from '../model/report/pull.ts';

/** A linear symbol: what it encodes and how wide each of its bars and spaces is. */
export interface Barcode {
  readonly symbology: 'code128' | 'gs1-128';
  /** What people read beneath it: `(00)003400000000000014` for an SSCC. */
  readonly text: string;
  /** In modules: bar, space, bar, …, bar. */
  readonly widths: readonly number[];
  /** Width in modules, quiet zones on both sides included. */
  readonly modules: number;
}

/** Modules without a bar on either side (ISO/IEC 15417 section 4.4, GS1 General Specifications section 5.4.4). */
export const quietZone = 10;

/** More characters than this make a symbol too wide to scan (GS1 General Specifications section 5.4.1). */
const longest = 48;

/** The barcode of a parcel's own code: its tracking number as Code 128, else its SSCC as GS1-128 with AI (00), else its key as Code 128.
 *  An SSCC that is none is drawn as Code 128, digit by digit as the manifest has it: it can be looked up, and claims nothing.
 *  Undefined where there is no code (a bare row) or it has signs beyond ASCII, which scanners disagree about, or too many. */
export function barcodeOf({ tracking_number: number, sscc, parcel }: PullEntry): Barcode | undefined {
  if (number !== null) return code128(number);
  if (sscc !== null) return ssccFault(sscc) === undefined ? gs1128(joinKey(sscc)) : code128(sscc);
  return /^row \d+$/.test(parcel) ? undefined : code128(parcel);
}

/** Labels print codes without the spaces that people read them by. */
function code128(written: string): Barcode | undefined {
  const text = written.replaceAll(' ', '');
  if (!/^[!-~]+$/.test(text) || text.length > longest) return undefined;
  return drawn('code128', text, text);
}

function gs1128(sscc: string): Barcode {
  const text = `(00)${sscc}`;
  return drawn('gs1-128', text, text);
}

function drawn(bcid: Barcode['symbology'], data: string, text: string): Barcode {
  const [symbol] = bwip.raw({ bcid, text: data });
  if (symbol === undefined || !('sbs' in symbol)) throw new Error(`${bcid} is drawn as bars`);
  const widths = symbol.sbs;
  return { symbology: bcid, text, widths, modules: widths.reduce((sum, width) => sum + width, 2 * quietZone) };
}
