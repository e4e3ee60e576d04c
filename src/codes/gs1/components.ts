import { isDigitCode, isDigits } from '../characters.ts';
import { gs1CheckDigit } from '../check-digits.ts';
import { resolveCountry } from '../countries.ts';
import type { Component } from './ai.ts';
import { countryNumbers } from './country-numbers.ts';

/** A stretch that is not as it should be: characters from `from` up to `to` (exclusive), and what they should be. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly expected: string;
}

/** The tests that a component may ask for by name, each on a text of the right length and characters (GS1 Barcode Syntax Dictionary). */
const testByName: Readonly<Record<string, (text: string) => Span | undefined>> = {
  check(text) {
    const digit = gs1CheckDigit(text.slice(0, -1));
    return text.endsWith(digit) ? undefined : span(text, `check digit ${digit}`, text.length - 1);
  },
  prefix: (text) =>
    isDigits(text.slice(0, 4)) && text.length >= 4
      ? undefined
      : span(text, 'a GS1 company prefix, four digits or more'),
  date: (text) => dateSpan(text, 1),
  date0: (text) => dateSpan(text, 0),
  time(text) {
    const holds = (text.slice(0, 2) < '24' && text.slice(2) < '60') || text === '9999';
    return holds ? undefined : span(text, 'a time HHMM');
  },
  country: (text) => (countryNumbers.has(text) ? undefined : span(text, 'an ISO 3166 three-digit country code')),
  country2: (text) => (resolveCountry(text) === text ? undefined : span(text, 'an ISO 3166 two-letter country code')),
  flag: (text) => (text === '0' || text === '1' ? undefined : span(text, '0 or 1')),
  hyphen: (text) => (text === '-' ? undefined : span(text, 'a hyphen')),
  latitude: (text) => (text <= '1800000000' ? undefined : span(text, 'at most 1800000000')),
  longitude: (text) => (text <= '3600000000' ? undefined : span(text, 'at most 3600000000')),
  percent: percentSpan,
};

/** What is wrong with the text of one component beyond its length; undefined when it holds. */
export function componentFault(component: Component, text: string): Span | undefined {
  for (let i = 0; i < text.length; i++) {
    if (component.of === 'N' ? !isDigitCode(text.charCodeAt(i)) : !set82.has(text.charAt(i))) {
      return {
        from: i,
        to: i + 1,
        expected: component.of === 'N' ? 'a digit' : 'a letter, digit or mark of the GS1 set',
      };
    }
  }
  for (const name of component.tests) {
    const found = testByName[name]?.(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** GS1 character set 82 (GS1 Barcode Syntax Dictionary, linter cset82). */
const set82: ReadonlySet<string> = new Set(
  '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
);

function span(text: string, expected: string, from = 0): Span {
  return { from, to: text.length, expected };
}

/** YYMMDD. Which century a year belongs to changes nothing here: 2000 was a leap year. */
function dateSpan(text: string, firstDay: 0 | 1): Span | undefined {
  const [year, month, day] = [Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4))];
  if (month < 1 || month > 12) return { from: 2, to: 4, expected: 'a month 01 to 12' };
  const last = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day >= firstDay && day <= last) return undefined;
  return { from: 4, to: 6, expected: `a day ${firstDay === 0 ? '00' : '01'} to ${last}` };
}

/** Each `%` is followed by two hexadecimal digits. */
function percentSpan(text: string): Span | undefined {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    const code = text.slice(at + 1, at + 3);
    if (code.length < 2 || ![...code.toUpperCase()].every((digit) => '0123456789ABCDEF'.includes(digit))) {
      return { from: at, to: Math.min(at + 3, text.length), expected: '% and two hexadecimal digits' };
    }
  }
  return undefined;
}
