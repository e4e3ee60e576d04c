import { limitFor } from '../codes/compare.ts';
import type { FieldType, Value } from '../model/values.ts';
import { amountText, durationMs, durationText, type Measured, msPerDay } from './amounts.ts';
import type { CompileContext, LimitText } from './check.ts';

/** A distance between two values, in the smallest unit of their kind; of moments in milliseconds. */
export interface Distance {
  readonly amount: number;
  readonly text: string;
}

/** How far `to` lies after `from`; both are of one kind. */
export function distance(from: Measured, to: Measured): Distance {
  const amount = (to.amount - from.amount) * (from.kind === 'date' ? msPerDay : 1);
  return { amount, text: isMoment(from) ? durationText(amount) : amountText(amount, from) };
}

/** A limit of a distance between values of one type. */
export interface ApartLimit {
  /** Its amount beside this value, in the unit of `distance`. */
  amountFor(value: Measured): number;
  textFor(value: Measured): string;
}

/** Compiles `72h` for moments, `0.5 kg` for weights, `3` for numbers; undefined when the limit or the type is no use (a problem is recorded). */
export function apartLimit(
  context: CompileContext,
  param: string,
  written: LimitText | undefined,
  type: FieldType,
): ApartLimit | undefined {
  if (written === undefined) return undefined;
  if (type === 'date' || type === 'datetime' || type === 'time') return durationLimit(context, param, written);
  const bound = context.bound(param, written, type);
  return {
    amountFor: (value) => amountOf(limitFor(bound, value)),
    textFor: (value) => {
      const limit = limitFor(bound, value);
      return typeof limit === 'object' ? limit.text : bound.text;
    },
  };
}

/** How far two values may seem apart only because each, and the limit, was rounded to a whole milligram or micrometre. */
export function rounding(value: Measured): number {
  return 'system' in value ? 1 : 0;
}

/** True for values that are told apart by a duration. */
export function isMoment(value: Measured): boolean {
  return value.kind === 'date' || value.kind === 'datetime' || value.kind === 'time';
}

function durationLimit(context: CompileContext, param: string, written: LimitText): ApartLimit | undefined {
  const ms = typeof written === 'string' ? durationMs(written) : undefined;
  if (typeof written !== 'string' || ms === undefined) {
    context.problem(param, `${param} should be a duration such as 72h, 30m or 7d, but is ${JSON.stringify(written)}`);
    return undefined;
  }
  return { amountFor: () => ms, textFor: () => written };
}

function amountOf(value: Value): number {
  return typeof value === 'object' ? value.amount : Number.NaN;
}
