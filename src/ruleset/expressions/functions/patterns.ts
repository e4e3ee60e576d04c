import { globMatcher } from '../../glob.ts';
import { compilePattern } from '../../patterns.ts';
import { broken, type Compiled, plain } from '../environment.ts';
import { mayRead, noValue } from '../frame.ts';
import { boolean, inWords } from '../types.ts';
import { type Argument, type Calling, type ExpressionFunction, literalText } from './define.ts';

/** Patterns on text. They have to be literal, so that what is wrong with them is known when the ruleset loads; all run in linear time. */
export const patternFunctions: readonly ExpressionFunction[] = [
  {
    name: 'matches',
    form: 'either',
    usage: "text.matches('^[A-Z]{2}')",
    about: 'Whether a pattern in RE2 syntax is found in a text.',
    compile: (args, calling) => tested(args, calling, (source) => pattern(source, args[1], calling)),
  },
  {
    name: 'like',
    form: 'either',
    usage: "like(text, 'AB*')",
    about: 'Whether a whole text fits a pattern of * (any characters) and ? (one), without case.',
    compile: (args, calling) => tested(args, calling, globMatcher),
  },
];

type Test = (text: string) => boolean;

function tested(args: readonly Argument[], calling: Calling, testOf: (source: string) => Test | undefined): Compiled {
  const { call, env, usage } = calling;
  const [text] = args;
  if (text?.type.kind !== 'text' || args.length !== 2) {
    const is = text === undefined ? 'nothing' : inWords(text.type);
    env.problem(
      'ruleset.type',
      `"${call.name}" takes a text and a pattern, but this is ${is}`,
      text?.expr.at ?? call.at,
      `write ${usage}`,
    );
    return broken;
  }
  const source = literalText(args[1], 'its pattern', calling);
  const test = source === undefined ? undefined : testOf(source);
  if (test === undefined) return broken;
  return plain(boolean, (frame) => {
    const value = text.run(frame);
    if (typeof value !== 'string') return value;
    return mayRead(frame, value) ? test(value) : noValue;
  });
}

/** The fault of a pattern is shown where it stands, in quotes as in a raw literal, unless escapes moved it. */
function pattern(source: string, arg: Argument | undefined, { env, call }: Calling): Test | undefined {
  const made = compilePattern(source);
  if ('test' in made) return made.test;
  const { start, end } = arg?.expr.at ?? call.at;
  const before = end - start - source.length - 1;
  const verbatim = before === 1 || before === 2;
  const at = verbatim ? { start: start + before + made.offset, end: end - 1 } : { start, end };
  env.problem('ruleset.pattern', made.problem, at, made.hint);
  return undefined;
}
