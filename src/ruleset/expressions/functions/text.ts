import { isBuildable } from '../arithmetic.ts';
import { boolean, number, type Type, text } from '../types.ts';
import { characters, charactersFrom, fromEnd, trimmed } from './characters.ts';
import { define, signature } from './define.ts';

const texts: Type = { kind: 'list', of: text };
const method = 'method';

/** Functions on text (CEL, section Functions, and its strings extension). Case counts in all of them; characters are code points. */
export const textFunctions = [
  define(
    { name: 'size', form: 'either', usage: 'size(text)', about: 'How many characters a text has, or entries a list.' },
    [
      signature(['text'], number, (value) => characters(value).length),
      signature(['list'], number, (value) => value.length),
    ],
  ),
  define(
    { name: 'startsWith', form: method, usage: "text.startsWith('AB')", about: 'Whether a text starts with another.' },
    [signature(['text', 'text'], boolean, (value, part) => value.startsWith(part))],
  ),
  define({ name: 'endsWith', form: method, usage: "text.endsWith('AB')", about: 'Whether a text ends with another.' }, [
    signature(['text', 'text'], boolean, (value, part) => value.endsWith(part)),
  ]),
  define({ name: 'contains', form: method, usage: "text.contains('AB')", about: 'Whether a text holds another.' }, [
    signature(['text', 'text'], boolean, (value, part) => value.includes(part)),
  ]),
  define({ name: 'lowerAscii', form: method, usage: 'text.lowerAscii()', about: 'The text with A to Z as a to z.' }, [
    signature(['text'], text, (value) => value.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())),
  ]),
  define({ name: 'upperAscii', form: method, usage: 'text.upperAscii()', about: 'The text with a to z as A to Z.' }, [
    signature(['text'], text, (value) => value.replace(/[a-z]+/g, (letters) => letters.toUpperCase())),
  ]),
  define({ name: 'trim', form: method, usage: 'text.trim()', about: 'The text without white space at its ends.' }, [
    signature(['text'], text, trimmed),
  ]),
  define(
    {
      name: 'substring',
      form: method,
      usage: 'text.substring(from, to)',
      about: 'Characters from a place on, counted from 0, up to but not including another.',
    },
    [
      signature(['text', 'number'], text, (value, from) => charactersFrom(value, from, characters(value).length)),
      signature(['text', 'number', 'number'], text, charactersFrom),
    ],
  ),
  define(
    {
      name: 'charAt',
      form: method,
      usage: 'text.charAt(2)',
      about: 'The character at a place, counted from 0; empty at the end.',
    },
    [
      signature(['text', 'number'], text, (value, at) =>
        charactersFrom(value, at, Math.min(at + 1, characters(value).length)),
      ),
    ],
  ),
  define(
    { name: 'indexOf', form: method, usage: "text.indexOf('AB')", about: 'Where a text first holds another, or -1.' },
    [
      signature(['text', 'text'], number, (value, part) => indexOf(value, part, 0)),
      signature(['text', 'text', 'number'], number, indexOf),
    ],
  ),
  define(
    {
      name: 'lastIndexOf',
      form: method,
      usage: "text.lastIndexOf('AB')",
      about: 'Where a text last holds another, or -1.',
    },
    [
      signature(['text', 'text'], number, (value, part) => lastIndexOf(value, part, characters(value).length)),
      signature(['text', 'text', 'number'], number, lastIndexOf),
    ],
  ),
  define(
    {
      name: 'replace',
      form: method,
      usage: "text.replace('-', '')",
      about: 'The text with each of one part as another.',
    },
    [
      signature(['text', 'text', 'text'], text, (value, part, by) =>
        replaced(value, part, by, Number.POSITIVE_INFINITY),
      ),
      signature(['text', 'text', 'text', 'number'], text, replaced),
    ],
  ),
  define({ name: 'split', form: method, usage: "text.split(';')", about: 'The parts of a text between a separator.' }, [
    signature(['text', 'text'], texts, (value, by) => parts(value, by, -1)),
    signature(['text', 'text', 'number'], texts, parts),
  ]),
  define(
    { name: 'join', form: method, usage: "list.join('-')", about: 'The texts of a list as one, with a separator.' },
    [
      signature(['list'], text, (values) => joined(values.map(String), '')),
      signature(['list', 'text'], text, (values, by) => joined(values.map(String), by)),
    ],
  ),
];

function indexOf(value: string, part: string, from: number): number | undefined {
  const all = characters(value);
  if (!Number.isInteger(from) || from < 0 || from > all.length) return undefined;
  if (all === value) return value.indexOf(part, from);
  const found = value.indexOf(part, charactersFrom(value, 0, from)?.length ?? 0);
  return found < 0 ? -1 : characters(value.slice(0, found)).length;
}

function lastIndexOf(value: string, part: string, from: number): number | undefined {
  const all = characters(value);
  if (!Number.isInteger(from) || from < 0 || from > all.length) return undefined;
  if (all === value) return value.lastIndexOf(part, from);
  const found = value.lastIndexOf(part, charactersFrom(value, 0, from)?.length ?? 0);
  return found < 0 ? -1 : characters(value.slice(0, found)).length;
}

function replaced(value: string, part: string, by: string, times: number): string | undefined {
  if (part === '') return undefined;
  const pieces = value.split(part);
  const kept = pieces.slice(0, fromEnd(times, pieces.length) + 1);
  const rest = pieces.slice(kept.length);
  const changed = joined(kept, by);
  return changed === undefined ? undefined : joined([changed, ...rest], part);
}

function parts(value: string, by: string, limit: number): readonly string[] | undefined {
  const all = by === '' ? [...value] : value.split(by);
  if (!Number.isInteger(limit) || all.length > 1000) return undefined;
  if (limit < 0 || all.length <= limit) return all;
  return limit === 0 ? [] : [...all.slice(0, limit - 1), all.slice(limit - 1).join(by)];
}

function joined(values: readonly string[], by: string): string | undefined {
  const length = values.reduce((sum, value) => sum + value.length + by.length, 0);
  return isBuildable(length) ? values.join(by) : undefined;
}
