import { type Compiled, computed, type Environment, type Local, plain } from './environment.ts';
import { type Frame, isUnread, noValue, type Outcome, type Plain, type Run } from './frame.ts';
import type { Call } from './syntax.ts';
import { agree, boolean, inWords } from './types.ts';

/** How deep comprehensions may nest. */
const maxNesting = 2;

type Step = (frame: Frame, entries: readonly Plain[], slot: number, body: Run) => Outcome;

interface Macro {
  readonly predicate: boolean;
  readonly run: Step;
}

const macros: Readonly<Record<string, Macro>> = {
  exists: { predicate: true, run: (frame, entries, slot, body) => deciding(frame, entries, slot, body, true) },
  all: { predicate: true, run: (frame, entries, slot, body) => deciding(frame, entries, slot, body, false) },
  exists_one: {
    predicate: true,
    run: (frame, entries, slot, body) => {
      const kept = filtered(frame, entries, slot, body);
      return isUnread(kept) ? kept : kept.length === 1;
    },
  },
  filter: { predicate: true, run: filtered },
  map: { predicate: false, run: mapped },
};

/** `list.exists(x, …)`, `all`, `exists_one`, `filter` and `map` over lists; undefined for any other call. */
export function compileMacro(call: Call, env: Environment): Compiled | undefined {
  const macro = Object.hasOwn(macros, call.name) ? macros[call.name] : undefined;
  if (macro === undefined || call.receiver === undefined) return undefined;
  const list = env.compile(call.receiver, env);
  const [variable, body] = call.args;
  const refuse = (message: string, hint?: string) => {
    env.problem('ruleset.expression', message, call.at, hint);
    return plain(boolean, () => noValue);
  };
  if (variable?.type !== 'name' || body === undefined || call.args.length > 2)
    return refuse(`"${call.name}" needs a variable and what to ask of it`, `write list.${call.name}(x, …)`);
  if (list.type.kind !== 'list') {
    if (list.type.kind !== 'unknown')
      env.problem(
        'ruleset.type',
        `"${call.name}" goes after a list, but this is ${inWords(list.type)}`,
        call.receiver.at,
      );
    return plain({ kind: 'unknown' }, () => noValue);
  }
  const slot = env.locals.size;
  if (slot >= maxNesting) return refuse(`${call.name} should be nested at most ${maxNesting} deep`);
  const local: Local = { type: 'value', slot, of: { ...list, type: list.type.of } };
  const asked = env.compile(body, { ...env, locals: new Map([...env.locals, [variable.name, local]]) });
  if (macro.predicate && !agree(boolean, asked.type))
    env.problem('ruleset.type', `"${call.name}" needs a condition, but this is ${inWords(asked.type)}`, body.at);
  return macroOver({ macro, list, asked, slot, name: call.name });
}

interface Over {
  readonly macro: Macro;
  readonly list: Compiled;
  readonly asked: Compiled;
  readonly slot: number;
  readonly name: string;
}

function macroOver({ macro, list, asked, slot, name }: Over): Compiled {
  const run: Run = (frame) => {
    const entries = list.run(frame);
    if (isUnread(entries)) return entries;
    frame.steps -= isList(entries) ? entries.length : 0;
    return isList(entries) && frame.steps >= 0 ? macro.run(frame, entries, slot, asked.run) : noValue;
  };
  if (name === 'map') return computed({ kind: 'list', of: asked.type }, run, [asked]);
  return name === 'filter' ? computed(list.type, run, [list]) : plain(boolean, run);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** One decisive entry decides, whatever nobody could read of the others. */
function deciding(frame: Frame, entries: readonly Plain[], slot: number, body: Run, decisive: boolean): Outcome {
  let untold: Outcome | undefined;
  for (const entry of entries) {
    frame.locals[slot] = entry;
    const told = body(frame);
    if (told === decisive) return decisive;
    if (isUnread(told)) untold ??= told;
  }
  return untold ?? !decisive;
}

function filtered(
  frame: Frame,
  entries: readonly Plain[],
  slot: number,
  body: Run,
): readonly Plain[] | Exclude<Outcome, Plain> {
  const kept: Plain[] = [];
  for (const entry of entries) {
    frame.locals[slot] = entry;
    const told = body(frame);
    if (isUnread(told)) return told;
    if (told === true) kept.push(entry);
  }
  return kept;
}

function mapped(frame: Frame, entries: readonly Plain[], slot: number, body: Run): Outcome {
  const made: Plain[] = [];
  for (const entry of entries) {
    frame.locals[slot] = entry;
    const value = body(frame);
    if (isUnread(value)) return value;
    made.push(value);
  }
  return made;
}
