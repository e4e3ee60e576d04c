import { encodingNamed } from '../codes/encodings.ts';
import { CannotAudit, type Problem } from '../model/problem.ts';
import { type Node, quote, textIn, valueAt } from './node.ts';
import type { Problems } from './problems.ts';
import type { Span } from './source.ts';

/** How rule files are reached; the command line implements it over the file system, tests over a map. Paths have forward slashes. */
export interface RulesetWorld {
  /** The text of a file. @throws CannotAudit when it cannot be read. */
  read(path: string): string;
  exists(path: string): boolean;
  /** Whether symbolic links take a file out of the folder where the file that names it stands; absent: there are no links. */
  strays?(path: string, from: string): boolean;
  /** Values of one column of a CSV file, in file order, blanks left out. @throws CannotAudit when it lacks the column or cannot be read. */
  readList(path: string, column: string, encoding?: string): readonly string[];
  /** The folder of shipped rulesets: `handoff:carriers/ups` is `<shippedRoot>/carriers/ups.yaml`. */
  readonly shippedRoot: string;
  /** Names of shipped rulesets, for "did you mean". */
  readonly shipped?: () => readonly string[];
}

/** Where a named ruleset is, or why its name is none. */
export type Located =
  | { readonly path: string; readonly location: string }
  | { readonly problem: string; readonly hint?: string };

const scheme = 'handoff:';

/** Resolves an entry of `extends` against the file that names it, or an entry of the command line (`from` undefined). */
export function locate(
  name: string,
  from: { path: string; location: string } | undefined,
  world: RulesetWorld,
): Located {
  if (name.startsWith(scheme)) return locateShipped(name, world);
  const path = name.replaceAll('\\', '/');
  if (from === undefined) return { path: normalise(path), location: normalise(path) };
  if (/^[a-z][a-z0-9+.-]+:/i.test(path))
    return {
      problem: `"${name}" should be a relative path or handoff:name`,
      hint: 'a ruleset is never fetched: save it beside this file',
    };
  if (/^(?:\/|[a-z]:)/i.test(path)) return { problem: `"${name}" should be a relative path, but is absolute` };
  return { path: besides(from.path, path), location: besides(from.location, path) };
}

function locateShipped(name: string, world: RulesetWorld): Located {
  const inner = name.slice(scheme.length);
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(inner))
    return { problem: `"${name}" should be ${scheme} and a name such as carriers/ups` };
  return { path: name, location: `${world.shippedRoot.replaceAll('\\', '/')}/${inner}.yaml` };
}

/** A path relative to the folder of a file, which may be a shipped one. */
export function besides(file: string, path: string): string {
  if (file.startsWith(scheme)) return `${scheme}${besides(file.slice(scheme.length), path).replace(/\.ya?ml$/, '')}`;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return normalise(folder + path);
}

/** Removes `.` and resolves `..` where there is a folder to leave. */
function normalise(path: string): string {
  const share = path.startsWith('//') ? '/' : ''; // a Windows network share keeps both its slashes
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '.' || (part === '' && kept.length > 0)) continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..' && kept.at(-1) !== '') kept.pop();
    else kept.push(part);
  }
  return share + kept.join('/');
}

/** Runs a reading of the world; what it cannot read becomes a problem at the place that asked for it. */
export function reading<T>(read: () => T, at: Span | undefined, problems: Problems): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CannotAudit)) throw error;
    for (const problem of error.problems) say(problem, at, problems);
    return undefined;
  }
}

function say(problem: Problem, at: Span | undefined, problems: Problems): void {
  if (at === undefined) problems.addAll([problem]);
  else if (problem.place === undefined) problems.add(problem.code, problem.message, at, problem.hint);
  else problems.addAll([problem]);
}

/** Values of `{ file, column }`; the file must lie in the folder of the ruleset that names it. */
export function readListFile(spec: Node, world: RulesetWorld, problems: Problems): readonly string[] | undefined {
  const [file, column] = [valueAt(spec, 'file'), valueAt(spec, 'column')];
  const [path, name] = [textIn(file), textIn(column)];
  if (file === undefined || path === undefined || name === undefined) return undefined;
  const written = path.replaceAll('\\', '/');
  if (/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(written) || written.split('/').includes('..')) {
    problems.add('ruleset.list-file', `"${path}" should lie in the folder of this ruleset`, file.at);
    return undefined;
  }
  const location = besides(file.at.source.location, written);
  if (!world.exists(location)) {
    problems.add('ruleset.list-file', `"${path}" should be a file beside this ruleset, but is not there`, file.at);
    return undefined;
  }
  if (world.strays?.(location, file.at.source.location)) {
    problems.add(
      'ruleset.list-file',
      `"${path}" should lie in the folder of this ruleset, but links out of it`,
      file.at,
    );
    return undefined;
  }
  return reading(() => world.readList(location, name, encodingOf(spec, problems)), column?.at, problems);
}

function encodingOf(spec: Node, problems: Problems): string | undefined {
  const node = valueAt(spec, 'encoding');
  const encoding = encodingNamed(textIn(node) ?? '');
  if (node !== undefined && encoding === undefined)
    problems.add(
      'ruleset.value',
      `"encoding" should be the name of an encoding such as windows-1252, but is ${quote(node)}`,
      node.at,
    );
  return encoding;
}
