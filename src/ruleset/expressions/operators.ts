import { compileArithmetic, isArithmetic } from './arithmetic.ts';
import { compileComparison } from './comparisons.ts';
import type { Compiled, Environment } from './environment.ts';
import { compileMembership } from './membership.ts';
import type { BinaryOperator, Expr } from './syntax.ts';

/** Operators between two values; those that join truths are in logic.ts. */
export function compileBinary(
  operator: Exclude<BinaryOperator, '&&' | '||'>,
  expr: Extract<Expr, { readonly type: 'binary' }>,
  env: Environment,
): Compiled {
  if (operator === 'in') return compileMembership(expr, env);
  if (isArithmetic(operator)) return compileArithmetic(operator, expr, env);
  return compileComparison(operator, expr, env);
}
