import { resolveUnit } from '../../codes/units.ts';
import type { Stretch } from './syntax.ts';

const writeSize = 'write size(…)';
const askPresence = 'ask whether a field is there with has(field)';
const notIsAMark = 'write !(…) around what should not be so';
const onlyClock = 'the only clock is as_of';

const operatorByWord: Readonly<Record<string, string>> = {
  and: 'write &&',
  or: 'write ||',
  not: notIsAMark,
  in: 'write in, in small letters',
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
  const apart = found === '=' ? /([<>!])\s+$/.exec(before)?.[1] : undefined;
  if (apart !== undefined) return `write ${apart}=, without a space`;
  if (found === '=' && /^[<>]/.test(after)) return `write ${after[0]}=`;
  if (/^[“”„‘’«»]/.test(found)) return "text stands in straight quotes: 'UPS'";
  if (found === 'not' && /^\s+in\b/.test(after)) return 'write !(… in …)';
  if (/(?:^|[^\w.])not\s+$/i.test(before)) return notIsAMark;
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

/** What an author who looked a name up in the wrong place meant: `param.most` is `params.most`; undefined where it is nowhere. */
export function hintForSpace(space: string, name: string, names: NamesBySpace): string | undefined {
  const holding = Object.keys(names).filter((known) => names[known]?.has(name) === true);
  const near = holding.find((known) => known === `${space}s`) ?? holding[0];
  return near === undefined ? undefined : `did you mean "${near}.${name}"?`;
}

type NamesBySpace = Readonly<Record<string, ReadonlyMap<string, unknown>>>;

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
