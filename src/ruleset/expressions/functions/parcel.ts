import { compact } from '../../../codes/characters.ts';
import {
  type CheckDigitAlgorithm,
  checkDigitAlgorithms,
  checkDigitFault,
} from '../../../codes/check-digit-algorithms.ts';
import { readQuantity } from '../../../codes/quantities.ts';
import { isMissing } from '../../../model/values.ts';
import { didYouMean } from '../../problems.ts';
import { broken, type Compiled, constant, plain } from '../environment.ts';
import { inUnits } from '../readers.ts';
import { agree, boolean, inWords, number, type Type } from '../types.ts';
import { type Argument, type Calling, type ExpressionFunction, literalText, numeric } from './define.ts';

const length: Type = { kind: 'number', measure: 'length' };
const volume: Type = { kind: 'number', measure: 'volume' };
const weight: Type = { kind: 'number', measure: 'weight' };
const sides = ['length', 'width', 'height'] as const;

/** What parcels are measured and told apart by. Without sides, the subject's own length, width and height are meant. */
export const parcelFunctions: readonly ExpressionFunction[] = [
  {
    name: 'girth',
    form: 'function',
    usage: 'girth(length, width, height)',
    about: 'Twice the sum of the two shorter sides, in centimetres.',
    compile: (args, calling) =>
      measured(args, calling, {
        extra: 0,
        gives: length,
        compute: ([l = 0, w = 0, h = 0]) => 2 * (l + w + h - Math.max(l, w, h)),
      }),
  },
  {
    name: 'volume',
    form: 'function',
    usage: 'volume(length, width, height)',
    about: 'The product of three sides, in litres.',
    compile: (args, calling) =>
      measured(args, calling, { extra: 0, gives: volume, compute: ([l = 0, w = 0, h = 0]) => (l * w * h) / 1000 }),
  },
  {
    name: 'dim_weight',
    form: 'function',
    usage: 'dim_weight(length, width, height, 5000)',
    about: 'The product of three sides by a divisor in cubic centimetres per kilogram, in kilograms.',
    compile: (args, calling) =>
      measured(args, calling, {
        extra: 1,
        gives: weight,
        compute: ([l = 0, w = 0, h = 0, divisor = 0]) => (l * w * h) / divisor,
      }),
  },
  {
    name: 'quantity',
    form: 'function',
    usage: "quantity('150 lb')",
    about: 'A weight in kilograms, a length in centimetres or a volume in litres.',
    compile: quantity,
  },
  {
    name: 'check_digit_ok',
    form: 'function',
    usage: "check_digit_ok(sscc, 'gs1-mod10')",
    about: 'Whether the check digit is the one its other characters give; spaces and hyphens do not count.',
    compile: checkDigit,
  },
];

interface Formula {
  /** Arguments after the sides. */
  readonly extra: number;
  readonly gives: Type;
  readonly compute: (values: readonly number[]) => number;
}

function measured(args: readonly Argument[], calling: Calling, { extra, gives, compute }: Formula): Compiled {
  const { call, env, usage } = calling;
  const all = args.length === extra ? [...ownSides(calling), ...args] : args;
  if (all.length !== sides.length + extra) {
    env.problem('ruleset.type', `"${call.name}" should have other arguments`, call.at, `write ${usage}`);
    return broken;
  }
  for (const [place, arg] of all.entries()) {
    if (arg.type.kind === 'unknown') return broken;
    const wanted = place < sides.length ? length : number;
    if (agree(wanted, arg.type)) continue;
    env.problem(
      'ruleset.type',
      `"${call.name}" takes ${inWords(wanted)} here, but this is ${inWords(arg.type)}`,
      arg.expr.at,
    );
    return broken;
  }
  return numeric(gives, all, compute);
}

function ownSides({ call, env }: Calling): readonly Argument[] {
  return sides.map((name) => {
    const expr = { type: 'name', name, at: call.nameAt } as const;
    return { expr, ...env.compile(expr, env) };
  });
}

const kinds = ['weight', 'length', 'volume'] as const;

function quantity(args: readonly Argument[], calling: Calling): Compiled {
  const written = literalText(args[0], 'a number and its unit', calling)?.trim();
  if (written === undefined || args.length > 1) return broken;
  for (const measure of kinds) {
    const reading = readQuantity(measure, written, undefined);
    if (typeof reading !== 'object' || isMissing(reading)) continue;
    return constant({ kind: 'number', measure }, inUnits(measure, reading.amount));
  }
  const at = args[0]?.expr.at ?? calling.call.at;
  calling.env.problem('ruleset.value', `"${written}" should be a number with its unit, such as 31.5 kg`, at);
  return broken;
}

function checkDigit(args: readonly Argument[], calling: Calling): Compiled {
  const { call, env, usage } = calling;
  const [value, named] = args;
  if (value?.type.kind !== 'text' || args.length !== 2) {
    env.problem(
      'ruleset.type',
      '"check_digit_ok" takes a text and an algorithm',
      value?.expr.at ?? call.at,
      `write ${usage}`,
    );
    return broken;
  }
  const name = literalText(named, 'an algorithm', calling);
  const algorithm = name === undefined ? undefined : algorithmOf(name);
  if (algorithm === undefined) {
    const known = Object.keys(checkDigitAlgorithms);
    if (name !== undefined)
      env.problem(
        'ruleset.value',
        `"${name}" is no check digit algorithm`,
        named?.expr.at ?? call.at,
        didYouMean(name, known),
      );
    return broken;
  }
  return plain(boolean, (frame) => {
    const text = value.run(frame);
    return typeof text === 'string' ? checkDigitFault(algorithm, compact(text)) === undefined : text;
  });
}

function algorithmOf(name: string): CheckDigitAlgorithm | undefined {
  return Object.entries(checkDigitAlgorithms).find(([known]) => known === name)?.[1];
}
