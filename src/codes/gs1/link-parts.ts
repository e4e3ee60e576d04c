import { isDigits } from '../characters.ts';
import type { ElementFault } from './element.ts';

/** A pair of a Digital Link as written: `at` is where its identifier stands, its value from `from` up to `to`. */
export interface LinkPart {
  readonly ai: string;
  readonly raw: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where path and query of a web address stand. */
export interface SplitLink {
  readonly path: Stretch;
  readonly query: Stretch;
}

/** Splits a web address at its slashes, `?` and `#`, its characters and host being allowed ones (RFC 3986). */
export function splitLink(text: string, start: number): SplitLink | { readonly fault: ElementFault } {
  const host = text.indexOf('//', start) + 2;
  const illegal = firstNot(addressCharacters, text, { from: host, to: text.length });
  if (illegal < text.length) return { fault: fault(illegal, illegal + 1, 'a character of a web address') };
  const hash = placeOf('#', text, { from: host, to: text.length });
  const path = placeOf('/', text, { from: host, to: hash });
  const question = placeOf('?', text, { from: host, to: hash });
  const end = Math.min(path, question);
  const wrong = firstNot(hostCharacters, text, { from: host, to: end });
  if (wrong < end || end === host)
    return { fault: fault(wrong, Math.min(wrong + 1, text.length), 'the name of a host') };
  return {
    path: { from: Math.min(path + 1, question), to: question },
    query: { from: Math.min(question + 1, hash), to: hash },
  };
}

/** Pairs of segments of the path, the last two being the last pair, from the first that could be one. */
export function pathOf(text: string, { path }: SplitLink): readonly LinkPart[] {
  const segments = stretches(text, path, '/');
  return segments.flatMap((value, i) => {
    const name = segments[i - 1];
    if (name === undefined || (segments.length - 1 - i) % 2 !== 0) return [];
    return [{ ai: text.slice(name.from, name.to), raw: text.slice(value.from, value.to), at: name.from, ...value }];
  });
}

/** Parameters of the query that are named like an identifier, in digits, and have a value, if an empty one. */
export function queryOf(text: string, { query }: SplitLink): readonly LinkPart[] {
  return stretches(text, query, '&').flatMap(({ from, to }) => {
    const equals = placeOf('=', text, { from, to });
    const ai = text.slice(from, equals);
    if (equals === to || !isDigits(ai)) return [];
    return [{ ai, raw: text.slice(equals + 1, to), at: from, from: equals + 1, to }];
  });
}

function stretches(text: string, { from, to }: Stretch, separator: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = from; at <= to; ) {
    const end = placeOf(separator, text, { from: at, to });
    found.push({ from: at, to: end });
    at = end + 1;
  }
  return found;
}

/** Where a character first stands in a stretch; its end, where it does not. */
function placeOf(character: string, text: string, { from, to }: Stretch): number {
  for (let i = from; i < to; i++) if (text.charAt(i) === character) return i;
  return to;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const hostCharacters: ReadonlySet<string> = new Set(`${letters}-.:[]`);
const addressCharacters: ReadonlySet<string> = new Set(`${letters}-._~:/?#[]@!$&'()*+,;=%`);

function firstNot(allowed: ReadonlySet<string>, text: string, { from, to }: Stretch): number {
  for (let i = from; i < to; i++) if (!allowed.has(text.charAt(i))) return i;
  return to;
}

function fault(from: number, to: number, expected: string): ElementFault {
  return { ai: '', from, to, expected };
}
