import type { z } from 'zod';
import { nearest } from '../model/nearest.ts';
import { formHint, strayHint } from './form-hints.ts';
import { type Node, nodeAt, type Path, quote, toPlain } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';
import type { Span } from './source.ts';

type Issue = z.core.$ZodIssue;

/** Parses the plain form of a node; whatever does not fit becomes a problem at the node concerned, and the result is undefined. */
export function readNode<T>(schema: z.ZodType<T>, node: Node, problems: Problems): T | undefined {
  const result = schema.safeParse(toPlain(node));
  if (result.success) return result.data;
  reportIssues(result.error.issues, { schema, root: node, problems });
  return undefined;
}

/** Says what does not fit in a file that may yet inherit what it does not say: only its own head and entries of lists must be whole. */
export function checkFile(schema: z.ZodType, root: Node, problems: Problems): void {
  const result = schema.safeParse(toPlain(root));
  const inherits = (path: Path) => path.length > 1 && !path.some((step) => typeof step === 'number');
  if (!result.success) reportAll(result.error.issues, { schema, root, problems, mayLack: inherits });
}

/** Says each issue of a schema at the node it is about. */
export function reportIssues(issues: readonly Issue[], parsed: Omit<Reporting, 'mayLack'>): void {
  reportAll(issues, { ...parsed, mayLack: () => false });
}

interface Reporting {
  readonly schema: z.ZodType;
  readonly root: Node;
  readonly problems: Problems;
  readonly mayLack: (path: Path) => boolean;
}

function reportAll(issues: readonly Issue[], reporting: Reporting): void {
  const meant = new Set(issues.flatMap((issue) => meantKeys(issue, reporting)));
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') unknownKeys(issue, reporting);
    else if (issue.code === 'invalid_union') reportUnion(issue, reporting);
    else if (!meant.has(JSON.stringify(issue.path))) reportOne(issue, reporting, wantedOf(issue));
  }
}

/** Keys that are there under a mistyped name: one mistake, one problem. */
function meantKeys(issue: Issue, { schema, root }: Reporting): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = keysAt(schema, issue.path);
  return issue.keys.flatMap((key) => {
    const near = nearest(key, known);
    const path = near === undefined ? [] : [...issue.path, near];
    return near === undefined || nodeAt(root, path).found ? [] : [JSON.stringify(path)];
  });
}

function unknownKeys(issue: Issue & { keys: readonly string[] }, { schema, root, problems }: Reporting): void {
  const { node } = nodeAt(root, issue.path);
  const known = keysAt(schema, issue.path);
  for (const key of issue.keys) {
    const at = node.type === 'map' ? (node.entries.get(key)?.key ?? node.at) : node.at;
    const hint = nearHint(key, known) ?? strayHint(key, known) ?? didYouMean(key, known);
    problems.add('ruleset.unknown-key', `"${key}" is not a key here`, at, hint);
  }
}

/** Of the alternatives, the one that got furthest; where none got anywhere, all that would have done. */
function reportUnion(issue: Issue & { errors: readonly (readonly Issue[])[] }, reporting: Reporting): void {
  const deepest = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
  const nested = deepest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  if (depthOf(deepest) > 0) reportAll(nested, reporting);
  else reportOne(issue, reporting, wantedOf(issue));
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ code, path }) => path.length + (code === 'unrecognized_keys' ? 0.5 : 0)));
}

function reportOne(issue: Issue, reporting: Reporting, wanted: string): void {
  const { root, problems, mayLack } = reporting;
  const { node, found } = nodeAt(root, issue.path);
  if (issue.code === 'custom') reportCustom(issue, reporting);
  else if (found || typeof issue.path.at(-1) === 'number') {
    if (issue.path.length === 0 && problems.has('ruleset.value', node.at)) return; // said when its file was read
    const words = issue.code === 'invalid_value' ? issue.values.map(String) : [];
    const near = node.type === 'text' && words.length > 1 ? nearHint(node.text, words) : undefined;
    const hint = near ?? formHint(issue.path, node, wanted);
    problems.add('ruleset.value', `${subjectOf(issue.path)} should be ${wanted}, but is ${quote(node)}`, node.at, hint);
  } else if (!mayLack(issue.path)) {
    problems.add(
      'ruleset.missing-key',
      `"${nameOf(issue.path)}" should be given here, but is not`,
      node.at,
      `it should be ${wanted}`,
    );
  }
}

/** What schemas say in their own words: keys that are not read yet, parameters of which one is needed, and the rest. */
function reportCustom(issue: Extract<Issue, { readonly code: 'custom' }>, { root, problems }: Reporting): void {
  const { node } = nodeAt(root, issue.path);
  if (issue.params?.notYet === true) {
    const other = issue.params.only === undefined ? '' : ` other than "${issue.params.only}"`;
    const message = `"${nameOf(issue.path)}"${other} is not supported yet`;
    problems.add('ruleset.not-yet', message, keySpan(root, issue.path), 'remove it: it would not be obeyed');
  } else problems.add(issue.params?.lacking === true ? 'ruleset.missing-key' : 'ruleset.value', issue.message, node.at);
}

function nearHint(word: string, known: readonly string[]): string | undefined {
  const turned = [...word].reverse().join('');
  const near = known.includes(turned) ? turned : nearest(word, known); // `=<` is `<=`
  return near === undefined ? undefined : `did you mean "${near}"?`;
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

function keySpan(root: Node, path: Path): Span {
  const parent = nodeAt(root, path.slice(0, -1)).node;
  const key = path.at(-1);
  return (parent.type === 'map' ? parent.entries.get(String(key))?.key : undefined) ?? parent.at;
}

/** Keys that an object schema knows at a path, for "did you mean". */
function keysAt(schema: unknown, path: Path): readonly string[] {
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
