import type { Check, CompileContext, FieldUse, LimitText } from '../../src/checks/check.ts';
import { boundOf, readTyped } from '../../src/codes/typed.ts';
import type { Bound, Condition } from '../../src/model/condition.ts';
import type { Verdict } from '../../src/model/judge.ts';
import type { FieldType, Value } from '../../src/model/values.ts';
import { isMissing } from '../../src/model/values.ts';

/** Types of the fields a test names; all others are text. */
export type Types = Readonly<Record<string, FieldType>>;

/** A problem as a check recorded it: `param: message`. */
export interface FakeContext extends CompileContext {
  readonly problems: string[];
}

/** A ruleset that knows fields by their types and lists by name, and nothing else. */
export function fakeContext(types: Types = {}, lists: Readonly<Record<string, readonly string[]>> = {}): FakeContext {
  const problems: string[] = [];
  return {
    problems,
    typeOf: (field) => types[field] ?? 'text',
    bound: (param, value, type) => boundFor(param, value, type, problems),
    list: (_param, name) => lists[name] ?? [],
    values: (_param, values, field) => values.map((value) => canonical(types[field] ?? 'text', value)),
    pattern: (_param, source) => {
      const regex = new RegExp(source, 'u');
      return (text) => regex.test(text);
    },
    template: (_param, source) => {
      const fields = [...source.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
      return {
        fields,
        fill: (values) => fields.reduce((text, name, at) => text.replace(`{${name}}`, values[at] ?? ''), source),
      };
    },
    condition: (): Condition => ({ type: 'all', of: [] }),
    problem: (param, message) => problems.push(`${param}: ${message}`),
  };
}

function boundFor(param: string, value: LimitText, type: FieldType, problems: string[]): Bound {
  const bound = boundOf(type, value);
  if (!('problem' in bound)) return bound;
  problems.push(`${param}: ${bound.problem}`);
  return { metric: '', imperial: '', text: '' };
}

function canonical(type: FieldType, text: string): string {
  const value = readTyped(type, text);
  return typeof value === 'string' ? value : text;
}

/** Cells of a row by field as the check names it; left out: blank. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** A subject check compiled: cells in, facts out. */
export function inspector(
  check: Check,
  written: Readonly<Record<string, unknown>>,
  context: CompileContext = fakeContext(),
): (cells: Cells) => Verdict {
  if (check.shape !== 'subject') throw new Error(`${check.id} does not judge one subject at a time`);
  const params = check.params.parse(written);
  const uses = check.reads(params);
  const inspect = check.compile(params, context);
  return (cells) => inspect(uses.map((use) => valueIn(cells, use, context)));
}

/** Problems that compiling a check records. */
export function problemsOf(
  check: Check,
  written: Readonly<Record<string, unknown>>,
  types: Types = {},
): readonly string[] {
  const context = fakeContext(types);
  if (check.shape !== 'key') check.compile(check.params.parse(written), context);
  return context.problems;
}

/** Messages of what the parameters' schema refuses, with where. */
export function refusals(check: Check, written: Readonly<Record<string, unknown>>): readonly string[] {
  const result = check.params.safeParse(written);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** A group check compiled: members' cells, own cells and whether all are there in, facts out. */
export function folder(
  check: Check,
  written: Readonly<Record<string, unknown>>,
  context: CompileContext = fakeContext(),
) {
  if (check.shape !== 'group') throw new Error(`${check.id} does not judge a group`);
  const params = check.params.parse(written);
  const fold = check.compile(params, context);
  const [own, members] = [check.own(params), check.members(params)];
  const read = (uses: readonly FieldUse[], cells: Cells) => uses.map((use) => valueIn(cells, use, context));
  const state = (rows: readonly Cells[], truths: readonly (readonly (boolean | undefined)[])[] = []) =>
    rows.reduce((sum: unknown, cells, at) => fold.add(sum, read(members, cells), truths[at] ?? []), fold.start());
  const finish = (sum: unknown, cells: Cells = {}, complete = true) => fold.finish(sum, read(own, cells), complete);
  return { fold, state, finish };
}

function valueIn(cells: Cells, use: FieldUse, context: CompileContext): Value | undefined {
  const field = typeof use === 'string' ? use : use.field;
  const text = cells[field];
  if (text === undefined || typeof use === 'string' || use.as === 'text') return text;
  const value = readTyped(context.typeOf(field) ?? 'text', text);
  if (use.as === 'name' && isMissing(value)) return value.text;
  return isMissing(value) ? undefined : value;
}
