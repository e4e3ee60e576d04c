import { isDigits } from '../characters.ts';
import { type ElementFault, type ParsedElements, readAll, type Step } from './element.ts';
import { type EncodedValue, encodedFault } from './encoded-value.ts';

/** Reads an element string as it is printed, `(00)…(420)…`: each identifier in brackets, its value up to the next bracket.
 *  A bracket that belongs to a value stands after a backslash: `(10)A\(1` (GS1 General Specifications, section 4.14, human readable interpretation). */
export function parseBracketed(text: string): ParsedElements {
  return readAll(text, 0, readBracketed);
}

function readBracketed(text: string, at: number): Step {
  const close = closeOf(text, at);
  if (close < 0) return { fault: noIdentifier(text, at) };
  const from = close + 1;
  let to = from;
  while (to < text.length && !isOpening(text, to)) to++;
  const encoded = withoutEscapes(text, { ai: text.slice(at + 1, close), at, from, to });
  const fault = encodedFault(encoded);
  if (fault !== undefined) return { fault };
  return { element: { ai: encoded.ai, value: encoded.value, from: at, to }, next: to };
}

/** Where the bracket opened at `at` closes around two to four digits; -1 when it does not. */
function closeOf(text: string, at: number): number {
  if (text.charAt(at) !== '(') return -1;
  const close = text.slice(at, at + 6).indexOf(')');
  return close >= 3 && isDigits(text.slice(at + 1, at + close)) ? at + close : -1;
}

function noIdentifier(text: string, at: number): ElementFault {
  const inside = at === 0 ? '' : ', or \\( where the bracket belongs to the value';
  return { ai: '', from: at, to: Math.min(at + 6, text.length), expected: `two to four digits in brackets${inside}` };
}

function isOpening(text: string, at: number): boolean {
  return text.charAt(at) === '(' && text.charAt(at - 1) !== '\\';
}

function withoutEscapes(text: string, stretch: Omit<EncodedValue, 'value'>): EncodedValue {
  const raw = text.slice(stretch.from, stretch.to);
  if (!raw.includes('\\(')) return { ...stretch, value: raw };
  const places: number[] = [];
  let value = '';
  for (let i = 0; i < raw.length; i++) {
    if (raw.charAt(i) === '\\' && raw.charAt(i + 1) === '(') continue;
    places.push(stretch.from + i);
    value += raw.charAt(i);
  }
  return { ...stretch, value, places: [...places, stretch.to] };
}
