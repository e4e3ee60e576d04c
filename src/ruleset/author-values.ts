import { carriers, carriersNamed, resolveCarrier } from '../codes/carriers.ts';
import { resolveCountry } from '../codes/countries.ts';
import { isCurrency } from '../codes/currencies.ts';
import { resolveService, servicesMeant } from '../codes/services.ts';
import { boundOf, readTyped } from '../codes/typed.ts';
import { resolveUnit } from '../codes/units.ts';
import type { Bound } from '../model/condition.ts';
import { normaliseHeader } from '../model/header.ts';
import { nearest } from '../model/nearest.ts';
import { type FieldType, isMissing } from '../model/values.ts';
import { limitHint } from './limit-hint.ts';

/** A value of a rule file read as its type, or why it is none. */
export type AuthorValue<T> =
  | { readonly value: T }
  | { readonly problem: string; readonly code: string; readonly hint?: string };

/** Codes that rulesets add to the tables, as written, by their upper case. */
export interface OwnCodes {
  readonly carriers: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
}

/** One value in its canonical form: carriers, services, countries and currencies as codes, booleans `true` or `false`, all else as written. */
export function canonical(type: FieldType, text: string, own: OwnCodes): AuthorValue<string> {
  if (type === 'carrier') return carrierValue(text, own);
  if (type === 'service')
    return { value: own.services.get(text.toUpperCase()) ?? resolveService(undefined, text) ?? text };
  if (type === 'country') return countryValue(text);
  if (type === 'currency')
    return isCurrency(text.toUpperCase())
      ? { value: text.toUpperCase() }
      : { problem: `"${text}" should be a currency code such as EUR`, code: 'ruleset.unknown-currency' };
  if (type === 'boolean') return booleanValue(text);
  return { value: text };
}

/** The values that one of a rule may be in rows: for a service whatever its spelling means to any carrier; else its canonical form alone. */
export function canonicals(type: FieldType, text: string, own: OwnCodes): AuthorValue<readonly string[]> {
  if (type === 'service') {
    const declared = own.services.get(text.toUpperCase());
    return { value: declared === undefined ? servicesMeant(text) : [declared] };
  }
  const read = canonical(type, text, own);
  return 'problem' in read ? read : { value: [read.value] };
}

function carrierValue(text: string, own: OwnCodes): AuthorValue<string> {
  const declared = own.carriers.get(text.toUpperCase());
  if (declared !== undefined) return { value: declared };
  const resolved = resolveCarrier(text);
  if (typeof resolved === 'object' && resolved.service === undefined) return { value: resolved.carrier };
  return { code: 'ruleset.unknown-carrier', ...noCarrier(text, resolved, own) };
}

function noCarrier(text: string, resolved: ReturnType<typeof resolveCarrier>, own: OwnCodes) {
  if (resolved === 'ambiguous') {
    const hint = `write one of ${carriersNamed(normaliseHeader(text)).join(', ')}`;
    return { problem: `"${text}" names more than one carrier`, hint };
  }
  if (resolved !== undefined) {
    const hint = `write carrier: ${resolved.carrier} and service: ${resolved.service}`;
    return { problem: `"${text}" names a carrier and a service`, hint };
  }
  const near = nearest(text, [...carriers.map(({ code }) => code), ...own.carriers.values()]);
  const hint =
    near === undefined
      ? 'declare a carrier of your own under datasets.manifest.values.carrier'
      : `did you mean "${near}"?`;
  return { problem: `"${text}" should be a carrier, but none of that name is known`, hint };
}

function countryValue(text: string): AuthorValue<string> {
  const value = resolveCountry(text);
  return value === undefined
    ? { problem: `"${text}" should be a country, such as NL or Netherlands`, code: 'ruleset.unknown-country' }
    : { value };
}

function booleanValue(text: string): AuthorValue<string> {
  const value = readTyped('boolean', text);
  return typeof value === 'boolean'
    ? { value: String(value) }
    : { problem: `"${text}" should be true or false`, code: 'ruleset.value' };
}

/** A limit of a type; a weight or length needs its unit. */
export function limit(type: FieldType, value: string | Readonly<Record<string, string>>): AuthorValue<Bound> {
  const bound = boundOf(type, value);
  if (!('problem' in bound)) return { value: bound };
  const hint = typeof value === 'string' ? limitHint(type, value.trim()) : undefined;
  return { problem: bound.problem, code: 'ruleset.limit', ...(hint === undefined ? {} : { hint }) };
}

/** Whether a value written in a rule file is one of its type, with the unit its field has; a missing unit is no fault of the value. */
export function isOfType(type: FieldType, text: string, unit: string | undefined): boolean {
  const reading = readTyped(type, text, unit === undefined ? {} : { unit });
  return !isMissing(reading) || reading.missing === 'unit-absent' || reading.missing === 'unknown-value';
}

/** Whether a number of a type can have this unit or currency. */
export function isUnitOf(type: FieldType, unit: string): boolean {
  if (type === 'money') return isCurrency(unit.toUpperCase());
  return resolveUnit(unit)?.kind === type;
}
