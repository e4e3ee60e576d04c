import { readZonedTime } from '../../codes/zones.ts';
import { type Moment, type Money, textOf, type Value } from '../../model/values.ts';
import { canonical, limit } from '../author-values.ts';
import { entriesOf, itemsOf, type Node, textIn } from '../node.ts';
import { didYouMean } from '../problems.ts';
import type { ParamType } from '../schema.ts';
import { broken, type Compiled, constant, type Environment } from './environment.ts';
import { durationIn } from './functions/durations.ts';
import { inUnits } from './readers.ts';
import type { Expr } from './syntax.ts';
import { duration, number, text, typeOfField } from './types.ts';

/** `params.max_weight`: the value of a param, as a field of its type would have it; a percentage is its share of one. */
export function compileParam(expr: Extract<Expr, { readonly type: 'select' }>, env: Environment): Compiled {
  const param = env.scope.params.get(expr.name);
  if (param === undefined) {
    const hint = didYouMean(expr.name, env.scope.params.keys());
    const message = `"${expr.name}" should name a param, but none has that name`;
    env.problem('ruleset.unknown-field', message, expr.nameAt, hint);
    return broken;
  }
  const { type, value } = param;
  if (type === undefined || value === undefined) return broken; // said where it is declared
  const made = partOf(type, value, env);
  if (made !== undefined) return made;
  const message = `param "${expr.name}" is a ${type} in a zone, which an expression cannot hold`;
  env.problem('ruleset.type', message, expr.nameAt, 'use the check "within" with the param as its limit');
  return broken;
}

function partOf(type: ParamType, value: Node, env: Environment): Compiled | undefined {
  const written = textIn(value) ?? '';
  if (type === 'list')
    return constant(
      { kind: 'list', of: text },
      itemsOf(value).map((item) => textIn(item) ?? ''),
    );
  if (type === 'percent') return constant(number, Number(written.replace('%', '')) / 100);
  if (type === 'duration') return constant(duration, durationIn(written.replace(' ', '')) ?? 0);
  if (type === 'time' && readZonedTime(written) !== undefined) return undefined;
  if (type === 'text' || type === 'service') return constant(text, written);
  return typed(type, value, env);
}

function typed(type: Exclude<ParamType, 'list' | 'percent' | 'duration'>, value: Node, env: Environment): Compiled {
  if (type === 'boolean' || type === 'carrier' || type === 'country' || type === 'currency') {
    const read = canonical(type, textIn(value) ?? '', env.scope.own);
    const code = 'value' in read ? read.value : '';
    return constant(typeOfField(type), type === 'boolean' ? code === 'true' : code);
  }
  const read = limit(type, textIn(value) ?? textByUnit(value));
  return 'value' in read ? measured(type, read.value.metric) : broken;
}

function textByUnit(value: Node): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesOf(value).map(([unit, entry]) => [unit, textIn(entry.value) ?? '']));
}

/** Of a limit in both systems of units, the metric one. */
function measured(type: Parameters<typeof limit>[0], value: Value): Compiled {
  if (typeof value !== 'object') return constant(text, textOf(value));
  const made = constant(typeOfField(type), inUnits(type, value.amount));
  if (isMoney(value)) return { ...made, moneys: value.currency === undefined ? [] : [value.currency] };
  return isMoment(value) && type !== 'time' ? { ...made, moments: [value.zoned] } : made;
}

function isMoney(value: Exclude<Value, string | boolean>): value is Money {
  return value.kind === 'money';
}

function isMoment(value: Exclude<Value, string | boolean>): value is Moment {
  return 'zoned' in value;
}
