import { isDigitCode, isLetterCode } from '../characters.ts';
import type { CheckRule, Part, TrackingFormat } from './format.ts';

/** Parts of a number by name, as one layout cuts it; undefined when it has not that layout.
 *  `number` is in upper case without spaces and hyphens. */
export function readParts(layout: readonly Part[], number: string): Readonly<Record<string, string>> | undefined {
  const { least, most } = sizeOf(layout);
  if (number.length < least || number.length > most) return undefined;
  const spare = number.length - least;
  const parts: Record<string, string> = {};
  let at = 0;
  for (const part of layout) {
    const to = at + part.min + Math.min(spare, part.max - part.min);
    const text = number.slice(at, to);
    if (!isPart(part, text)) return undefined;
    parts[part.name] = text;
    at = to;
  }
  return parts;
}

/** What a number of one format is like: not of its shape, right, or with another check digit than it should have. */
export type Fit = 'other' | 'right' | { readonly digit: string };

/** Holds a number against a format; the layout with the right check digit wins. */
export function fitOf(format: TrackingFormat, number: string): Fit {
  let found: Fit = 'other';
  for (const layout of format.layouts) {
    const parts = readParts(layout, number);
    if (parts === undefined) continue;
    const digit = format.check === undefined ? undefined : digitOf(format.check, parts);
    if (digit === undefined || digit === parts.check) return 'right';
    found = { digit };
  }
  return found;
}

function digitOf({ digit, over, lead = '' }: CheckRule, parts: Readonly<Record<string, string>>): string {
  let body = '';
  for (const name of over) body += parts[name] ?? '';
  return digit(body.startsWith(lead) ? body : lead + body);
}

interface Size {
  readonly least: number;
  readonly most: number;
}

const sizeByLayout = new WeakMap<readonly Part[], Size>();

/** How many characters a layout has, kept: most layouts are ruled out by it, for every row. */
function sizeOf(layout: readonly Part[]): Size {
  const known = sizeByLayout.get(layout);
  if (known !== undefined) return known;
  const size = {
    least: layout.reduce((total, part) => total + part.min, 0),
    most: layout.reduce((total, part) => total + part.max, 0),
  };
  sizeByLayout.set(layout, size);
  return size;
}

function isPart(part: Part, text: string): boolean {
  if (part.is !== undefined) return part.is.includes(text);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = isDigitCode(code) && part.of !== 'letters';
    if (!digit && !(isLetterCode(code) && part.of !== 'digits')) return false;
  }
  return true;
}
