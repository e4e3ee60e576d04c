import { broken, type Compiled, computed } from '../environment.ts';
import { isUnread, noValue, type Plain, type Run } from '../frame.ts';
import { inOneCurrency } from '../guards.ts';
import { agree, boolean, inWords, joined, number, type Type, text } from '../types.ts';
import { type Argument, type Calling, define, type ExpressionFunction, numeric, signature } from './define.ts';

/** Numbers (CEL, section Functions, and its math extension) and conversions. */
export const numberFunctions: readonly ExpressionFunction[] = [
  extreme('greatest', 'The greatest of some numbers, or of a list.', (values) => Math.max(...values)),
  extreme('least', 'The least of some numbers, or of a list.', (values) => Math.min(...values)),
  one('ceil', 'The whole number above.', Math.ceil),
  one('floor', 'The whole number below.', Math.floor),
  one('round', 'The nearest whole number, halves away from zero.', rounded),
  one('trunc', 'The number without its fraction.', Math.trunc),
  one('abs', 'The number without its sign.', Math.abs),
  define({ name: 'double', form: 'function', usage: 'double(text)', about: 'The number that a text writes.' }, [
    signature(['number'], number, (value) => value),
    signature(['text'], number, numberIn),
  ]),
  define({ name: 'int', form: 'function', usage: 'int(text)', about: 'A number without its fraction.' }, [
    signature(['number'], number, wholeOf),
    signature(['text'], number, (value) => (/^-?\d{1,18}$/.test(value) ? Number(value) : undefined)),
  ]),
  define({ name: 'string', form: 'function', usage: 'string(number)', about: 'A number, text or truth as text.' }, [
    signature(['number'], text, String),
    signature(['text'], text, (value) => value),
    signature(['boolean'], text, String),
  ]),
  define(
    { name: 'bool', form: 'function', usage: "bool('true')", about: 'The truth that a text writes: true or false.' },
    [
      signature(['boolean'], boolean, (value) => value),
      signature(['text'], boolean, (value) => (value === 'true' ? true : value === 'false' ? false : undefined)),
    ],
  ),
];

function one(name: string, about: string, compute: (value: number) => number): ExpressionFunction {
  const usage = `math.${name}(number)`;
  return {
    name: `math.${name}`,
    form: 'function',
    usage,
    about,
    compile: (args, calling) => {
      const [arg] = args;
      if (arg?.type.kind === 'number' && args.length === 1)
        return numeric(arg.type, [arg], ([value = 0]) => compute(value));
      return refused(arg, calling);
    },
  };
}

function refused(arg: Argument | undefined, { call, env, usage }: Calling): Compiled {
  const is = arg === undefined ? 'nothing' : inWords(arg.type);
  env.problem(
    'ruleset.type',
    `"${call.name}" takes a number, but this is ${is}`,
    arg?.expr.at ?? call.at,
    `write ${usage}`,
  );
  return broken;
}

type Pick = (values: readonly number[]) => number;

function extreme(name: string, about: string, pick: Pick): ExpressionFunction {
  const usage = `math.${name}(a, b)`;
  const compile = (args: readonly Argument[], calling: Calling): Compiled => {
    const [first] = args;
    if (args.length === 1 && first?.type.kind === 'list' && agree(number, first.type.of))
      return extremeOf(first, first.type.of, pick);
    let type: Type = number;
    for (const arg of args) {
      if (arg.type.kind !== 'number' || !agree(type, arg.type)) return refused(arg, calling);
      type = joined(type, arg.type);
    }
    return first === undefined ? refused(first, calling) : numeric(type, args, pick);
  };
  return { name: `math.${name}`, form: 'function', usage, about, compile };
}

function extremeOf(list: Argument, type: Type, pick: Pick): Compiled {
  const run: Run = (frame) => {
    const values = list.run(frame);
    if (isUnread(values)) return values;
    const numbers = isList(values) ? values.map(Number) : [];
    return numbers.length === 0 ? noValue : pick(numbers);
  };
  return computed(type, inOneCurrency([list], run), [list]);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function rounded(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}

/** Whole numbers up to what a signed 64-bit integer holds. */
function wholeOf(value: number): number | undefined {
  return Math.abs(value) < 2 ** 63 ? Math.trunc(value) : undefined;
}

function numberIn(value: string): number | undefined {
  const made = /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/.test(value) ? Number(value) : Number.NaN;
  return Number.isFinite(made) ? made : undefined;
}
