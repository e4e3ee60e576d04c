import { limitFor } from '../codes/compare.ts';
import type { FieldType, Value } from '../model/values.ts';
import { amountText, durationMs, durationText, type Measured, msPerDay } from './amounts.ts';
import type { CompileContext, LimitText } from './check.ts';

/** How far apart two fields may be; with `is` the distance is signed. */
export interface ApartParams {
  readonly is?: string | undefined;
  readonly at_least_apart?: LimitText | undefined;
  readonly at_most_apart?: LimitText | undefined;
}

/** The facts of two moments that are too far apart, or too near. */
export type TooFarOrNear = {
  readonly value: string;
  readonly to: string;
  readonly apart: string;
  readonly at_least_apart?: string;
  readonly at_most_apart?: string;
};

/** Compiles a test of the distance from a value to another of its kind: a duration for moments, else an amount of their own type.
 *  Undefined when no distance is asked for, or the type knows none. */
export function apartTest(
  params: ApartParams,
  type: FieldType,
  context: CompileContext,
): ((value: Value, to: Value) => TooFarOrNear | undefined) | undefined {
  if (type === 'boolean') return undefined;
  const least = apartLimit(context, 'at_least_apart', params.at_least_apart, type);
  const most = apartLimit(context, 'at_most_apart', params.at_most_apart, type);
  if (least === undefined && most === undefined) return undefined;
  return (value, to) => {
    if (typeof value !== 'object' || typeof to !== 'object') return undefined;
    const signed = (to.amount - value.amount) * (value.kind === 'date' ? msPerDay : 1);
    const apart = params.is === undefined ? Math.abs(signed) : signed;
    const limit = brokenBy(apart, value, { least, most });
    return limit && { value: value.text, to: to.text, apart: apartText(apart, value), ...limit };
  };
}

interface ApartLimit {
  /** Its amount beside this value; of moments in milliseconds. */
  amountFor(value: Measured): number;
  textFor(value: Measured): string;
}

interface Limits {
  readonly least: ApartLimit | undefined;
  readonly most: ApartLimit | undefined;
}

function brokenBy(apart: number, value: Measured, { least, most }: Limits) {
  // Two values and a limit, each rounded to a whole milligram or micrometre, may be off by one between them.
  const slack = 'system' in value ? 1 : 0;
  if (most !== undefined && apart > most.amountFor(value) + slack) return { at_most_apart: most.textFor(value) };
  if (least !== undefined && apart < least.amountFor(value) - slack) return { at_least_apart: least.textFor(value) };
  return undefined;
}

function apartLimit(
  context: CompileContext,
  param: string,
  written: LimitText | undefined,
  type: FieldType,
): ApartLimit | undefined {
  if (written === undefined) return undefined;
  if (type === 'date' || type === 'datetime' || type === 'time') return durationLimit(context, param, written);
  const bound = context.bound(param, written, type);
  return {
    amountFor: (value) => {
      const limit = limitFor(bound, value);
      return typeof limit === 'object' ? limit.amount : Number.NaN;
    },
    textFor: (value) => {
      const limit = limitFor(bound, value);
      return typeof limit === 'object' ? limit.text : bound.text;
    },
  };
}

function durationLimit(context: CompileContext, param: string, written: LimitText): ApartLimit | undefined {
  const ms = typeof written === 'string' ? durationMs(written) : undefined;
  if (typeof written === 'string' && ms !== undefined) return { amountFor: () => ms, textFor: () => written };
  context.problem(param, `${param} should be a duration such as 72h, 30m or 7d, but is ${JSON.stringify(written)}`);
  return undefined;
}

function apartText(apart: number, value: Measured): string {
  const isMoment = value.kind === 'date' || value.kind === 'datetime' || value.kind === 'time';
  return isMoment ? durationText(apart) : amountText(apart, value);
}
