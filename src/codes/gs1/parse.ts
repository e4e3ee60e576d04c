import { isDigits } from '../characters.ts';
import type { ApplicationIdentifier } from './ai.ts';
import { identifierByCode } from './ais.ts';
import { longest, valueFault } from './value.ts';

/** An application identifier with its value, and where both stand: characters `from` up to `to` (exclusive) of the text. */
export interface Element {
  readonly ai: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** What is wrong, in which identifier, at which characters (`to` exclusive). `expected` says what should be there. */
export interface ElementFault {
  readonly ai: string;
  readonly from: number;
  readonly to: number;
  readonly expected: string;
}

/** Elements read up to the first fault, and that fault if there is one. */
export interface ParsedElements {
  readonly elements: readonly Element[];
  readonly fault: ElementFault | undefined;
}

/** FNC1 as scanners send it (ASCII 29) and as people type it. */
const separators = '\u001d^';
/** Symbology identifiers of the carriers of element strings: GS1-128, DataBar, DataMatrix, QR, DotCode. */
const symbologies: readonly string[] = [']C1', ']e0', ']d2', ']Q3', ']J1'];

/** Reads a GS1 element string (GS1 General Specifications): in brackets as printed, `(00)…(420)…`, or as scanned, with FNC1
 *  as ASCII 29 or `^`, after a symbology identifier such as `]C1` or without. Nothing is skipped or repaired: the first fault ends the reading. */
export function parseElements(text: string): ParsedElements {
  return text.startsWith('(') ? readAll(text, 0, readBracketed) : readAll(text, startOfData(text), readScanned);
}

type Step = { readonly element: Element; readonly next: number } | { readonly fault: ElementFault };

function readAll(text: string, start: number, read: (text: string, at: number) => Step): ParsedElements {
  const elements: Element[] = [];
  let at = start;
  do {
    const step = read(text, at);
    if ('fault' in step) return { elements, fault: step.fault };
    elements.push(step.element);
    at = step.next;
  } while (at < text.length);
  return { elements, fault: undefined };
}

function startOfData(text: string): number {
  const start = symbologies.includes(text.slice(0, 3)) ? 3 : 0;
  return isSeparator(text, start) ? start + 1 : start;
}

function isSeparator(text: string, at: number): boolean {
  return at < text.length && separators.includes(text.charAt(at));
}

/** An identifier stands in brackets; its value ends where the next bracketed two to four digits begin. */
function readBracketed(text: string, at: number): Step {
  const close = closeOf(text, at);
  if (close < 0)
    return {
      fault: { ai: '', from: at, to: Math.min(at + 6, text.length), expected: 'an application identifier in brackets' },
    };
  let next = text.indexOf('(', close);
  while (next >= 0 && closeOf(text, next) < 0) next = text.indexOf('(', next + 1);
  const to = next < 0 ? text.length : next;
  return elementOf(text, { ai: text.slice(at + 1, close), at, from: close + 1, to, next: to });
}

/** Where the bracket opened at `at` closes around two to four digits; -1 when it does not. */
function closeOf(text: string, at: number): number {
  if (text.charAt(at) !== '(') return -1;
  const close = text.slice(at, at + 6).indexOf(')');
  return close >= 3 && isDigits(text.slice(at + 1, at + close)) ? at + close : -1;
}

/** An identifier whose length scanners know takes just that; any other ends with FNC1 or with the text. */
function readScanned(text: string, at: number): Step {
  const identifier = identifierAt(text, at);
  if (identifier === undefined) return { fault: unknown(digitsAt(text, at), at, Math.min(at + 4, text.length)) };
  const from = at + identifier.ai.length;
  const end = identifier.predefined ? Math.min(text.length, from + longest(identifier)) : text.length;
  let to = from;
  while (to < end && !isSeparator(text, to)) to++;
  return elementOf(text, { ai: identifier.ai, at, from, to, next: isSeparator(text, to) ? to + 1 : to });
}

/** No identifier is the beginning of another. */
function identifierAt(text: string, at: number): ApplicationIdentifier | undefined {
  for (let length = 2; length <= 4; length++) {
    const found = identifierByCode.get(text.slice(at, at + length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Up to four digits: as much of an unknown identifier as can be told. */
function digitsAt(text: string, at: number): string {
  let to = at;
  while (to < at + 4 && isDigits(text.charAt(to))) to++;
  return text.slice(at, to);
}

interface Stretch {
  readonly ai: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

function elementOf(text: string, { ai, at, from, to, next }: Stretch): Step {
  const identifier = identifierByCode.get(ai);
  if (identifier === undefined) return { fault: unknown(ai, at, from) };
  const value = text.slice(from, to);
  const fault = valueFault(identifier, value);
  if (fault === undefined) return { element: { ai, value, from: at, to }, next };
  return { fault: { ai, from: from + fault.from, to: from + fault.to, expected: fault.expected } };
}

function unknown(ai: string, from: number, to: number): ElementFault {
  return { ai, from, to, expected: 'a known application identifier' };
}
