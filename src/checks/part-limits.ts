import { limitFor } from '../codes/compare.ts';
import type { FieldType, Value } from '../model/values.ts';
import { amountText, type Measured } from './amounts.ts';
import type { CompileContext, LimitText } from './check.ts';
import { shareOf } from './params.ts';
import type { Sum } from './sums.ts';

/** Parts added up, in millionths of their smallest unit, and the whole they are held against, where there is one. */
export interface Added {
  readonly sum: Sum;
  readonly whole: Measured | undefined;
}

/** What a sum has to keep: so many millionths at most, or at least. */
export interface PartLimit {
  readonly fault: 'over' | 'under';
  limit(added: Added): { readonly millionths: bigint; readonly like: Measured; readonly text: string } | undefined;
}

/** Parameters that limit a sum of parts. */
export interface PartParams {
  readonly whole?: string | undefined;
  readonly is: 'at-most' | 'equal';
  readonly rest?: LimitText | undefined;
  readonly tolerance?: LimitText | undefined;
  readonly max?: LimitText | undefined;
  readonly min?: LimitText | undefined;
}

/** Sums are held in millionths, so that parts of a smallest unit add up exactly. */
export const million = 1_000_000n;

/** The limits that parameters set for parts of a type, those of the whole first. */
export function partLimitsOf(params: PartParams, type: FieldType, context: CompileContext): readonly PartLimit[] {
  return [
    ...(params.whole === undefined ? [] : limitsOfWhole(params, type, context)),
    ...fixedLimit('over', { param: 'max', written: params.max, type }, context),
    ...fixedLimit('under', { param: 'min', written: params.min, type }, context),
  ];
}

function limitsOfWhole(
  { is, rest, tolerance }: PartParams,
  type: FieldType,
  context: CompileContext,
): readonly PartLimit[] {
  const slack = slackOf(tolerance, type, context);
  const over = ofWhole('over', slack);
  if (is !== 'equal' && rest === undefined) return [over];
  const most = rest === undefined ? undefined : context.bound('rest', rest, type);
  const restOf = (whole: Measured) => (most === undefined ? 0n : amountOf(limitFor(most, whole)) * million);
  return [over, ofWhole('under', (whole) => -slack(whole) - restOf(whole))];
}

function ofWhole(fault: PartLimit['fault'], off: (whole: Measured) => bigint): PartLimit {
  return {
    fault,
    limit: ({ whole }) => {
      if (whole === undefined) return undefined;
      const by = off(whole);
      const millionths = BigInt(whole.amount) * million + by;
      const text = by === 0n ? whole.text : amountText(Number(millionths) / 1e6, whole);
      return { millionths, like: whole, text };
    },
  };
}

interface Fixed {
  readonly param: 'max' | 'min';
  readonly written: LimitText | undefined;
  readonly type: FieldType;
}

/** A limit in both systems holds in that of the parts: pounds where any is given in pounds. */
function fixedLimit(
  fault: PartLimit['fault'],
  { param, written, type }: Fixed,
  context: CompileContext,
): readonly PartLimit[] {
  if (written === undefined) return [];
  const bound = context.bound(param, written, type);
  return [
    {
      fault,
      limit: ({ sum, whole }) => {
        const like = whole === undefined ? (sum.rounded > 0 ? bound.imperial : bound.metric) : limitFor(bound, whole);
        if (typeof like !== 'object') return undefined;
        return { millionths: BigInt(like.amount) * million, like, text: like.text };
      },
    },
  ];
}

/** How far off a sum may be of a whole, in millionths. */
function slackOf(
  written: LimitText | undefined,
  type: FieldType,
  context: CompileContext,
): (whole: Measured) => bigint {
  if (written === undefined) return () => 0n;
  const share = typeof written === 'string' ? shareOf(written) : undefined;
  if (share !== undefined) return ({ amount }) => BigInt(Math.abs(amount)) * BigInt(share);
  const bound = context.bound('tolerance', written, type);
  return (whole) => amountOf(limitFor(bound, whole)) * million;
}

function amountOf(value: Value): bigint {
  return typeof value === 'object' ? BigInt(value.amount) : 0n;
}
