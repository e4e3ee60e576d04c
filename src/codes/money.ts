import type { Reading } from '../model/values.ts';
import { currencyOf } from './currencies.ts';
import { numberEnd, readDecimal, scaled } from './decimal.ts';

/** Reads an amount: a number, alone or with an ISO 4217 code before or after it (`12.50 EUR`, `EUR 12.50`), held in
 *  1/10,000, ties to even. `currency` is that of the column, where the cell has none. Signs such as `$` are refused: they name several currencies. */
export function readMoney(text: string, currency: string | undefined): Reading {
  const end = numberEnd(text);
  if (end === text.length) return money(text, text, currency);
  if (end > 0) return money(text, text.slice(0, end), text.slice(end).trimStart());
  return money(text, text.slice(3).trimStart(), text.slice(0, 3));
}

function money(text: string, number: string, named: string | undefined): Reading {
  const currency = named === undefined || named === '' ? undefined : currencyOf(named);
  const decimal = readDecimal(number);
  const amount = decimal && scaled(decimal, 10_000, 1);
  if (amount === undefined || (currency === undefined && named)) return { missing: 'type', text };
  return { kind: 'money', amount, currency, text: currency === undefined ? number : `${number} ${currency}` };
}
