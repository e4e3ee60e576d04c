import { resolveUnit } from '../../codes/units.ts';
import type { Stretch } from './syntax.ts';

const writeSize = 'write size(…)';
const askPresence = 'ask whether a field is there with has(field)';
const onlyClock = 'the only clock is as_of';

const operatorByWord: Readonly<Record<string, string>> = {
  and: 'write &&',
  or: 'write ||',
  not: 'write !',
  is: askPresence,
  '<>': 'write !=',
  '=': 'write ==',
  '&': 'write &&',
  '|': 'write ||',
  '#': 'a comment begins with //',
  if: 'write condition ? one : other',
};

/** What an author who wrote this probably meant. */
export function hintForSyntax(text: string, { start, end }: Stretch): string | undefined {
  const found = text.slice(start, end).trim().toLowerCase();
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (found.startsWith('\\')) return 'put an r before the quotes, r"…", and backslashes are themselves';
  if (found === '>' && before.endsWith('<')) return 'write !=';
  if (found === 'not' && /^\s+in\b/.test(after)) return 'write !(… in …)';
  return operatorByWord[found] ?? hintForNumber(found, before, after) ?? hintForName(found, after);
}

function hintForNumber(found: string, before: string, after: string): string | undefined {
  const number = /(\d[\d.]*)\s*$/.exec(before)?.[1];
  const fraction = /^\d+/.exec(after)?.[0];
  if (found === ',' && number !== undefined && fraction !== undefined) return `write ${number}.${fraction}`;
  if (found === '.' && fraction !== undefined) return `write 0.${fraction}`;
  return number !== undefined && resolveUnit(found) !== undefined ? `write quantity('${number} ${found}')` : undefined;
}

function hintForName(found: string, after: string): string | undefined {
  return found === '$' ? `write params.${/^\w+/.exec(after)?.[0] ?? 'name'}` : undefined;
}

const functionByWord: Readonly<Record<string, string>> = {
  now: onlyClock,
  today: onlyClock,
  as_of: 'write as_of, without brackets',
  type: 'types are known when the ruleset loads',
  dyn: 'types are known when the ruleset loads',
  bytes: 'there are no bytes in rules',
  len: writeSize,
  length: writeSize,
  count: writeSize,
  upper: 'write text.upperAscii()',
  toUpperCase: 'write text.upperAscii()',
  lower: 'write text.lowerAscii()',
  toLowerCase: 'write text.lowerAscii()',
};

/** What an author who called a function of this name probably meant. */
export function hintForFunction(name: string): string | undefined {
  return Object.hasOwn(functionByWord, name) ? functionByWord[name] : undefined;
}

/** What an author who wrote this for a field probably meant: text without quotes, or nothing at all. */
export function hintForBareWord(name: string): string | undefined {
  if (/^(?:none|null|nil|undefined)$/i.test(name)) return askPresence;
  return /^[A-Z][A-Z0-9_]*$/.test(name) ? `text stands in quotes: '${name}'` : undefined;
}

/** What an author who wrote this after a field and a dot probably meant. */
export function hintForPart(field: string, part: string): string {
  return part === 'length' || part === 'size'
    ? `write ${field}.size()`
    : 'a field has no parts: weights are kilograms, lengths centimetres';
}
