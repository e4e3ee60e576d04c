import type { Reading } from '../model/values.ts';
import { currencyOf } from './currencies.ts';
import { numberEnd, readDecimal, scaled } from './decimal.ts';
import { currenciesOf } from './written/symbols.ts';

/** Reads an amount: a number, alone or with an ISO 4217 code or a sign before or after it (`12.50 EUR`, `€12.50`, `US$ 12`), held in
 *  1/10,000, ties to even. `currency` is that of the column, where the cell has none. A sign of several currencies (`$`) means that of
 *  the column where it is one of them; else nobody can tell: `unit-absent`. */
export function readMoney(text: string, currency: string | undefined): Reading {
  const end = numberEnd(text);
  if (end === text.length) return money(text, text, currency);
  if (end > 0) return money(text, text.slice(0, end), named(text.slice(end).trimStart(), currency));
  const [, minus = '', before = '', number = ''] = signFirst.exec(text) ?? [];
  return number === '' ? { missing: 'type', text } : money(text, minus + number, named(before.trimEnd(), currency));
}

/** A word or sign of at most four characters before the number; the minus stands before either. */
const signFirst = /^(-?)([^\d\s.,-][^\d.,-]{0,3}|Fr\.|kr\.|SFr\.) ?((?:-)?\d+(?:\.\d+)?)$/i;
const unknown = Symbol('a sign of several currencies');

/** The currency that a word or sign names beside the one of the column. */
function named(word: string, currency: string | undefined): string | typeof unknown {
  const meant = currenciesOf(word);
  if (meant.length === 0) return word;
  const usual = currency === undefined ? undefined : currencyOf(currency);
  const one = meant.length === 1 ? meant[0] : meant.find((code) => code === usual);
  return one ?? unknown;
}

function money(text: string, number: string, word: string | typeof unknown | undefined): Reading {
  const decimal = readDecimal(number);
  const amount = decimal && scaled(decimal, 10_000, 1);
  if (amount !== undefined && word === unknown) return { missing: 'unit-absent', text };
  const currency = word === undefined || word === '' || word === unknown ? undefined : currencyOf(word);
  if (amount === undefined || (currency === undefined && word)) return { missing: 'type', text };
  return { kind: 'money', amount, currency, text: currency === undefined ? number : `${number} ${currency}` };
}
