import { type Compiled, type Environment, plain } from './environment.ts';
import type { Run } from './frame.ts';
import type { Expr } from './syntax.ts';
import { agree, boolean, inWords } from './types.ts';

/** `&&` is decided by one false side, `||` by one true one, whatever nobody could read on the other (CEL, section Logical Operators). */
export function compileLogic(
  operator: '&&' | '||',
  expr: Extract<Expr, { readonly type: 'binary' }>,
  env: Environment,
): Compiled {
  const [left, right] = [side(expr.left, operator, env), side(expr.right, operator, env)];
  return plain(boolean, deciding(operator === '||', left.run, right.run));
}

function side(expr: Expr, operator: string, env: Environment): Compiled {
  const part = env.compile(expr, env);
  if (!agree(boolean, part.type))
    env.problem(
      'ruleset.type',
      `"${operator}" joins what is true or false, but this is ${inWords(part.type)}`,
      expr.at,
    );
  return part;
}

function deciding(decisive: boolean, left: Run, right: Run): Run {
  return (frame) => {
    const one = left(frame);
    if (one === decisive) return decisive;
    const other = right(frame);
    if (other === decisive) return decisive;
    return typeof one === 'boolean' ? other : one;
  };
}
