import type { Value } from '../model/values.ts';
import type { Measured } from './amounts.ts';

/** An exact sum of the amounts of one kind: integers, so that neither the order nor the split of the rows can change it. */
export interface Sum {
  readonly total: bigint;
  readonly count: number;
  /** How many of them were given in pounds, inches or the like, and were rounded to a whole milligram or micrometre. */
  readonly rounded: number;
  readonly kind: Measured['kind'] | undefined;
  readonly currency: string | undefined;
  /** True when kinds, or known currencies, differ: there is no sum. */
  readonly mixed: boolean;
}

/** A sum of nothing. */
export const noSum: Sum = { total: 0n, count: 0, rounded: 0, kind: undefined, currency: undefined, mixed: false };

/** Sum of one value; text and booleans have none. */
export function sumOf(value: Value): Sum {
  if (typeof value !== 'object') return { ...noSum, count: 1, mixed: true };
  return {
    total: BigInt(value.amount),
    count: 1,
    rounded: 'system' in value && value.system === 'imperial' ? 1 : 0,
    kind: value.kind,
    currency: 'currency' in value ? value.currency : undefined,
    mixed: false,
  };
}

/** Adds two sums; in any order the same. An amount without currency takes that of the others. */
export function addSums(a: Sum, b: Sum): Sum {
  const differ = differs(a.kind, b.kind) || differs(a.currency, b.currency);
  return {
    total: a.total + b.total,
    count: a.count + b.count,
    rounded: a.rounded + b.rounded,
    kind: a.kind ?? b.kind,
    currency: a.currency ?? b.currency,
    mixed: a.mixed || b.mixed || differ,
  };
}

function differs<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
