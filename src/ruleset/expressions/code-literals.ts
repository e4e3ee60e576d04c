import { canonical } from '../author-values.ts';
import { type Compiled, constant, type Environment } from './environment.ts';
import type { Plain } from './frame.ts';
import type { Expr } from './syntax.ts';
import type { Type } from './types.ts';

/** A literal, or a list of literals, held against a field of carriers, countries or currencies: its spelling becomes the code, and
 *  one that no table knows is a problem. Anything else stays as it is. */
export function codeLiteral(expr: Expr, part: Compiled, against: Type, env: Environment): Compiled {
  const of = against.kind === 'list' ? against.of : against;
  if (of.kind !== 'text' || of.code === undefined || part.constant === undefined) return part;
  const code = of.code;
  const written = expr.type === 'list' ? expr.items : [expr];
  const codes: Plain[] = [];
  for (const item of written) {
    if (item.type !== 'literal' || typeof item.value !== 'string') return part;
    const read = canonical(code, item.value, env.scope.own);
    if ('problem' in read) env.problem('ruleset.value', read.problem, item.at, read.hint);
    codes.push('problem' in read ? item.value : read.value);
  }
  return constant(part.type, expr.type === 'list' ? codes : (codes[0] ?? ''));
}
