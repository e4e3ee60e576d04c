import { broken, type Compiled, computed, type Environment, plain } from '../environment.ts';
import { isUnread, mayRead, noValue, type Plain, type Run } from '../frame.ts';
import { inOneCurrency } from '../guards.ts';
import type { Call, Expr } from '../syntax.ts';
import { inWords, type Kind, kindsInWords, type Type } from '../types.ts';

/** An argument of a call; the receiver is the first. */
export type Argument = Compiled & { readonly expr: Expr };

/** Where a function is called. */
export interface Calling {
  readonly call: Call;
  readonly env: Environment;
  readonly usage: string;
}

/** One function of expressions. */
export interface ExpressionFunction {
  readonly name: string;
  readonly form: 'method' | 'function' | 'either';
  /** How it is called. */
  readonly usage: string;
  /** What it gives, in one sentence. */
  readonly about: string;
  compile(args: readonly Argument[], calling: Calling): Compiled;
}

interface PlainByKind {
  readonly number: number;
  readonly timestamp: number;
  readonly duration: number;
  readonly text: string;
  readonly boolean: boolean;
  readonly list: readonly Plain[];
  readonly unknown: Plain;
}

/** One way of calling a function: what it takes, what it gives, and how; `undefined` is no value. */
export interface Signature {
  readonly takes: readonly Kind[];
  readonly gives: Type;
  readonly run: (...values: readonly Plain[]) => Plain | undefined;
}

/** A signature whose values have the types of the kinds it takes. */
export function signature<const K extends readonly Kind[]>(
  takes: K,
  gives: Type,
  run: (...values: { readonly [place in keyof K]: PlainByKind[K[place]] }) => Plain | undefined,
): Signature {
  return { takes, gives, run } as unknown as Signature; // types erased once, here: calls are checked against `takes`
}

/** A function told apart by the kinds of its arguments alone. */
export function define(
  head: Pick<ExpressionFunction, 'name' | 'form' | 'usage' | 'about'>,
  signatures: readonly [Signature, ...Signature[]],
): ExpressionFunction {
  return {
    ...head,
    compile: (args, calling) => {
      const fitting = signatures.find(({ takes }) => fits(takes, args));
      return fitting === undefined ? refused(signatures, args, calling) : plain(fitting.gives, applying(fitting, args));
    },
  };
}

function fits(takes: readonly Kind[], args: readonly Argument[]): boolean {
  return takes.length === args.length && takes.every((kind, place) => args[place]?.type.kind === kind);
}

/** Points at the first argument that no way of calling the function takes. */
function refused(signatures: readonly Signature[], args: readonly Argument[], { call, env, usage }: Calling): Compiled {
  const counted = signatures.filter(({ takes }) => takes.length === args.length);
  if (counted.length === 0) {
    env.problem('ruleset.type', `"${call.name}" should have other arguments`, call.at, `write ${usage}`);
    return broken;
  }
  const place = args.findIndex((arg, at) => counted.every(({ takes }) => takes[at] !== arg.type.kind));
  const wrong = args[Math.max(place, 0)];
  const wanted = kindsInWords([...new Set(counted.flatMap(({ takes }) => takes[Math.max(place, 0)] ?? []))]);
  const message = `"${call.name}" takes ${wanted} here, but this is ${wrong === undefined ? 'none' : inWords(wrong.type)}`;
  env.problem('ruleset.type', message, wrong?.expr.at ?? call.at, `write ${usage}`);
  return broken;
}

function applying({ run }: Signature, args: readonly Argument[]): Run {
  const runs = args.map((arg) => arg.run);
  return (frame) => {
    const values: Plain[] = [];
    for (const each of runs) {
      const value = each(frame);
      if (isUnread(value)) return value;
      if (!mayRead(frame, value)) return noValue;
      values.push(value);
    }
    return run(...values) ?? noValue;
  };
}

/** A literal text that an argument has to be; undefined once the problem is recorded. */
export function literalText(
  arg: Argument | undefined,
  what: string,
  { call, env, usage }: Calling,
): string | undefined {
  if (typeof arg?.constant === 'string') return arg.constant;
  env.problem(
    'ruleset.expression',
    `"${call.name}" needs ${what} in quotes`,
    arg?.expr.at ?? call.at,
    `write ${usage}`,
  );
  return undefined;
}

/** A part computed from numbers; undefined is no value. */
export function numeric(
  type: Type,
  parts: readonly Compiled[],
  compute: (values: readonly number[]) => number,
): Compiled {
  const run: Run = (frame) => {
    const values: number[] = [];
    for (const part of parts) {
      const value = part.run(frame);
      if (isUnread(value)) return value;
      values.push(Number(value));
    }
    const result = compute(values);
    return Number.isFinite(result) ? result : noValue;
  };
  return computed(type, inOneCurrency(parts, run), parts);
}
