import type { CompileContext, LimitText } from '../checks/check.ts';
import type { Bound } from '../model/condition.ts';
import type { FieldRef } from '../model/field-ref.ts';
import type { MemberType } from '../model/subjects.ts';
import type { FieldType } from '../model/values.ts';
import { canonicals, limit } from './author-values.ts';
import { compileCondition } from './conditions.ts';
import { type Node, nodeAt } from './node.ts';
import { didYouMean } from './problems.ts';
import { type Asking, fieldOf, type Scope } from './scope.ts';
import type { Span } from './source.ts';
import { splitTemplate } from './templates.ts';
import { patternAt } from './text-tests.ts';

/** The rule whose check is being compiled. */
export interface Compiling extends Asking {
  /** Its parameters, laid over each other, params and lists written out. */
  readonly parameters: Node;
  /** What its check counts, where it counts. */
  readonly member: MemberType | undefined;
}

/** What a check may ask while it is compiled. Each problem is recorded at the parameter it is about. */
export function contextFor(compiling: Compiling): CompileContext {
  const { scope } = compiling;
  const at = (param: string) => nodeOf(compiling.parameters, param);
  return {
    typeOf: (field) => typeOf(field, compiling),
    bound: (param, value, type) => boundFor(at(param), value, type, scope),
    list: (param, name) => listNamed(at(param), name, scope),
    values: (_param, values, field) => {
      const type = typeOf(field, compiling) ?? 'text';
      const ref = scope.fields.resolve(field, compiling.on);
      if (!('problem' in ref)) for (const value of values) checkClosed(value, ref, compiling);
      return [...new Set(values.flatMap((value) => canonicalsAt(value, type, compiling)))];
    },
    pattern: (param, source) => patternAt(source, at(param), scope),
    template: (param, source) => template(at(param), source, compiling),
    condition: (param, _value, on) => compileCondition(at(param), { on, scope }),
    problem: (param, message, hint) => scope.problems.add('ruleset.value', message, at(param).at, hint),
  };
}

/** The node of a parameter, by name or dotted path (`agree.00`). */
function nodeOf(parameters: Node, param: string): Node {
  const path = param.split('.').map((step) => (/^\d{1,3}$/.test(step) ? Number(step) : step));
  return nodeAt(parameters, path).node;
}

/** Where a text stands among the parameters: as value, in the braces of a template, or as key; else the parameters themselves. */
export function spanOfText(parameters: Node, text: string): Span {
  return find(parameters, text) ?? parameters.at;
}

function find(node: Node, text: string): Span | undefined {
  if (node.type === 'text') return node.text === text || node.text.includes(`{${text}}`) ? node.at : undefined;
  if (node.type === 'list') return node.items.map((item) => find(item, text)).find((span) => span !== undefined);
  for (const [key, entry] of node.entries) {
    const span = key === text ? entry.key : find(entry.value, text);
    if (span !== undefined) return span;
  }
  return undefined;
}

function typeOf(field: string, { on, member, scope, parameters }: Compiling): FieldType | undefined {
  const [first] = field.includes('*') ? scope.fields.expand(field, on) : [];
  const name = first?.name ?? field;
  const ref = scope.fields.resolve(name, on);
  if (!('problem' in ref)) return ref.type;
  return fieldOf(name, { on: member ?? on, scope }, spanOfText(parameters, field))?.type;
}

function boundFor(node: Node, value: LimitText, type: FieldType, scope: Scope): Bound {
  const read = limit(type, value);
  if (!('problem' in read)) return read.value;
  scope.problems.add(read.code, read.problem, node.at, read.hint);
  const text = String(value);
  return { metric: text, imperial: text, text };
}

function listNamed(node: Node, name: string, scope: Scope): readonly string[] {
  const list = scope.lists.get(name);
  if (list === undefined)
    scope.problems.add(
      'ruleset.unknown-list',
      `"${name}" should name a list, but none has that name`,
      node.at,
      didYouMean(name, scope.lists.keys()) ?? `declare it under lists: { ${name}: [A, B] }`,
    );
  return list ?? [];
}

function canonicalsAt(value: string, type: FieldType, { parameters, scope }: Compiling): readonly string[] {
  const read = canonicals(type, value, scope.own);
  if (!('problem' in read)) return read.value;
  scope.problems.add(read.code, read.problem, spanOfText(parameters, value), read.hint);
  return [value];
}

/** A word that a field of a few words cannot hold is a slip of the author. */
function checkClosed(value: string, { name, values: known }: FieldRef, { parameters, scope }: Compiling): void {
  if (known === undefined || known.includes(value.toLowerCase())) return;
  const message = `"${name}" should be ${known.join(' or ')}, but is "${value}"`;
  scope.problems.add('ruleset.value', message, spanOfText(parameters, value), didYouMean(value, known));
}

function template(node: Node, source: string, { on, scope }: Compiling) {
  const { parts, unmatched } = splitTemplate(source);
  if (unmatched !== undefined)
    scope.problems.add('ruleset.template', `"${source}" should close every brace it opens`, node.at, 'write {field}');
  const fields = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
  for (const field of fields) fieldOf(field, { on, scope }, node.at);
  const fill = (values: readonly string[]): string => {
    let next = 0;
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : (values[next++] ?? ''); // once per row: a plain loop
    return text;
  };
  return { fields, fill };
}
