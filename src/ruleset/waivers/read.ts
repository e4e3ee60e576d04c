import { createHash } from 'node:crypto';
import type { WaiverFileInfo } from '../../model/waiver.ts';
import { readNode } from '../issues.ts';
import { itemsOf, listChange, type MapNode, type Node, textIn, valueAt } from '../node.ts';
import type { Problems } from '../problems.ts';
import { placeOf, sourceOf } from '../source.ts';
import { parseYaml } from '../yaml.ts';
import { type WaiverSection, waiverFileSchema, waiverSchema } from './schema.ts';

/** A waiver file's text and what its user calls it. */
export interface WaiverSource {
  readonly path: string;
  readonly text: string;
}

/** A waiver as written, with the place of each of its parts. */
export interface WaiverEntry extends WaiverSection {
  readonly node: MapNode;
  readonly file: string;
}

/** Reads one file; a waiver with problems gives no entry. */
export function readWaiverFile({ path, text }: WaiverSource, problems: Problems): readonly WaiverEntry[] {
  const root = parseYaml(sourceOf(path, path, text.replace(/^\uFEFF/, '')), problems);
  if (root === undefined) return [];
  refuseListChanges(root, problems);
  readNode(waiverFileSchema, root, problems);
  return itemsOf(valueAt(root, 'waivers')).flatMap((node) => entryOf(node, path, problems));
}

/** A file as evidence of what was accepted. */
export function fileInfo({ path, text }: WaiverSource, waivers: number): WaiverFileInfo {
  return { path, sha256: createHash('sha256').update(text).digest('hex'), waivers };
}

/** Waivers are read one by one: what is wrong with one hides nothing of the others. */
function entryOf(node: Node, file: string, problems: Problems): readonly WaiverEntry[] {
  const section = readNode(waiverSchema, node, problems);
  if (section === undefined || node.type !== 'map') return [];
  refuseBackwards(section, node, problems);
  return [{ ...section, node, file }];
}

/** A waiver file inherits nothing, so there is no list to change. */
function refuseListChanges(node: Node, problems: Problems): void {
  if (node.type === 'text') return;
  if (node.type === 'list') for (const item of node.items) refuseListChanges(item, problems);
  else if (listChange(node) !== undefined)
    problems.add('ruleset.value', 'a waiver should say the whole list, but changes one', node.at, 'write it as [a, b]');
  else for (const { value } of node.entries.values()) refuseListChanges(value, problems);
}

function refuseBackwards({ created, expires }: WaiverSection, node: MapNode, problems: Problems): void {
  if (created === undefined || created <= expires) return;
  const message = `a waiver should end after it is written, but is of ${created} and ends ${expires}`;
  problems.add('ruleset.value', message, (valueAt(node, 'expires') ?? node).at);
}

/** Ids are unique over all files: reports name waivers by them. */
export function refuseTwins(entries: readonly WaiverEntry[], problems: Problems): void {
  const firstById = new Map<string, WaiverEntry>();
  for (const entry of entries) {
    const first = firstById.get(entry.id);
    const at = (valueAt(entry.node, 'id') ?? entry.node).at;
    if (first === undefined) firstById.set(entry.id, entry);
    else {
      const { file, line } = placeOf((valueAt(first.node, 'id') ?? first.node).at);
      const message = `a waiver id should be its own, but "${textIn(valueAt(entry.node, 'id'))}" stands at ${file}:${line} too`;
      problems.add('ruleset.duplicate-id', message, at);
    }
  }
}
