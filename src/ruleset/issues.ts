import type { z } from 'zod';
import { type Node, nodeAt, type Path, quote } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';
import type { Span } from './source.ts';

type Issue = z.core.$ZodIssue;

/** Parses the plain form of a node; whatever does not fit becomes a problem at the node concerned, and the result is undefined. */
export function readNode<T>(schema: z.ZodType<T>, node: Node, plain: unknown, problems: Problems): T | undefined {
  const result = schema.safeParse(plain);
  if (result.success) return result.data;
  reportIssues(result.error.issues, schema, node, problems);
  return undefined;
}

/** Says each issue of a schema at the node it is about. */
export function reportIssues(issues: readonly Issue[], schema: z.ZodType, root: Node, problems: Problems): void {
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') unknownKeys(issue, schema, root, problems);
    else if (issue.code === 'invalid_union') reportUnion(issue, schema, root, problems);
    else reportOne(issue, root, problems);
  }
}

function unknownKeys(
  issue: Issue & { keys: readonly string[] },
  schema: z.ZodType,
  root: Node,
  problems: Problems,
): void {
  const { node } = nodeAt(root, issue.path);
  const known = keysAt(schema, issue.path);
  for (const key of issue.keys) {
    const at = node.type === 'map' ? (node.entries.get(key)?.key ?? node.at) : node.at;
    problems.add('ruleset.unknown-key', `"${key}" is not a key ${whereOf(issue.path)}`, at, didYouMean(key, known));
  }
}

/** Of the alternatives, the one that got furthest; where none got anywhere, all that would have done. */
function reportUnion(
  issue: Issue & { errors: readonly (readonly Issue[])[] },
  schema: z.ZodType,
  root: Node,
  problems: Problems,
): void {
  const deepest = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
  if (depthOf(deepest) > 0) {
    const nested = deepest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    return reportIssues(nested, schema, root, problems);
  }
  const wanted = [...new Set(issue.errors.flat().map(wantedOf))].join(' or ');
  reportOne(issue, root, problems, wanted);
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ code, path }) => path.length + (code === 'unrecognized_keys' ? 0.5 : 0)));
}

function reportOne(issue: Issue, root: Node, problems: Problems, wanted = wantedOf(issue)): void {
  const { node, found } = nodeAt(root, issue.path);
  const name = nameOf(issue.path);
  if (issue.code === 'custom' && issue.params?.notYet === true) {
    const other = issue.params.only === undefined ? '' : ` other than "${issue.params.only}"`;
    problems.add(
      'ruleset.not-yet',
      `"${name}"${other} is not supported yet`,
      keySpan(root, issue.path),
      'remove it: it would not be obeyed',
    );
  } else if (!found) {
    problems.add(
      'ruleset.missing-key',
      `"${name}" should be given ${whereOf(issue.path.slice(0, -1))}, but is not`,
      node.at,
      `it should be ${wanted}`,
    );
  } else if (issue.code === 'custom') {
    problems.add('ruleset.value', issue.message, node.at);
  } else {
    const near =
      issue.code === 'invalid_value' && node.type === 'text'
        ? didYouMean(node.text, issue.values.map(String))
        : undefined;
    problems.add('ruleset.value', `${subjectOf(issue.path)} should be ${wanted}, but is ${quote(node)}`, node.at, near);
  }
}

function wantedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return wordByType[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'invalid_union') return [...new Set(issue.errors.flat().map(wantedOf))].join(' or ');
  return issue.message;
}

const wordByType: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? `"${values[0]}"` : `one of ${values.join(', ')}`;
}

function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'it');
}

function subjectOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'this';
  return typeof last === 'number' ? `entry ${last + 1} of "${nameOf(path)}"` : `"${String(last)}"`;
}

function whereOf(path: Path): string {
  const names = path.filter((step) => typeof step === 'string');
  return names.length === 0 ? 'here' : `of "${names.slice(-2).join('.')}"`;
}

function keySpan(root: Node, path: Path): Span {
  const parent = nodeAt(root, path.slice(0, -1)).node;
  const key = path.at(-1);
  return (parent.type === 'map' ? parent.entries.get(String(key))?.key : undefined) ?? parent.at;
}

/** Keys that an object schema knows at a path, for "did you mean". */
export function keysAt(schema: unknown, path: Path): readonly string[] {
  const definition = definitionOf(schema);
  if (definition === undefined) return [];
  for (const inner of [definition.innerType, definition.in]) if (inner !== undefined) return keysAt(inner, path);
  if (definition.options !== undefined) return definition.options.flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if (definition.shape !== undefined)
    return step === undefined ? Object.keys(definition.shape) : keysAt(definition.shape[String(step)], rest);
  return step === undefined ? [] : keysAt(typeof step === 'number' ? definition.element : definition.valueType, rest);
}

interface Definition {
  readonly innerType?: unknown;
  readonly in?: unknown;
  readonly options?: readonly unknown[];
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly valueType?: unknown;
}

function definitionOf(schema: unknown): Definition | undefined {
  if (typeof schema !== 'object' || schema === null || !('def' in schema)) return undefined;
  return schema.def as Definition; // zod's own description of a schema, whatever its kind; every member is optional
}
