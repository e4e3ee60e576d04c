import { isDigitCode } from '../characters.ts';
import type { Component } from './ai.ts';
import { characterSet82 } from './check-pair.ts';
import { testByName } from './component-tests.ts';
import type { Span } from './span.ts';
import { isFileSafe } from './tests/texts.ts';

interface CharacterSet {
  readonly expected: string;
  has(code: number): boolean;
}

/** Character sets of components (GS1 General Specifications, section 7.11). */
const setByLetter: Readonly<Record<Component['of'], CharacterSet>> = {
  N: { expected: 'a digit', has: isDigitCode },
  X: setOf(characterSet82, 'a letter, digit or mark of the GS1 set'),
  Y: setOf('#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'a capital letter, a digit, #, - or /'),
  Z: { expected: 'a letter, a digit, - or _', has: isFileSafe },
};

/** What is wrong with the text of one component beyond its length; undefined when it holds. */
export function componentFault({ of, tests }: Component, text: string): Span | undefined {
  const fault = characterFault(of, text);
  if (fault !== undefined) return fault;
  for (const name of tests) {
    const found = testByName[name]?.(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first character that is not of a component's set. Base 64 may be filled up with one or two `=` to a multiple of three. */
export function characterFault(of: Component['of'], text: string): Span | undefined {
  const { has, expected } = setByLetter[of];
  for (let i = 0; i < text.length; i++) {
    if (has(text.charCodeAt(i))) continue;
    if (of === 'Z' && text.charAt(i) === '=' && isFilling(text, i)) return fillingFault(text, i);
    return { from: i, to: i + 1, expected };
  }
  return undefined;
}

function isFilling(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) if (text.charAt(i) !== '=') return false;
  return true;
}

function fillingFault(text: string, from: number): Span | undefined {
  if (text.length - from <= 2 && text.length % 3 === 0) return undefined;
  return { from, to: text.length, expected: 'one or two = at most, to a multiple of three characters' };
}

/** ASCII characters, looked up by code: it runs for every character of every value. */
function setOf(characters: string, expected: string): CharacterSet {
  const codes = new Uint8Array(128);
  for (let i = 0; i < characters.length; i++) codes[characters.charCodeAt(i)] = 1;
  return { expected, has: (code) => codes[code] === 1 };
}
