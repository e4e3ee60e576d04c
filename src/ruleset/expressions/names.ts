import type { FieldRef } from '../../model/field-ref.ts';
import { subjectTypes } from '../../model/subjects.ts';
import type { FieldType } from '../../model/values.ts';
import { didYouMean } from '../problems.ts';
import { collectionOf } from './counting.ts';
import { broken, type Compiled, constant, type Environment } from './environment.ts';
import type { Run } from './frame.ts';
import { hintForBareWord, hintForPart, hintForSpace } from './hints.ts';
import { compileParam } from './params.ts';
import { readerOf } from './readers.ts';
import type { Expr, Stretch } from './syntax.ts';
import { text, timestamp, typeOfField } from './types.ts';

type Of<T extends Expr['type']> = Extract<Expr, { readonly type: T }>;

/** A bare name: a comprehension variable, `as_of`, or a field of the subject or its nearest parent. */
export function compileName(expr: Of<'name'>, env: Environment): Compiled {
  const local = env.locals.get(expr.name);
  if (local?.type === 'value') return variable(local.slot, local.of);
  if (local?.type === 'member' || isPrefix(expr.name)) {
    env.problem(
      'ruleset.expression',
      `"${expr.name}" should name one of its fields`,
      expr.at,
      `write ${expr.name}.weight, say`,
    );
    return broken;
  }
  if (expr.name === 'as_of') return asOf(env);
  const ref = fieldNamed(expr, env);
  return ref === undefined ? broken : fieldRead(ref, env);
}

/** `parcel.weight`, `l.tracking_number` of a member, `lists.services` or `params.max_weight`. */
export function compileSelect(expr: Of<'select'>, env: Environment): Compiled {
  const space = expr.of.type === 'name' && !env.locals.has(expr.of.name) ? expr.of.name : undefined;
  if (space === 'lists') return listNamed(expr, env);
  if (space === 'params') return compileParam(expr, env);
  const ref = fieldNamed(expr, env);
  return ref === undefined ? broken : fieldRead(ref, env);
}

/** The field that a name or a path means; undefined once the problem is recorded. */
export function fieldNamed(expr: Expr, env: Environment): FieldRef | undefined {
  const path = pathOf(expr);
  if (path === undefined) {
    const isSaid = expr.type === 'select' && env.compile(expr.of, env).type.kind === 'unknown';
    if (isSaid) return undefined;
    env.problem('ruleset.expression', 'this should be a field', expr.at, 'write weight or parcel.weight, say');
    return undefined;
  }
  const [first = '', ...rest] = path;
  const local = env.locals.get(first);
  if (local?.type === 'value') {
    env.problem('ruleset.type', `"${first}" is a value and has no fields`, expr.at);
    return undefined;
  }
  if (local === undefined) return resolve(path.join('.'), expr, env);
  const ref = env.scope.fields.resolve([local.level, ...rest].join('.'), local.level);
  if (!('problem' in ref)) return ref;
  const asWritten = (said: string) => said.replaceAll(`${local.level}.`, `${first}.`);
  env.problem('ruleset.unknown-field', asWritten(ref.problem), spanOf(expr), ref.hint && asWritten(ref.hint));
  return undefined;
}

function resolve(name: string, expr: Expr, env: Environment): FieldRef | undefined {
  const ref = env.scope.fields.resolve(name, env.on);
  if (!('problem' in ref)) return ref;
  const children = expr.type === 'name' && collectionOf(expr.name) !== undefined;
  if (children)
    env.problem(
      'ruleset.expression',
      `"${name}" can only be counted, or asked with exists or all`,
      expr.at,
      `write the rule with on: ${collectionOf(name)}, or ${name}.exists(one, …)`,
    );
  else env.problem('ruleset.unknown-field', ref.problem, spanOf(expr), hintFor(expr, env) ?? ref.hint);
  return undefined;
}

function hintFor(expr: Expr, env: Environment): string | undefined {
  if (expr.type === 'name') return hintForBareWord(expr.name);
  if (expr.type !== 'select' || expr.of.type !== 'name') return undefined;
  const isField = !('problem' in env.scope.fields.resolve(expr.of.name, env.on));
  const { params, lists } = env.scope;
  return isField ? hintForPart(expr.of.name, expr.name) : hintForSpace(expr.of.name, expr.name, { params, lists });
}

function spanOf(expr: Expr): Stretch {
  return expr.type === 'select' ? expr.nameAt : expr.at;
}

function isPrefix(name: string): boolean {
  return subjectTypes.some((subject) => subject === name);
}

function pathOf(expr: Expr): readonly string[] | undefined {
  if (expr.type === 'name') return [expr.name];
  const before = expr.type === 'select' ? pathOf(expr.of) : undefined;
  return before && expr.type === 'select' ? [...before, expr.name] : undefined;
}

function fieldRead(ref: FieldRef, env: Environment): Compiled {
  const place = env.reads.placeOf(ref);
  const type = typeOfField(ref.type);
  return {
    type,
    run: readerOf(ref.type, place),
    moneys: ref.type === 'money' ? [place] : [],
    moments: ref.type === 'datetime' ? [place] : ref.type === 'date' ? [false] : [], // a day has no offset
  };
}

function variable(slot: number, of: Compiled): Compiled {
  return { ...of, constant: undefined, run: (frame) => frame.locals[slot] ?? false };
}

/** The moment the audit is made for: by the clock on the wall beside moments without offset, else as the instant it is. */
function asOf(env: Environment): Compiled {
  const read = (field: string, type: FieldType): Run =>
    readerOf(type, env.reads.placeOf({ level: env.on, field, name: 'as_of', type }));
  const instant = read('$as_of', 'datetime');
  const onTheWall = read('$as_of_local', 'datetime');
  return {
    type: timestamp,
    run: (frame) => (frame.zoned === true ? instant : onTheWall)(frame),
    moneys: [],
    moments: [],
  };
}

function listNamed(expr: Of<'select'>, env: Environment): Compiled {
  const values = env.scope.lists.get(expr.name);
  if (values !== undefined) return constant({ kind: 'list', of: text }, values);
  const hint = didYouMean(expr.name, env.scope.lists.keys());
  env.problem('ruleset.unknown-field', `"${expr.name}" should name a list, but none has that name`, expr.nameAt, hint);
  return broken;
}

/** `has(field)`: whether the cell holds something, whatever it means; without a column nobody can tell. */
export function compilePresence(ref: FieldRef, env: Environment): Run {
  const place = env.reads.placeOf(ref);
  return (frame) => {
    const reading = frame.readings[place];
    if (typeof reading !== 'object' || !('missing' in reading)) return reading !== undefined;
    if (reading.text !== undefined) return true;
    if (reading.missing === 'value-absent' || reading.missing === 'declared-not-supplied') return false;
    return { unread: reading.missing, read: place };
  };
}
