import { isDigitCode, isLetterCode } from '../characters.ts';
import type { CheckRule, Part, TrackingFormat } from './format.ts';

/** Parts of a tracking number by name: `{ shipper: '5R8939', service: '03', … }`. */
export type Parts = Readonly<Record<string, string>>;

/** Parts of a number by name, as one layout cuts it; undefined when it has not that layout.
 *  `number` is in upper case without spaces and hyphens. */
export function readParts(layout: readonly Part[], number: string): Parts | undefined {
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

/** A number that has the shape of a format: its parts, and the check character it should have where it has another. */
export interface Fit {
  readonly parts: Parts;
  readonly digit: string | undefined;
}

/** Holds a number against a format; the layout with the right check digit wins. Undefined when it has not its shape. */
export function fitOf(format: TrackingFormat, number: string): Fit | undefined {
  let found: Fit | undefined;
  for (const layout of format.layouts) {
    const parts = readParts(layout, number);
    if (parts === undefined) continue;
    const digit = format.check === undefined ? undefined : digitOf(format.check, parts);
    if (digit === undefined || digit === parts.check) return { parts, digit: undefined };
    found = { parts, digit };
  }
  return found;
}

/** Whether a number has the shape of a format and its check digit. */
export function isOf(format: TrackingFormat, number: string): boolean {
  const fit = fitOf(format, number);
  return fit !== undefined && fit.digit === undefined;
}

function digitOf({ digit, over, lead = '' }: CheckRule, parts: Parts): string {
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
