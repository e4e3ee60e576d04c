import { isNamedBy } from './ai.ts';
import { identifierByCode } from './ais.ts';
import type { Element, ElementFault } from './parse.ts';

/** The first identifier that repeats with another value, lacks one that it needs beside it, or stands beside one that excludes it
 *  (`req` and `ex` of the GS1 Barcode Syntax Dictionary); undefined when none does. */
export function relationFault(elements: readonly Element[]): ElementFault | undefined {
  const elementByCode = new Map<string, Element>();
  for (const element of elements) {
    const first = elementByCode.get(element.ai);
    if (first === undefined) elementByCode.set(element.ai, element);
    else if (first.value !== element.value) return faultAt(element, `${first.value} as before`);
  }
  const codes = [...elementByCode.keys()];
  for (const element of elementByCode.values()) {
    const expected = lackOf(element.ai, codes) ?? clashOf(element.ai, codes);
    if (expected !== undefined) return faultAt(element, expected);
  }
  return undefined;
}

function faultAt({ ai, from, to }: Element, expected: string): ElementFault {
  return { ai, from, to, expected };
}

function lackOf(ai: string, codes: readonly string[]): string | undefined {
  const unmet = identifierByCode.get(ai)?.needs.find((group) => !isMet(group, codes));
  if (unmet === undefined) return undefined;
  const known = unmet.split('|').map((each) => each.split('+').map(bracketed).join(' and '));
  return `accompanied by ${known.join(' or ')}`;
}

function isMet(group: string, codes: readonly string[]): boolean {
  return group.split('|').some((each) => each.split('+').every((pattern) => isAmong(pattern, codes)));
}

function clashOf(ai: string, codes: readonly string[]): string | undefined {
  const excludes = identifierByCode.get(ai)?.excludes ?? [];
  const other = codes.find((code) => code !== ai && excludes.some((pattern) => isNamedBy(pattern, code)));
  return other === undefined ? undefined : `absent beside ${bracketed(other)}`;
}

function isAmong(pattern: string, codes: readonly string[]): boolean {
  return codes.some((code) => isNamedBy(pattern, code));
}

/** An identifier as it is printed: `(00)`. */
export function bracketed(ai: string): string {
  return `(${ai})`;
}
