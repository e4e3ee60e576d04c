import type { Bound } from '../model/condition.ts';
import { type FieldType, isMissing, type Moment, type Reading } from '../model/values.ts';
import { resolveCarrier } from './carriers.ts';
import { resolveCountry } from './countries.ts';
import { currencyOf } from './currencies.ts';
import { readDecimal, scaled } from './decimal.ts';
import { type BadBound, boundByUnit } from './limits-by-unit.ts';
import { readDate, readDatetime, readTime } from './moments.ts';
import { readMoney } from './money.ts';
import { readQuantity } from './quantities.ts';
import { resolveService } from './services.ts';
import { isoTime } from './written/clock.ts';
import { writtenMoment } from './written/moments.ts';
import { truthOf } from './written/truths.ts';

/** What stands beside a cell and bears on its value. */
export interface CellContext {
  /** Unit of a weight, length or volume, or currency of an amount, from a unit column, the header or the ruleset. */
  readonly unit?: string;
  /** Canonical carrier of a service. */
  readonly carrier?: string;
}

type Reader = (text: string, context: CellContext) => Reading | undefined;

const readers: Readonly<Record<FieldType, Reader>> = {
  text: (text) => text,
  number: readNumber,
  integer: (text) => (isWhole(text) ? readNumber(text) : undefined),
  weight: (text, { unit }) => readQuantity('weight', text, unit),
  length: (text, { unit }) => readQuantity('length', text, unit),
  volume: (text, { unit }) => readQuantity('volume', text, unit),
  money: (text, { unit }) => readMoney(text, unit),
  // What machines write is tried first: these run per cell.
  date: (text) => readDate(text) ?? readWritten(readDate, writtenMoment(text)),
  datetime: (text) => readDatetime(text) ?? readWritten(readDatetime, writtenMoment(text)),
  time: (text) => readTime(text) ?? readWritten(readTime, text.length > 12 ? undefined : isoTime(text)),
  boolean: truthOf,
  country: resolveCountry,
  currency: currencyOf,
  carrier: readCarrier,
  service: (text, { carrier }) => resolveService(carrier, text) ?? text,
};

const nothingBeside: CellContext = {};

/** Reads a trimmed, non-blank cell as its field's type. Why not, where it cannot: `type` (not of its type), `unit-absent` (a measure
 *  without unit), `unknown-value` (a carrier that no table knows, or that several answer to). A service that no table knows stays as written. */
export function readTyped(type: FieldType, text: string, context: CellContext = nothingBeside): Reading {
  return readers[type](text, context) ?? { missing: 'type', text };
}

function readWritten(read: (iso: string) => Moment | undefined, iso: string | undefined): Moment | undefined {
  return iso === undefined ? undefined : read(iso);
}

/** How a limit of each type is written, for messages. */
const example: Readonly<Record<FieldType, string>> = {
  text: 'text',
  number: 'a number such as 2.5',
  integer: 'a whole number such as 12',
  weight: 'a number with its unit, such as 31.5 kg',
  length: 'a number with its unit, such as 120 cm',
  volume: 'a number with its unit, such as 3456 in3',
  money: 'an amount such as 15 EUR',
  date: 'a date such as 2026-11-22',
  datetime: 'a date and time such as 2026-11-22T17:30:00+01:00',
  time: 'a time of day such as 17:30',
  boolean: 'true or false',
  country: 'a country code such as NL',
  currency: 'a currency code such as EUR',
  carrier: 'a carrier code such as UPS',
  service: 'a service code',
};

/** A limit for a field of a type: `31.5 kg`, `15 EUR`, `2026-11-22`, or for a weight, length or volume both systems as published,
 *  `{ lb: 150, kg: 70 }`. A measure without unit, and whatever is not of the type, is a problem. */
export function boundOf(type: FieldType, text: string | Readonly<Record<string, string>>): Bound | BadBound {
  if (typeof text === 'string') return boundOfText(type, text.trim());
  if (type === 'weight' || type === 'length' || type === 'volume') return boundByUnit(type, text);
  return { problem: `the limit should be ${example[type]}, but is given by unit` };
}

function boundOfText(type: FieldType, text: string): Bound | BadBound {
  // A cell of a date may hold a time too; a limit with a time that nothing looks at would mislead.
  const isMoment = type === 'date' && text.length > 10;
  const value = text === '' || isMoment ? undefined : readTyped(type, text);
  if (value !== undefined && !isMissing(value)) return { metric: value, imperial: value, text };
  return { problem: `the limit should be ${example[type]}, but is "${text}"` };
}

function readNumber(text: string): Reading | undefined {
  const decimal = readDecimal(text);
  if (decimal === undefined) return /^-?\.\d/.test(text) ? readNumber(text.replace('.', '0.')) : undefined;
  const amount = scaled(decimal, 1_000_000, 1);
  return amount === undefined ? undefined : { kind: 'number', amount, text };
}

/** `3` and `3.0`, the way spreadsheets and data frames write whole numbers. */
function isWhole(text: string): boolean {
  const point = text.indexOf('.');
  if (point < 0) return true;
  for (let i = point + 1; i < text.length; i++) if (text.charCodeAt(i) !== 48) return false;
  return true;
}

function readCarrier(text: string): Reading {
  const resolved = resolveCarrier(text);
  return typeof resolved === 'object' ? resolved.carrier : { missing: 'unknown-value', text };
}
