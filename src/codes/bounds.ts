import type { Bound } from '../model/condition.ts';
import { type FieldType, isMissing, type Quantity } from '../model/values.ts';
import { quantityOf } from './quantities.ts';
import { readTyped } from './typed.ts';
import { resolveUnit, units } from './units.ts';

/** Why a limit cannot be used, in words for its author. */
export interface BadBound {
  readonly problem: string;
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

/** A limit for a field of a type: `31.5 kg`, `15 EUR`, `2026-11-22`, or both systems as published, `{ lb: 150, kg: 70 }`.
 *  A weight, length or volume without unit is a problem. */
export function boundOf(type: FieldType, text: string | Readonly<Record<string, string>>): Bound | BadBound {
  return typeof text === 'string' ? boundOfText(type, text.trim()) : boundOfSystems(type, text);
}

function boundOfText(type: FieldType, text: string): Bound | BadBound {
  const value = text === '' ? undefined : readTyped(type, text);
  if (value === undefined || isMissing(value))
    return { problem: `the limit should be ${example[type]}, but is ${text === '' ? 'empty' : text}` };
  return { metric: value, imperial: value, text };
}

function boundOfSystems(type: FieldType, limits: Readonly<Record<string, string>>): Bound | BadBound {
  if (type !== 'weight' && type !== 'length' && type !== 'volume') {
    return { problem: `the limit should be ${example[type]}, but is given by unit` };
  }
  const sides = Object.entries(limits).map(([unit, number]) => sideOf(type, unit, number.trim()));
  const bad = sides.find((side) => 'problem' in side);
  if (bad !== undefined) return bad;
  const metric = sides.filter(isQuantity).find((side) => side.system === 'metric');
  const imperial = sides.filter(isQuantity).find((side) => side.system === 'imperial');
  if (metric === undefined || imperial === undefined || sides.length !== 2) {
    return {
      problem: `the limit should have one metric and one imperial unit, but has ${Object.keys(limits).join(', ') || 'none'}`,
    };
  }
  return {
    metric,
    imperial,
    text: sides
      .filter(isQuantity)
      .map((side) => side.text)
      .join(' / '),
  };
}

function sideOf(type: Quantity['kind'], unit: string, number: string): Quantity | BadBound {
  const resolved = resolveUnit(unit);
  if (resolved?.kind !== type) {
    const known = units.filter((one) => one.kind === type).map((one) => one.code);
    return { problem: `${unit} should be a unit of ${type} (${known.join(', ')})` };
  }
  return (
    quantityOf(number, resolved) ?? { problem: `the limit in ${unit} should be a number, but is ${number || 'empty'}` }
  );
}

function isQuantity(side: Quantity | BadBound): side is Quantity {
  return !('problem' in side);
}
