import { parseBracketed } from './bracketed.ts';
import { isLink, parseLink } from './digital-link.ts';
import type { ParsedElements } from './element.ts';
import { readScan } from './scan.ts';
import { parseScanned } from './scanned.ts';

export type { Element, ElementFault, ParsedElements } from './element.ts';

/** Reads GS1 elements in any of their forms (GS1 General Specifications): in brackets as printed, `(00)…(420)…`; as encoded, with FNC1 as
 *  ASCII 29 or `^`; as a scanner sends them, after a symbology identifier such as `]C1`; as a Digital Link, `https://…/01/…`.
 *  Nothing is skipped or repaired: the first fault ends the reading, and text without elements is one. */
export function parseElements(text: string): ParsedElements {
  if (text.startsWith('(')) return parseBracketed(text);
  if (text.startsWith(']')) return scanned(text);
  return isLink(text) ? parseLink(text) : parseScanned(text);
}

function scanned(text: string): ParsedElements {
  const { symbology, elements, fault } = readScan(text);
  if (fault !== undefined || elements.length > 0) return { elements, fault };
  const expected = `a GS1 symbology identifier such as ]C1, and not that of a plain ${symbology?.name}`;
  return { elements, fault: { ai: '', from: 0, to: 3, expected } };
}
