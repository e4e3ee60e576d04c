import { isDigits } from '../characters.ts';
import type { ApplicationIdentifier } from './ai.ts';
import { identifierByCode } from './ais.ts';
import { type ParsedElements, readAll, type Step } from './element.ts';
import { encodedFault, unknownIdentifier } from './encoded-value.ts';

/** Reads an element string as it is encoded, from `start` on: identifiers and values without brackets, FNC1 as scanners send it (ASCII 29)
 *  or as people type it (`^`), also at the very start (GS1 General Specifications, section 7.8). */
export function parseScanned(text: string, start = 0): ParsedElements {
  return readAll(text, isSeparator(text, start) ? start + 1 : start, readScanned);
}

function isSeparator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 29 || code === 94;
}

/** An identifier whose length scanners know takes just that; any other ends with FNC1 or with the text. */
function readScanned(text: string, at: number): Step {
  const identifier = identifierAt(text, at);
  if (identifier === undefined)
    return { fault: unknownIdentifier(digitsAt(text, at), at, Math.min(at + 4, text.length)) };
  const { ai } = identifier;
  const from = at + ai.length;
  const end = identifier.predefined ? Math.min(text.length, from + identifier.longest) : text.length;
  let to = from;
  while (to < end && !isSeparator(text, to)) to++;
  const value = text.slice(from, to);
  const fault = encodedFault({ ai, value, at, from, to });
  if (fault !== undefined) return { fault };
  return { element: { ai, value, from: at, to }, next: isSeparator(text, to) ? to + 1 : to };
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
