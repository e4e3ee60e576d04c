import { compileCall } from './calls.ts';
import { broken, type Compiled, computed, constant, type Environment, plain } from './environment.ts';
import { isUnread, noValue } from './frame.ts';
import { compileLogic } from './logic.ts';
import { compileName, compileSelect } from './names.ts';
import { compileBinary } from './operators.ts';
import type { Expr } from './syntax.ts';
import { agree, boolean, inWords, joined, number, text, unknown } from './types.ts';

/** Checks a part of an expression and makes it ready to run; whatever is wrong with it is recorded. */
export function compile(expr: Expr, env: Environment): Compiled {
  switch (expr.type) {
    case 'literal':
      return constant(
        typeof expr.value === 'number' ? number : typeof expr.value === 'string' ? text : boolean,
        expr.value,
      );
    case 'name':
      return compileName(expr, env);
    case 'select':
      return compileSelect(expr, env);
    case 'call':
      return compileCall(expr, env);
    case 'binary':
      return expr.operator === '&&' || expr.operator === '||'
        ? compileLogic(expr.operator, expr, env)
        : compileBinary(expr.operator, expr, env);
    case 'unary':
      return expr.operator === '!' ? negation(expr, env) : minus(expr, env);
    case 'choice':
      return choice(expr, env);
    case 'list':
      return list(expr, env);
    case 'index':
      return element(expr, env);
    case 'foreign':
      env.problem('ruleset.expression', `${expr.what} is not supported in rules`, expr.at, hints[expr.what]);
      return broken;
  }
}

const hints: Readonly<Record<string, string>> = {
  null: 'ask whether a field is there with has(field)',
  'a map': 'write a list, or one rule per case',
};

type Of<T extends Expr['type']> = Extract<Expr, { readonly type: T }>;

function negation(expr: Of<'unary'>, env: Environment): Compiled {
  const of = expecting(boolean, expr.of, env);
  if (of === broken) return broken;
  return plain(boolean, (frame) => {
    const value = of.run(frame);
    return typeof value === 'boolean' ? !value : value;
  });
}

function minus(expr: Of<'unary'>, env: Environment): Compiled {
  const of = compile(expr.of, env);
  if (of.type.kind !== 'duration' && of.type.kind !== 'unknown' && of.type.kind !== 'number') {
    env.problem('ruleset.type', `"-" goes before a number or a duration, but this is ${inWords(of.type)}`, expr.of.at);
    return broken;
  }
  if (typeof of.constant === 'number') return constant(of.type, -of.constant);
  return computed(
    of.type,
    (frame) => {
      const value = of.run(frame);
      return typeof value === 'number' ? -value : value;
    },
    [of],
  );
}

function choice(expr: Of<'choice'>, env: Environment): Compiled {
  const condition = expecting(boolean, expr.condition, env);
  const yes = compile(expr.yes, env);
  const no = compile(expr.no, env);
  if (!agree(yes.type, no.type)) {
    const message = `both sides of ":" should be of one type, but are ${inWords(yes.type)} and ${inWords(no.type)}`;
    env.problem('ruleset.type', message, expr.no.at);
    return broken;
  }
  return computed(
    joined(yes.type, no.type),
    (frame) => {
      const asked = condition.run(frame);
      if (typeof asked !== 'boolean') return asked;
      return asked ? yes.run(frame) : no.run(frame);
    },
    [yes, no],
  );
}

function list(expr: Of<'list'>, env: Environment): Compiled {
  const items = expr.items.map((item) => compile(item, env));
  let of = unknown;
  for (const [place, item] of items.entries()) {
    const at = expr.items[place]?.at ?? expr.at;
    if (!agree(of, item.type))
      env.problem(
        'ruleset.type',
        `a list should hold one type, but holds ${inWords(of)} and ${inWords(item.type)}`,
        at,
      );
    else of = joined(of, item.type);
  }
  const values = items.flatMap((item) => (item.constant === undefined ? [] : [item.constant]));
  if (values.length === items.length) return constant({ kind: 'list', of }, values);
  return computed(
    { kind: 'list', of },
    (frame) => {
      const made = [];
      for (const item of items) {
        const value = item.run(frame);
        if (isUnread(value)) return value;
        made.push(value);
      }
      return made;
    },
    items,
  );
}

function element(expr: Of<'index'>, env: Environment): Compiled {
  const of = compile(expr.of, env);
  const index = of.type.kind === 'unknown' ? broken : expecting(number, expr.index, env);
  if (of.type.kind !== 'list') {
    if (of.type.kind !== 'unknown')
      env.problem('ruleset.type', `"[…]" goes after a list, but this is ${inWords(of.type)}`, expr.of.at);
    return broken;
  }
  return computed(
    of.type.of,
    (frame) => {
      const values = of.run(frame);
      const at = index.run(frame);
      if (isUnread(values)) return values;
      if (isUnread(at)) return at;
      return (Array.isArray(values) && typeof at === 'number' ? values[at] : undefined) ?? noValue;
    },
    [of],
  );
}

/** Compiles a part that has to be of a type. */
function expecting(type: Compiled['type'], expr: Expr, env: Environment): Compiled {
  const part = compile(expr, env);
  if (agree(type, part.type)) return part;
  env.problem('ruleset.type', `this should be ${inWords(type)}, but is ${inWords(part.type)}`, expr.at);
  return broken;
}
