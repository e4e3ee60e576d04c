import { identifierByCode } from './ais.ts';
import { belongsInPath, isAttribute, isInOrder, qualifiersByKey } from './digital-link-keys.ts';
import type { Element, ElementFault, ParsedElements } from './element.ts';
import { encodedFault, unknownIdentifier } from './encoded-value.ts';
import { type LinkPart, pathOf, queryOf, splitLink } from './link-parts.ts';
import { decoded } from './percent.ts';

/** Whether text from `start` on is a web address. */
export function isLink(text: string, start = 0): boolean {
  const scheme = text.slice(start, start + 8).toLowerCase();
  return scheme === 'https://' || scheme.startsWith('http://');
}

/** Reads a GS1 Digital Link: a key and its qualifiers at the end of the path, other identifiers in the query; whatever else a web address
 *  may have counts for nothing (GS1 Digital Link Standard: URI Syntax). The text before `start` is not looked at. */
export function parseLink(text: string, start = 0): ParsedElements {
  const link = splitLink(text, start);
  if ('fault' in link) return { elements: [], fault: link.fault };
  const path = pathOf(text, link);
  const first = keyIn(path);
  if (first < 0) return { elements: [], fault: noKey(link.path.from, link.path.to) };
  return elementsOf(path.slice(first), queryOf(text, link));
}

function noKey(from: number, to: number): ElementFault {
  return { ai: '', from, to, expected: 'a path that ends in a key such as /01/ and its value' };
}

/** Where the key is among the pairs of a path: the last one that can be one; every pair after it has an identifier. */
function keyIn(path: readonly LinkPart[]): number {
  for (let i = path.length - 1; i >= 0; i--) {
    const { ai } = path[i] ?? { ai: '' };
    if (!identifierByCode.has(ai)) return -1;
    if (qualifiersByKey.has(ai)) return i;
  }
  return -1;
}

function elementsOf(path: readonly LinkPart[], query: readonly LinkPart[]): ParsedElements {
  const elements: Element[] = [];
  const seen = new Set<string>();
  for (const [i, part] of [...path, ...query].entries()) {
    const fault = (i < path.length ? pathFault(path, i) : queryFault(path, part)) ?? repeatFault(part, seen);
    const read = fault === undefined ? elementOf(part, i >= path.length) : { fault };
    if ('fault' in read) return { elements, fault: read.fault };
    seen.add(part.ai);
    elements.push(read);
  }
  return { elements, fault: undefined };
}

function pathFault(path: readonly LinkPart[], at: number): ElementFault | undefined {
  const key = path[0]?.ai ?? '';
  const codes = path.slice(1, at + 1).map(({ ai }) => ai);
  const part = path[at];
  if (part === undefined || isInOrder(key, codes)) return undefined;
  return { ai: part.ai, from: part.at, to: part.to, expected: `absent from the path, or in its place after (${key})` };
}

function queryFault(path: readonly LinkPart[], part: LinkPart): ElementFault | undefined {
  const { ai, at, to } = part;
  if (!identifierByCode.has(ai)) return unknownIdentifier(ai, at, part.from);
  const [key, ...qualifiers] = path.map((each) => each.ai);
  if (key !== undefined && belongsInPath(key, qualifiers, ai)) return { ai, from: at, to, expected: 'in the path' };
  return isAttribute(ai) ? undefined : { ai, from: at, to, expected: 'in the path after its key' };
}

function repeatFault({ ai, at, to }: LinkPart, seen: ReadonlySet<string>): ElementFault | undefined {
  return seen.has(ai) ? { ai, from: at, to, expected: 'there once only' } : undefined;
}

function elementOf(part: LinkPart, isQuery: boolean): Element | { readonly fault: ElementFault } {
  const { ai, at, to } = part;
  const { value, places } = decoded(part.raw, { from: part.from, plusIsSpace: isQuery });
  const fault = encodedFault({ ai, value, at, from: part.from, to, places });
  return fault === undefined ? { ai, value, from: at, to } : { fault };
}
