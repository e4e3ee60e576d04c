import type { OwnCodes } from './author-values.ts';
import type { LoadedFile } from './extends.ts';
import { readLists } from './lists.ts';
import { mergeFiles } from './merge.ts';
import { entriesOf, itemsOf, type MapNode, type Node, nodeAt, textIn, valueAt } from './node.ts';
import { readParams } from './params.ts';
import { Problems } from './problems.ts';
import { laidOver, type Softening, type Stated, softenings } from './softenings.ts';
import { lineOf, type Span, sourceOf } from './source.ts';
import { substitute } from './substitute.ts';
import type { RulesetWorld } from './world.ts';

/** A rule that a file makes final, and all rulesets merged up to that file: nothing laid over it may soften the rule. */
export interface Final {
  readonly id: string;
  /** Where `final` stands. */
  readonly at: Span;
  readonly merged: MapNode;
}

/** Lays all files over each other, parents first, and notes which rules become final on the way. */
export function mergeAll(
  files: readonly LoadedFile[],
  problems: Problems,
): { readonly merged: MapNode; readonly finals: readonly Final[] } {
  const finals: Final[] = [];
  let merged: MapNode = { type: 'map', entries: new Map(), at: { source: sourceOf('', '', ''), start: 0, end: 0 } };
  for (const { root } of files) {
    merged = mergeFiles(merged, root, problems);
    for (const [id, { value }] of entriesOf(valueAt(root, 'rules'))) {
      const written = value.type === 'map' ? value.entries.get('final') : undefined;
      if (written !== undefined && textIn(written.value) === 'true') finals.push({ id, at: written.key, merged });
    }
  }
  return { merged, finals };
}

/** What rulesets came to, and what it takes to read them. */
export interface Outcome {
  /** With all overrides laid. */
  readonly merged: MapNode;
  readonly files: readonly LoadedFile[];
  readonly world: RulesetWorld;
  readonly own: OwnCodes;
  readonly problems: Problems;
}

/** Refuses every softening of a final rule: by a child, by a param, list or lane it uses, by an override. Flags are no rulesets: what
 *  `--param`, `--only` and `--skip` do stands in the report. */
export function refuseSoftenings(finals: readonly Final[], outcome: Outcome): void {
  for (const final of finals) {
    const [before, after] = [stated(final.id, final.merged, outcome), stated(final.id, outcome.merged, outcome)];
    if (before === undefined) continue;
    if (after === undefined) refuse(final, removal, keySpan(final.id, [], outcome.files) ?? final.at, outcome);
    else compare(final, { before, after }, outcome);
  }
}

const removal: Softening = { path: [], from: 'in force', to: 'removed' };

function compare(final: Final, { before, after }: { before: Stated; after: Stated }, outcome: Outcome): void {
  for (const softening of softenings(before, after))
    refuse(final, softening, placeOf(final, softening, { before, after, outcome }), outcome);
  for (const override of itemsOf(valueAt(after.rule, 'overrides'))) {
    if (override.type !== 'map') continue;
    for (const softening of softenings(after, { ...after, rule: laidOver(after.rule, override) }))
      refuse(final, softening, valueAt(override, softening.path[0] ?? '')?.at ?? override.at, outcome);
  }
}

function refuse({ id, at }: Final, { path, from, to }: Softening, place: Span, { problems }: Outcome): void {
  const what = path.length === 0 ? '' : `"${path.join('.')}" of `;
  const since = `${at.source.path}:${lineOf(at)}`;
  problems.add(
    'ruleset.final',
    `${what}rule "${id}" is final since ${since} and should not be softened, but goes from ${from} to ${to}`,
    place,
    'a final rule may only be made stricter: leave this out, or ask the owner of that ruleset',
  );
}

/** A rule as it stands after some files, params and lists written out with their defaults; undefined when it is not there. */
function stated(id: string, merged: MapNode, { world, own }: Outcome): Stated | undefined {
  const rule = valueAt(valueAt(merged, 'rules'), id);
  if (rule === undefined) return undefined;
  const unheard = new Problems(); // whatever is wrong with params and lists is said where they are read for the audit
  const lists = readLists(valueAt(merged, 'lists'), world, unheard);
  const params = readParams(valueAt(merged, 'params'), { given: {}, own, problems: unheard });
  const lanes = valueAt(merged, 'lanes');
  const writtenOut = (node: Node) => substitute(node, { params, lists }, unheard);
  return { rule: writtenOut(rule), lanes: lanes && writtenOut(lanes), lists };
}

interface Change {
  readonly before: Stated;
  readonly after: Stated;
  readonly outcome: Outcome;
}

/** Where a softening is written: at the value itself, at the param, list or lane behind it, or at the key that removes it. */
function placeOf({ id, at }: Final, { path }: Softening, { before, after, outcome }: Change): Span {
  const { merged, files } = outcome;
  const [was, is] = [nodeAt(before.rule, path), nodeAt(after.rule, path)];
  if (!is.found) return keySpan(id, path, files) ?? at;
  if (!was.found || !isSamePlace(was.node.at, is.node.at)) return is.node.at;
  const name = is.node.param ?? textIn(is.node) ?? '';
  const param = valueAt(valueAt(merged, 'params'), name);
  const list = valueAt(valueAt(merged, 'lists'), name);
  const lanes = path[0] === 'when' || path[0] === 'per' ? valueAt(merged, 'lanes') : undefined;
  return (valueAt(param, 'default') ?? list ?? lanes ?? is.node).at;
}

function isSamePlace(a: Span, b: Span): boolean {
  return a.source === b.source && a.start === b.start;
}

/** The key of a rule, or of something in it, in the last file that writes it. */
function keySpan(id: string, path: readonly string[], files: readonly LoadedFile[]): Span | undefined {
  for (const { root } of [...files].reverse()) {
    let node: Node | undefined = root;
    let key: Span | undefined;
    for (const step of ['rules', id, ...path]) {
      const entry: { key: Span; value: Node } | undefined = node?.type === 'map' ? node.entries.get(step) : undefined;
      key = entry?.key;
      node = entry?.value;
    }
    if (key !== undefined) return key;
  }
  return undefined;
}
