import { resolveUnit } from '../../codes/units.ts';
import type { Stretch } from './syntax.ts';

const wordOperators: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  not: '!',
  '<>': '!=',
  '=': '==',
  '&': '&&',
  '|': '||',
};

/** What an author who wrote this probably meant. */
export function hintForSyntax(text: string, { start, end }: Stretch): string | undefined {
  const found = text.slice(start, end).trim().toLowerCase();
  const before = text.slice(Math.max(0, start - 1), start);
  const operator = found === '>' && before === '<' ? '!=' : wordOperators[found];
  if (operator !== undefined) return `write ${operator}`;
  const number = /(\d[\d.]*)\s*$/.exec(text.slice(0, start))?.[1];
  if (number !== undefined && resolveUnit(found) !== undefined)
    return `write quantity('${number} ${text.slice(start, end).trim()}')`;
  return undefined;
}
