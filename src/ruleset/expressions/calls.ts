import { didYouMean } from '../problems.ts';
import { collectionOf, compileCount } from './counting.ts';
import { broken, type Compiled, type Environment, plain } from './environment.ts';
import { functions } from './functions/index.ts';
import { hintForFunction } from './hints.ts';
import { compileMacro } from './macros.ts';
import { compilePresence, fieldNamed } from './names.ts';
import type { Call, Expr } from './syntax.ts';
import { boolean } from './types.ts';

/** A function, a macro or a count. */
export function compileCall(call: Call, env: Environment): Compiled {
  if (call.name === 'has' && call.receiver === undefined) return presence(call, env);
  return compileCount(call, env) ?? compileMacro(call, env) ?? named(call, env);
}

function presence(call: Call, env: Environment): Compiled {
  const [field] = call.args;
  if (field === undefined || call.args.length > 1) {
    env.problem('ruleset.expression', '"has" asks for one field', call.at, 'write has(weight)');
    return broken;
  }
  const ref = fieldNamed(field, env);
  return ref === undefined ? broken : plain(boolean, compilePresence(ref, env));
}

/** `math.floor(x)` is a function of that name, not a method of a field. */
function named(written: Call, env: Environment): Compiled {
  const space = written.receiver;
  const call =
    space?.type === 'name' && space.name === 'math' && !env.locals.has('math')
      ? { ...written, name: `math.${written.name}`, receiver: undefined }
      : written;
  const known = functions.get(call.name);
  if (known === undefined) return unknownFunction(call, env);
  const method = call.receiver !== undefined;
  if (known.form !== 'either' && (known.form === 'method') !== method) {
    env.problem('ruleset.unknown-function', `"${call.name}" is called otherwise`, call.nameAt, `write ${known.usage}`);
    return broken;
  }
  const written_: readonly Expr[] = call.receiver === undefined ? call.args : [call.receiver, ...call.args];
  const args = written_.map((expr) => ({ expr, ...env.compile(expr, env) }));
  if (args.some(({ type }) => type.kind === 'unknown')) return broken;
  return known.compile(args, { call, env, usage: known.usage });
}

function unknownFunction(call: Call, env: Environment): Compiled {
  const near = didYouMean(call.name, [...functions.keys(), 'has', 'exists', 'all', 'filter', 'map']);
  const hint = hintForFunction(call.name) ?? near ?? 'handoff explain cel lists the functions';
  env.problem('ruleset.unknown-function', `"${call.name}" is not a function`, call.nameAt, hint);
  for (const expr of call.args) if (!isCollection(expr)) env.compile(expr, env);
  return broken;
}

/** Members are the argument of a function that is none: what is wrong has been said. */
function isCollection(expr: Expr): boolean {
  return expr.type === 'name' && collectionOf(expr.name) !== undefined;
}
