import { posix } from 'node:path';
import type { FolderLaw, Law, Registry } from './law.ts';
import { type Import, type Source, sourceOf } from './source.ts';

/** A source tree: text by path, relative to `src/`, with forward slashes. */
export type Tree = Readonly<Record<string, string>>;

interface File {
  readonly path: string;
  readonly folder: string;
  readonly source: Source;
}

/** Every place where a tree breaks the law, as `path:line: what`. */
export function violations(tree: Tree, law: Law): readonly string[] {
  const files = Object.entries(tree).map(([path, text]): File => {
    return { path, folder: path.slice(0, Math.max(0, path.indexOf('/'))), source: sourceOf(text) };
  });
  return [
    ...files.flatMap((file) => file.source.imports.flatMap((one) => importFault(file, one, law))),
    ...files.flatMap((file) => worldFaults(file, law)),
    ...law.registries.flatMap((registry) => registryFaults(files, registry)),
    ...cycles(files),
  ].sort();
}

function importFault({ path, folder }: File, one: Import, law: Law): readonly string[] {
  const allowed = law.folders[folder];
  const place = `${path}:${one.line}`;
  if (allowed === undefined) return [`${place}: stands in no folder of the table`];
  if (one.from === undefined) return [`${place}: imports what nobody can read off the source`];
  const fault = one.from.startsWith('.')
    ? folderFault(path, one.from, one, allowed)
    : one.from.startsWith('node:')
      ? nodeFault(one.from, one, allowed)
      : packageFault(one.from, allowed);
  return fault === undefined ? [] : [`${place}: ${fault}`];
}

function folderFault(path: string, from: string, one: Import, allowed: FolderLaw): string | undefined {
  const target = resolved(path, from);
  const folder = target.slice(0, target.indexOf('/'));
  if (folder === path.slice(0, path.indexOf('/')) || allowed.imports.includes(folder)) return undefined;
  if (one.typeOnly && allowed.types?.includes(folder) === true) return undefined;
  return `may not import ${target}${allowed.types?.includes(folder) === true ? ' but for its types' : ''}`;
}

function nodeFault(from: string, one: Import, allowed: FolderLaw): string | undefined {
  const names = allowed.node?.[from];
  if (names === true) return undefined;
  if (names === undefined) return `may not import ${from}`;
  const others = one.names.filter((name) => !names.includes(name));
  if (one.names.length > 0 && others.length === 0) return undefined;
  return `may import only ${names.join(', ')} of ${from}`;
}

function packageFault(from: string, allowed: FolderLaw): string | undefined {
  const name = packageOf(from);
  return allowed.npm?.includes(name) === true ? undefined : `may not import ${name}`;
}

/** Package of an import: `csv-parse` of `csv-parse/sync`. */
export function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

function worldFaults({ path, source }: File, law: Law): readonly string[] {
  const touchesWorld = law.world.some((place) => path.startsWith(place));
  return source.globals
    .filter(({ name }) => !touchesWorld || law.nowhere.includes(name))
    .map(({ name, line }) => `${path}:${line}: may not use ${name}`);
}

function registryFaults(files: readonly File[], { folder, list, membersExportDefault }: Registry): readonly string[] {
  const registry = files.find(({ path }) => path === list);
  const inFolder = files.filter(({ path }) => posix.dirname(path) === folder && path !== list);
  const members = inFolder.filter(({ source }) => membersExportDefault !== true || source.hasDefaultExport);
  const listed = targetsOf(registry);
  const unlisted = members.filter(({ path }) => !listed.includes(path)).map(({ path }) => `${path}: is not in ${list}`);
  const paths = members.map(({ path }) => path);
  const notThere = listed
    .filter((path) => posix.dirname(path) === folder && !inFolder.some((file) => file.path === path))
    .map((path) => `${list}: lists ${path}, which is not there`);
  const outsiders = files
    .filter(({ path }) => path !== list)
    .flatMap((file) =>
      targetsOf(file)
        .filter((target) => paths.includes(target))
        .map((target) => `${file.path}: may not import ${target}, which only ${list} does`),
    );
  return [...unlisted, ...notThere, ...outsiders];
}

function targetsOf(file: File | undefined, of: readonly Import[] = file?.source.imports ?? []): readonly string[] {
  return of.flatMap(({ from }) => (file !== undefined && from?.startsWith('.') ? [resolved(file.path, from)] : []));
}

function resolved(path: string, from: string): string {
  return posix.join(posix.dirname(path), from);
}

/** Files that need each other to load; naming a type needs nothing, and neither does a lazy `import()` when it is called. */
function cycles(files: readonly File[]): readonly string[] {
  const needs = new Map(
    files.map((file) => [
      file.path,
      targetsOf(
        file,
        file.source.imports.filter(({ typeOnly }) => !typeOnly),
      ),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`${[...trail.slice(start), path].join(' -> ')}: import each other`);
    if (start >= 0 || done.has(path)) return;
    for (const next of needs.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}
