import type { Test } from '../model/condition.ts';
import { globMatcher } from './glob.ts';
import { itemsOf, type Node, quote, textIn } from './node.ts';
import type { Problems } from './problems.ts';

/** Codes that are written with a hyphen themselves, by the digits before and after it: PL, JP, PT, BR, US. */
const hyphenated = new Set(['2-3', '3-4', '4-3', '5-3', '5-4']);

/** Tests whether a postal code lies in an area: `BT` what it begins with, `BT?1*` a glob, `1000-1999` a range of its first digits.
 *  Case, spaces and hyphens of codes do not count. */
export function postalAreas(node: Node, problems: Problems): readonly Test[] {
  return itemsOf(node).flatMap((item) => {
    const source = textIn(item)?.trim() ?? '';
    const area = areaOf(source);
    if (typeof area !== 'string') return [{ type: 'text', source, test: (text) => area(plain(text)) }];
    const [, from, to] = /^(\d+)\s*(?:\.{2,}|…|:|–|to)\s*(\d+)$/.exec(source) ?? [];
    const hint = from === undefined ? undefined : `write ${from}-${to}`;
    problems.add('ruleset.value', `a postal area should be ${area}, but is ${quote(item)}`, item.at, hint);
    return [];
  });
}

function areaOf(source: string): ((code: string) => boolean) | string {
  if (!/^[A-Z0-9?*]+$/.test(plain(source)) || plain(source).replaceAll('*', '') === '')
    return 'the beginning of a postal code, a glob or a range';
  if (/[*?]/.test(source)) return globMatcher(plain(source));
  const [, from, to] = /^(\d+) *- *(\d+)$/.exec(source) ?? [];
  if (from === undefined || to === undefined || hyphenated.has(`${from.length}-${to.length}`))
    return beginningWith(plain(source));
  if (from.length !== to.length) return 'a range of two numbers with as many digits, such as 1000-1999';
  return from <= to ? between(from, to) : 'a range that ends after it starts';
}

function beginningWith(start: string): (code: string) => boolean {
  return (code) => code.startsWith(start);
}

/** Numbers with as many digits sort as text. */
function between(from: string, to: string): (code: string) => boolean {
  return (code) => {
    const head = code.slice(0, from.length);
    return head.length === from.length && /^\d+$/.test(head) && head >= from && head <= to;
  };
}

function plain(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '');
}
