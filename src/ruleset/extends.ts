import { createHash } from 'node:crypto';
import { nearest } from '../model/nearest.ts';
import { checkFile } from './issues.ts';
import { type MapNode, type Node, textIn, valueAt } from './node.ts';
import { longForm } from './normalise.ts';
import type { Problems } from './problems.ts';
import { rulesetSchema } from './schema.ts';
import { type Source, type Span, sourceOf } from './source.ts';
import { locate, type RulesetWorld, reading } from './world.ts';
import { parseYaml } from './yaml.ts';

/** One file of rules as read, in long form, with the files it extends. */
export interface LoadedFile {
  readonly source: Source;
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  readonly root: MapNode;
  readonly parents: readonly LoadedFile[];
}

/** The entries of a run and all that they extend. */
export interface LoadedFiles {
  readonly entries: readonly LoadedFile[];
  /** Every file once, parents before children: the order in which they are merged. */
  readonly inOrder: readonly LoadedFile[];
}

/** What to read of rule files. */
export interface Extent {
  /** False: `handoff:` rulesets are read without their tests, which are held to them before they are shipped; an audit need not parse them. */
  readonly shippedTests: boolean;
}

/** Reads entries and what they extend, depth first; a file met twice is read once. */
export function loadFiles(
  entries: readonly string[],
  world: RulesetWorld,
  { problems, ...extent }: Extent & { readonly problems: Problems },
): LoadedFiles {
  const loader = new Loader(world, extent, problems);
  const loaded = entries.map((entry) => loader.load(entry, undefined, undefined));
  return { entries: loaded.filter((file) => file !== undefined), inOrder: loader.inOrder };
}

class Loader {
  readonly inOrder: LoadedFile[] = [];
  readonly #byLocation = new Map<string, LoadedFile | undefined>();
  /** Files being loaded, outermost first: the chain of a cycle. */
  readonly #open: { readonly path: string; readonly location: string }[] = [];
  readonly #world: RulesetWorld;
  readonly #extent: Extent;
  readonly #problems: Problems;

  constructor(world: RulesetWorld, extent: Extent, problems: Problems) {
    this.#world = world;
    this.#extent = extent;
    this.#problems = problems;
  }

  load(name: string, from: Source | undefined, at: Span | undefined): LoadedFile | undefined {
    const located = locate(name, from, this.#world);
    if ('problem' in located) {
      this.#problems.add('ruleset.extends', located.problem, at, located.hint);
      return undefined;
    }
    if (this.#closesCycle(located, at)) return undefined;
    if (this.#byLocation.has(located.location)) return this.#byLocation.get(located.location);
    this.#open.push(located);
    const file = this.#strays(name, located.location, from, at) ? undefined : this.#read(name, located, at);
    this.#open.pop();
    this.#byLocation.set(located.location, file);
    if (file !== undefined) this.inOrder.push(file);
    return file;
  }

  #closesCycle({ path, location }: { path: string; location: string }, at: Span | undefined): boolean {
    const start = this.#open.findIndex((open) => open.location === location);
    if (start === -1) return false;
    const chain = [...this.#open.slice(start).map((open) => open.path), path].join(' → ');
    this.#problems.add('ruleset.cycle', `a ruleset should not extend itself, but does: ${chain}`, at);
    return true;
  }

  /** A relative name says where it leads; a link hides it. */
  #strays(name: string, location: string, from: Source | undefined, at: Span | undefined): boolean {
    if (from === undefined || !this.#world.strays?.(location, from.location)) return false;
    const hint = 'name the file itself, by its relative path';
    this.#problems.add('ruleset.extends', `"${name}" should be a file, but is a link out of its folder`, at, hint);
    return true;
  }

  #read(
    name: string,
    { path, location }: { path: string; location: string },
    at: Span | undefined,
  ): LoadedFile | undefined {
    if (!this.#world.exists(location)) {
      this.#problems.add('ruleset.missing', `there is no ruleset "${name}"`, at, this.#missingHint(name));
      return undefined;
    }
    const text = reading(() => this.#world.read(location), at, this.#problems);
    if (text === undefined) return undefined;
    const isTested = this.#extent.shippedTests || !path.startsWith('handoff:');
    const source = sourceOf(path, location, isTested ? text.replace(/^\uFEFF/, '') : withoutTests(text));
    const root = this.#parse(source);
    if (root === undefined) return undefined;
    return { ...headOf(root), source, root, parents: this.#parents(root, source), sha256: sha256(text) };
  }

  #parse(source: Source): MapNode | undefined {
    const parsed = parseYaml(source, this.#problems);
    if (parsed === undefined) return undefined;
    if (parsed.type !== 'map') {
      this.#problems.add(
        'ruleset.value',
        'a rule file should be a map of keys such as "handoff", "ruleset" and "rules"',
        parsed.at,
      );
      return undefined;
    }
    const root = longForm(parsed, this.#problems);
    checkFile(rulesetSchema, root, this.#problems);
    return root;
  }

  #parents(root: Node, source: Source): readonly LoadedFile[] {
    const named = valueAt(root, 'extends');
    const items = named?.type === 'list' ? named.items : named === undefined ? [] : [named];
    const parents = items.map((item) => {
      const name = textIn(item);
      return name === undefined ? undefined : this.load(name, source, item.at);
    });
    return parents.filter((parent) => parent !== undefined);
  }

  #missingHint(name: string): string | undefined {
    const shipped = (this.#world.shipped?.() ?? []).map((known) => `handoff:${known}`);
    const named = `handoff:${name.replace(/^handoff[:/]/, '')}`;
    if (shipped.includes(named)) return `did you mean "${named}"?`;
    return name.startsWith('handoff:') ? shippedHint(name, shipped) : 'a path is relative to the file that names it';
  }
}

/** The shipped ruleset that was meant: one whose name, beside the folder, is near, or those in the folder it names. */
function shippedHint(name: string, shipped: readonly string[]): string {
  const last = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const near = nearest(last(name), shipped.map(last));
  const meant = shipped.filter((each) => (near === undefined ? each.startsWith(`${name}/`) : last(each) === near));
  return meant.length === 0
    ? 'handoff rules list names them'
    : `did you mean ${meant.map((each) => `"${each}"`).join(' or ')}?`;
}

/** A rule file whose last section is its tests, without it; any other as it is. */
function withoutTests(text: string): string {
  const start = text.lastIndexOf('\ntests:');
  return start === -1 || /\n[^\s#]/.test(text.slice(start + 1)) ? text : text.slice(0, start + 1);
}

function headOf(root: MapNode): { readonly id: string; readonly version: string } {
  return { id: textIn(valueAt(root, 'ruleset')) ?? '', version: textIn(valueAt(root, 'version')) ?? '' };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
