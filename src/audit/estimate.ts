import type { Cost } from '../model/plan.ts';
import type { Money } from '../model/values.ts';
import { isMissing } from '../model/values.ts';
import type { RowIndex } from './row-index.ts';
import type { Slots } from './views.ts';

/** Whose goods a share is taken of: those of one parcel, or of all that share a key. */
export interface Worth {
  readonly key?: string;
  /** -1 for none. */
  readonly parcel: number;
}

/** What shares are taken of: an amount of one parcel, or of all that bear a cost together; undefined where any of it is missing. */
export interface Bases {
  of(field: Share['of'], bearer: Worth, per: Cost['per']): Money | undefined;
}

type Share = Exclude<Cost['amount'], number>;

/** The estimated cost of a finding in exact 1/10,000; undefined when what it is a share of is missing or in another currency. */
export function estimate(cost: Cost, bearer: Worth, bases: Bases): Money | undefined {
  const { amount, currency, per } = cost;
  if (typeof amount === 'number') return moneyOf(within(cost, amount), currency);
  const base = bases.of(amount.of, bearer, per);
  if (base === undefined) return undefined;
  if (base.currency !== undefined && currency !== undefined && base.currency !== currency) return undefined;
  return moneyOf(within(cost, shareOf(base.amount, amount.millionths)), base.currency ?? currency);
}

function moneyOf(amount: number, currency: string | undefined): Money | undefined {
  return currency === undefined
    ? undefined
    : { kind: 'money', amount, currency, text: `${amount / 10_000} ${currency}` };
}

function within({ min, max }: Cost, amount: number): number {
  return Math.min(Math.max(amount, min ?? amount), max ?? Number.POSITIVE_INFINITY);
}

/** Ties to even, in whole 1/10,000. */
function shareOf(amount: number, millionths: number): number {
  const exact = BigInt(amount) * BigInt(millionths);
  const whole = exact / 1_000_000n;
  const twice = (exact % 1_000_000n) * 2n;
  const up = twice > 1_000_000n || (twice === 1_000_000n && whole % 2n === 1n);
  return Number(up ? whole + 1n : whole);
}

/** Amounts of the parcels of an audit, once all are read. */
export function basesOf(parcels: RowIndex, slots: Slots, keyOf: (parcel: number, per: Cost['per']) => string): Bases {
  const sumsById = new Map<string, ReadonlyMap<string, Money | undefined>>();
  const amountOf = (field: string, parcel: number) => moneyAt(parcels, slots.of(field), parcel);
  const sums = (field: string, per: Cost['per']) => {
    const id = `${field} ${per}`;
    const known = sumsById.get(id) ?? sumBy(parcels.size, (parcel) => [keyOf(parcel, per), amountOf(field, parcel)]);
    sumsById.set(id, known);
    return known;
  };
  return {
    of: (field, bearer, per) => {
      if (per !== 'parcel' && per !== 'label') return sums(field, per).get(bearer.key ?? '');
      return bearer.parcel < 0 ? undefined : amountOf(field, bearer.parcel);
    },
  };
}

/** Sums by key; one amount missing or in another currency, and the sum is not known. */
function sumBy(
  size: number,
  entryOf: (parcel: number) => readonly [string, Money | undefined],
): ReadonlyMap<string, Money | undefined> {
  const sums = new Map<string, Money | undefined>();
  for (let parcel = 0; parcel < size; parcel += 1) {
    const [key, amount] = entryOf(parcel);
    const before = sums.get(key);
    sums.set(key, sums.has(key) ? plus(before, amount) : amount);
  }
  return sums;
}

function plus(a: Money | undefined, b: Money | undefined): Money | undefined {
  if (a === undefined || b === undefined || a.currency !== b.currency) return undefined;
  return { ...a, amount: a.amount + b.amount };
}

/** An amount of one parcel; undefined when blank, without column or no amount. */
export function moneyAt(parcels: RowIndex, slot: number, parcel: number): Money | undefined {
  const reading = parcels.typed(slot, parcel);
  if (typeof reading !== 'object' || isMissing(reading) || reading.kind !== 'money') return undefined;
  return reading.amount < 0 ? undefined : reading;
}
