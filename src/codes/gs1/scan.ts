import { isDigits } from '../characters.ts';
import { gs1CheckDigit } from '../check-digits.ts';
import { isLink, parseLink } from './digital-link.ts';
import type { ElementFault, ParsedElements } from './element.ts';
import { parseScanned } from './scanned.ts';
import { type Symbology, symbologyById } from './symbologies.ts';

/** What a scanner sent: the symbol it read, and its elements, none where it is plain text. */
export interface Scan extends ParsedElements {
  readonly symbology: Symbology | undefined;
}

/** Starts the second half of a composite symbol, which is always an element string. */
const composite = '|]e0';

/** Reads what a scanner sends: a symbology identifier such as `]C1`, then an element string, a GTIN or text, by what that symbol carries
 *  (GS1 General Specifications, section 5.1.2; ISO/IEC 15424). Text that is a web address is read as a Digital Link. */
export function readScan(text: string): Scan {
  const symbology = symbologyById.get(text.slice(0, 3));
  if (symbology === undefined) {
    const fault = { ai: '', from: 0, to: Math.min(3, text.length), expected: 'a symbology identifier such as ]C1' };
    return { symbology, elements: [], fault };
  }
  return { symbology, ...contentOf(symbology, text) };
}

function contentOf({ carries }: Symbology, text: string): ParsedElements {
  if (carries === 'elements') return parseScanned(text, 3);
  if (carries !== 'text') return gtinOf(carries, text);
  return isLink(text, 3) ? parseLink(text, 3) : { elements: [], fault: undefined };
}

function gtinOf(length: number, text: string): ParsedElements {
  const split = text.indexOf(composite);
  const to = split < 0 ? text.length : split;
  const gtin = text.slice(3, to);
  const fault = gtinFault(gtin, length);
  if (fault !== undefined) return { elements: [], fault };
  const element = { ai: '01', value: gtin.padStart(14, '0'), from: 3, to };
  if (split < 0) return { elements: [element], fault: undefined };
  const second = parseScanned(text, split + composite.length);
  return { elements: [element, ...second.elements], fault: second.fault };
}

function gtinFault(gtin: string, length: number): ElementFault | undefined {
  const to = 3 + gtin.length;
  if (gtin.length !== length || !isDigits(gtin)) return { ai: '01', from: 3, to, expected: `${length} digits` };
  const digit = gs1CheckDigit(gtin.slice(0, -1));
  return gtin.endsWith(digit) ? undefined : { ai: '01', from: to - 1, to, expected: `check digit ${digit}` };
}
