import { isNamedBy } from './ai.ts';
import { identifierByCode } from './ais.ts';
import type { Element, ElementFault } from './element.ts';

/** Which relations between the identifiers of one unit are asked for. */
export interface RelationRules {
  /** Whether those that GS1 wants beside each other must be. */
  readonly requisites: boolean;
}

/** The first identifier that repeats with another value, lacks one that it needs beside it, or stands beside one that excludes it
 *  (GS1 General Specifications, sections 4.13 and 4.14); undefined when none does. */
export function relationFault(
  elements: readonly Element[],
  { requisites }: RelationRules = { requisites: true },
): ElementFault | undefined {
  const elementByCode = new Map<string, Element>();
  for (const element of elements) {
    const first = elementByCode.get(element.ai);
    if (first === undefined) elementByCode.set(element.ai, element);
    else if (first.value !== element.value) return faultAt(element, `${first.value} as before`);
  }
  const codes = [...elementByCode.keys()];
  for (const element of elementByCode.values()) {
    const lack = requisites ? lackOf(element.ai, codes) : undefined;
    const expected = lack ?? clashOf(element.ai, codes) ?? serialLackOf(element, elementByCode);
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

/** A digital signature (8030) is of one item: documents, coupons and assets need their serial number beside it. */
function serialLackOf({ ai, value }: Element, elementByCode: ReadonlyMap<string, Element>): string | undefined {
  const identifier = identifierByCode.get(ai);
  const serialised = ai === '253' || ai === '255' || ai === '8003';
  if (!serialised || !elementByCode.has('8030') || value.length > (identifier?.shortest ?? 0)) return undefined;
  return 'followed by its serial number, which (8030) signs';
}

function isAmong(pattern: string, codes: readonly string[]): boolean {
  return codes.some((code) => isNamedBy(pattern, code));
}

/** An identifier as it is printed: `(00)`. */
export function bracketed(ai: string): string {
  return `(${ai})`;
}
