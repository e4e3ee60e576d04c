import { identifierByCode } from '../../../src/codes/gs1/ais.ts';
import { isAttribute, qualifiersByKey } from '../../../src/codes/gs1/digital-link-keys.ts';
import type { Element } from '../../../src/codes/gs1/element.ts';

type Pair = Pick<Element, 'ai' | 'value'>;

/** Elements as they are printed: `(00)106141411928374657(420)87459`, a bracket inside a value after a backslash. */
export function bracketedText(elements: readonly Pair[]): string {
  return elements.map(({ ai, value }) => `(${ai})${value.replaceAll('(', '\\(')}`).join('');
}

/** Elements as they are encoded, without the leading FNC1: FNC1 as ASCII 29 after each, but the last, whose length its first digits do not fix. */
export function scannedText(elements: readonly Pair[]): string {
  const last = elements.length - 1;
  return elements
    .map(({ ai, value }, i) => `${ai}${value}${i === last || identifierByCode.get(ai)?.predefined ? '' : '\u001d'}`)
    .join('');
}

/** Elements as a Digital Link under a web address: the first that can be is the key, its qualifiers follow in their order, then the query,
 *  those of fixed length first. Undefined where there is no key, or where one of the others can stand in no link of that key. */
export function linkOf(elements: readonly Pair[], stem = 'https://id.gs1.org'): string | undefined {
  const key = elements.find(({ ai }) => qualifiersByKey.has(ai));
  if (key === undefined) return undefined;
  const others = elements.filter((element) => element !== key);
  for (const row of rowsFor(key.ai, others)) {
    const query = others.filter(({ ai }) => !row.includes(ai));
    if (!query.every(({ ai }) => isAttribute(ai))) continue;
    const qualifiers = row.flatMap((code) => others.filter(({ ai }) => ai === code));
    return `${stem}${[key, ...qualifiers].map(segmentsOf).join('')}${queryText(query)}`;
  }
  return undefined;
}

/** Rows of qualifiers, that with most of the elements first. */
function rowsFor(key: string, others: readonly Pair[]): readonly (readonly string[])[] {
  const rows = qualifiersByKey.get(key) ?? [];
  const among = (row: readonly string[]) => others.filter(({ ai }) => row.includes(ai)).length;
  return [...rows, []].toSorted((a, b) => among(b) - among(a));
}

function segmentsOf({ ai, value }: Pair): string {
  return `/${ai}/${percentEncoded(value)}`;
}

function queryText(query: readonly Pair[]): string {
  if (query.length === 0) return '';
  const fixed = query.filter(({ ai }) => identifierByCode.get(ai)?.predefined);
  const others = query.filter(({ ai }) => !identifierByCode.get(ai)?.predefined);
  return `?${[...fixed, ...others].map(({ ai, value }) => `${ai}=${percentEncoded(value)}`).join('&')}`;
}

const unreserved = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~';

/** ASCII text with everything but unreserved characters percent-encoded (RFC 3986, section 2.3). */
function percentEncoded(value: string): string {
  let text = '';
  for (const character of value) text += unreserved.includes(character) ? character : codeOf(character);
  return text;
}

function codeOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
