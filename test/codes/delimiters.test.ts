import { expect, it } from 'vitest';
import { delimiterNamed } from '../../src/codes/delimiters.ts';

it.each([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['\\t', '\t'],
  ['pipe', '|'],
  ['~', '~'],
])('%s names a delimiter', (text, delimiter) => {
  expect(delimiterNamed(text)).toBe(delimiter);
});

it.each(['', '""', '"', ';;', '\n', '§', 'colon', 'constructor'])('%j is no delimiter', (text) => {
  expect(delimiterNamed(text)).toBeUndefined();
});
