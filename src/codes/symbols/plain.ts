import { parseElements } from '../gs1/parse.ts';

/** A symbology identifier before the data, as scanners send it (ISO/IEC 15424). */
const identifier = /^\][A-Za-z][0-9A-Za-z]/;
/** Names that exports give to control characters which no cell holds as they are. */
const written =
  /<(GS|RS|EOT|FNC1)>|\{(GS|RS|EOT|FNC1)\}|\[(GS|RS|EOT|FNC1)\]|[_~](1D|1E|04|029|030|004)|([␝␞␄])|\\x(1d|1e|04)|\\u00(1d|1e|04)/gi;
const controlByName: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  gs: '\u001d',
  fnc1: '\u001d',
  '1d': '\u001d',
  '029': '\u001d',
  '␝': '\u001d',
  rs: '\u001e',
  '1e': '\u001e',
  '030': '\u001e',
  '␞': '\u001e',
  eot: '\u0004',
  '04': '\u0004',
  '004': '\u0004',
  '␄': '\u0004',
});

/** What a symbol encodes, without symbology identifier; control characters that an export spells (`<GS>`, `_1D`, `~029`, `␝`) as themselves. */
export function encodedOf(text: string): string {
  const data = identifier.test(text) ? text.slice(3) : text;
  return data.replace(written, (all, ...groups: readonly unknown[]) => {
    const name = groups.find((group) => typeof group === 'string' && group.length <= 4);
    return (typeof name === 'string' ? controlByName[name.toLowerCase()] : undefined) ?? all;
  });
}

/** The elements of a GS1 element string, each identifier with its value; undefined where a text is none. */
export function elementsOf(text: string): readonly { readonly ai: string; readonly value: string }[] | undefined {
  const { elements, fault } = parseElements(text);
  return fault === undefined && elements.length > 0 ? elements : undefined;
}

/** A text without spaces and separators, in upper case: as identities are compared. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u001d^-]+/g, '').toUpperCase();
}
