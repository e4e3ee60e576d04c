/** The types a field can have, the only list of them. */
export const fieldTypes = [
  'text',
  'number',
  'integer',
  'weight',
  'length',
  'volume',
  'money',
  'date',
  'datetime',
  'time',
  'boolean',
  'country',
  'currency',
  'carrier',
  'service',
] as const;

/** What a field can hold. `carrier`, `service`, `country` and `currency` resolve to canonical codes. */
export type FieldType = (typeof fieldTypes)[number];

/** A measured amount in exact integers: weight in milligrams, length in micrometres, volume in nanolitres. */
export interface Quantity {
  readonly kind: 'weight' | 'length' | 'volume';
  readonly amount: number;
  /** Which of a two-system limit (`{ lb: 150, kg: 70 }`) it is compared with. */
  readonly system: 'metric' | 'imperial';
  /** As people read it, number and unit: `31.6 kg`. */
  readonly text: string;
}

/** An amount of money in 1/10,000 of the currency unit (half-even). No currency when none was given. */
export interface Money {
  readonly kind: 'money';
  readonly amount: number;
  readonly currency: string | undefined;
  readonly text: string;
}

/** A plain number held exactly: integer millionths beside the text as written. */
export interface Decimal {
  readonly kind: 'number';
  readonly amount: number;
  readonly text: string;
}

/** A moment: `date` in days, `datetime` in milliseconds, `time` in milliseconds of the day. */
export interface Moment {
  readonly kind: 'date' | 'datetime' | 'time';
  readonly amount: number;
  /** True for a datetime with offset or zone, held in UTC; it compares only with its like. */
  readonly zoned: boolean;
  readonly text: string;
}

/** A present value of a field. Text, carriers, services, countries and currencies are strings (canonical where typed). */
export type Value = string | boolean | Decimal | Quantity | Money | Moment;

/** Every reason why a rule could not look, or did not have to. */
export const causes = [
  'column-absent',
  'value-absent',
  'dataset-absent',
  'type',
  'unit-absent',
  'unknown-value',
  'parent-absent',
  'parent-ambiguous',
  'expression',
  'below-min-sample',
  'incomplete-rows',
  'declared-not-supplied',
  'not-in-force',
  'when',
] as const;
/** Why a rule could not look, or did not have to. */
export type Cause = (typeof causes)[number];

/** There is no value to judge, and why. */
export interface Missing {
  readonly missing: Cause;
  /** The cell as written, where there is one (a cell not of its type, an unknown carrier). */
  readonly text?: string;
  /** The field that says too little, where this one follows from others. */
  readonly of?: string;
  /** What a spreadsheet or a wrong encoding did to the cell, and what it probably was before: no rule looks at such a cell. */
  readonly damage?: { readonly damage: string; readonly was?: string };
  /** True of a value that a shipment or batch lacks because its parcels have several. */
  readonly differs?: true;
}

/** What reading one field of one subject gives: a value, or why there is none. */
export type Reading = Value | Missing;

/** True when a reading holds no value. Facts that list what is `missing` (a list of fields) are not taken for one. */
export function isMissing(reading: Reading | undefined): reading is Missing {
  return typeof reading === 'object' && 'missing' in reading && typeof reading.missing === 'string';
}

/** A value as a report shows it: quantities with their unit, text as it is. */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : value.text;
}

/** What a check learned about a subject that breaks its rule: JSON, values as text with units. */
export type FactValue = string | number | boolean | readonly FactValue[] | { readonly [name: string]: FactValue };

/** What a check found, by name; sentences are made of it. */
export type Facts = { readonly [name: string]: FactValue };
