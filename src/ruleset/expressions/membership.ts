import { codeLiteral } from './code-literals.ts';
import { broken, type Compiled, type Environment, plain } from './environment.ts';
import { equalityOf } from './equality.ts';
import { isUnread, mayRead, noValue, type Run } from './frame.ts';
import { amongLikeMoments, inOneCurrency, refuseUnlikeMoments } from './guards.ts';
import type { Expr } from './syntax.ts';
import { agree, boolean, inWords } from './types.ts';

/** `value in list`: whether one of its entries equals the value. */
export function compileMembership(expr: Extract<Expr, { readonly type: 'binary' }>, env: Environment): Compiled {
  const value = env.compile(expr.left, env);
  const written = env.compile(expr.right, env);
  if (written.type.kind !== 'list') {
    if (written.type.kind !== 'unknown')
      env.problem(
        'ruleset.type',
        `"in" needs a list, but this is ${inWords(written.type)}`,
        expr.right.at,
        "write ['A', 'B']",
      );
    return broken;
  }
  const list = codeLiteral(expr.right, written, value.type, env);
  if (!agree(value.type, written.type.of)) {
    const message = `"in" looks for ${inWords(value.type)} among ${inWords(written.type.of)}`;
    env.problem('ruleset.type', message, expr.left.at);
    return broken;
  }
  if (refuseUnlikeMoments([value, list], expr.at, env)) return broken;
  const run = inOneCurrency([value, list], known(value, list) ?? searching(value, list));
  return plain(boolean, value.type.kind === 'timestamp' ? amongLikeMoments([value, list], run) : run);
}

/** Text among texts that are the same for every subject is looked up, not searched. */
function known(value: Compiled, list: Compiled): Run | undefined {
  if (value.type.kind !== 'text' || !Array.isArray(list.constant)) return undefined;
  const written = new Set(list.constant.map(String));
  const lower = new Set(list.constant.map((text) => String(text).toLowerCase()));
  return (frame) => {
    const text = value.run(frame);
    if (typeof text !== 'string') return text;
    return mayRead(frame, text) ? written.has(text) || lower.has(text.toLowerCase()) : noValue;
  };
}

function searching(value: Compiled, list: Compiled): Run {
  const equal = equalityOf(value.type);
  return (frame) => {
    const wanted = value.run(frame);
    if (isUnread(wanted)) return wanted;
    const entries = list.run(frame);
    if (isUnread(entries)) return entries;
    return Array.isArray(entries) ? entries.some((entry) => equal(wanted, entry)) : noValue;
  };
}
