import { codeLiteral } from './code-literals.ts';
import { broken, type Compiled, type Environment, plain } from './environment.ts';
import { equalityOf } from './equality.ts';
import { isUnread, mayRead, noValue, type Plain, type Run } from './frame.ts';
import { amongLikeMoments, inOneCurrency, refuseUnlikeMoments } from './guards.ts';
import { isNear } from './near.ts';
import type { Expr } from './syntax.ts';
import { agree, boolean, inWords, type Type } from './types.ts';

/** A sign that compares two values. */
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** Numbers, moments, durations, text without case, and truths, in order; lists only for being equal. */
export function compileComparison(
  operator: Comparison,
  expr: Extract<Expr, { readonly type: 'binary' }>,
  env: Environment,
): Compiled {
  const written = [env.compile(expr.left, env), env.compile(expr.right, env)] as const;
  const left = codeLiteral(expr.left, written[0], written[1].type, env);
  const right = codeLiteral(expr.right, written[1], written[0].type, env);
  if (!agree(left.type, right.type)) {
    const message = `"${operator}" does not compare ${inWords(left.type)} with ${inWords(right.type)}`;
    env.problem('ruleset.type', message, expr.at, hintForText(left, right) ?? hintFor(left.type, right.type));
    return broken;
  }
  if (left.type.kind === 'list' && operator !== '==' && operator !== '!=') {
    env.problem('ruleset.type', `"${operator}" does not compare lists`, expr.at);
    return broken;
  }
  if (refuseUnlikeMoments([left, right], expr.at, env)) return broken;
  const run = inOneCurrency([left, right], runOf(operator, left, right));
  return plain(boolean, left.type.kind === 'timestamp' ? amongLikeMoments([left, right], run) : run);
}

/** A code of digits is text: 10001 beside a postal code. */
function hintForText(left: Compiled, right: Compiled): string | undefined {
  const number = [left, right].find(({ type }) => type.kind === 'number')?.constant;
  const text = [left, right].find(({ type }) => type.kind === 'text');
  if (number === undefined || text === undefined || text.constant !== undefined) return undefined;
  return `text stands in quotes: '${String(number)}'`;
}

function hintFor(left: Type, right: Type): string | undefined {
  const [a, b] = [left.kind, right.kind];
  if (a === 'boolean' && b === 'number') return 'join two comparisons with &&';
  if (a === 'timestamp' || b === 'timestamp')
    return "write a moment as timestamp('2026-11-22') or timestamp('2026-11-22T17:00:00Z')";
  if (a === 'duration' || b === 'duration') return "write a span or a time of day as duration('17h30m')";
  return (a === 'number' && b === 'text') || (a === 'text' && b === 'number')
    ? 'write the number without quotes'
    : undefined;
}

function runOf(operator: Comparison, left: Compiled, right: Compiled): Run {
  if (operator === '==' || operator === '!=') return equality(operator === '==', left, right);
  const kind = left.type.kind === 'unknown' ? right.type.kind : left.type.kind;
  return kind === 'text' || kind === 'boolean'
    ? ordering(operator, left.run, right.run)
    : numeric[operator](left.run, right.run);
}

type Ordering = Exclude<Comparison, '==' | '!='>;

/** One closure each: they run for every row. */
const numeric: Readonly<Record<Ordering, (left: Run, right: Run) => Run>> = {
  '<': (left, right) => (frame) => {
    const a = left(frame);
    if (typeof a !== 'number') return a;
    const b = right(frame);
    return typeof b === 'number' ? a < b && !isNear(a, b) : b;
  },
  '<=': (left, right) => (frame) => {
    const a = left(frame);
    if (typeof a !== 'number') return a;
    const b = right(frame);
    return typeof b === 'number' ? a <= b || isNear(a, b) : b;
  },
  '>': (left, right) => (frame) => {
    const a = left(frame);
    if (typeof a !== 'number') return a;
    const b = right(frame);
    return typeof b === 'number' ? a > b && !isNear(a, b) : b;
  },
  '>=': (left, right) => (frame) => {
    const a = left(frame);
    if (typeof a !== 'number') return a;
    const b = right(frame);
    return typeof b === 'number' ? a >= b || isNear(a, b) : b;
  },
};

function ordering(operator: Ordering, left: Run, right: Run): Run {
  const holds = orderings[operator];
  return (frame) => {
    const a = left(frame);
    if (isUnread(a)) return a;
    const b = right(frame);
    if (isUnread(b)) return b;
    return mayRead(frame, a) && mayRead(frame, b) ? holds(rank(a), rank(b)) : noValue;
  };
}

function rank(value: Plain): string | number {
  return typeof value === 'string' ? value.toLowerCase() : Number(value);
}

type Rank = string | number;
const orderings: Readonly<Record<Ordering, (a: Rank, b: Rank) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function equality(wanted: boolean, left: Compiled, right: Compiled): Run {
  const equal = equalityOf(left.type.kind === 'unknown' ? right.type : left.type);
  return (frame) => {
    const a = left.run(frame);
    if (isUnread(a)) return a;
    const b = right.run(frame);
    if (isUnread(b)) return b;
    return mayRead(frame, a) && mayRead(frame, b) ? equal(a, b) === wanted : noValue;
  };
}
