import { canonical } from '../author-values.ts';
import { type Compiled, constant, type Environment } from './environment.ts';
import type { Plain } from './frame.ts';
import type { Expr, Stretch } from './syntax.ts';
import type { Type } from './types.ts';

/** Given texts held against a field of carriers, services, countries or currencies: literals, or a list or param of the ruleset. Each
 *  spelling becomes the code; one that no table knows is a problem, but for services, which are compared as text then. Anything else
 *  stays as it is. */
export function codeLiteral(expr: Expr, part: Compiled, against: Type, env: Environment): Compiled {
  const of = against.kind === 'list' ? against.of : against;
  if (of.kind !== 'text' || of.code === undefined || part.constant === undefined) return part;
  const code = of.code;
  const codes: Plain[] = [];
  for (const [place, written] of valuesOf(part.constant).entries()) {
    if (typeof written !== 'string') return part;
    const read = canonical(code, written, env.scope.own);
    if ('problem' in read) env.problem('ruleset.value', read.problem, placeOf(expr, place), read.hint);
    codes.push('problem' in read ? written : read.value);
  }
  return constant(part.type, part.type.kind === 'list' ? codes : (codes[0] ?? ''));
}

function valuesOf(constant: Plain): readonly Plain[] {
  return isList(constant) ? constant : [constant];
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Of a list that stands elsewhere in the ruleset, where it is named. */
function placeOf(expr: Expr, place: number): Stretch {
  if (expr.type === 'list') return expr.items[place]?.at ?? expr.at;
  return expr.type === 'select' ? expr.nameAt : expr.at;
}
