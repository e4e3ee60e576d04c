import { readNode } from './issues.ts';
import { entriesOf, listChange, type Node, textIn } from './node.ts';
import type { Problems } from './problems.ts';
import { sections } from './schema.ts';
import { type RulesetWorld, readListFile } from './world.ts';

/** Named lists, inline or from CSV files beside their ruleset. A list without values is a problem: nothing could ever be in it. */
export function readLists(
  section: Node | undefined,
  world: RulesetWorld,
  problems: Problems,
): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const [name, { value }] of entriesOf(section)) {
    if (readNode(sections.namedList, value, problems) === undefined) {
      lists.set(name, []); // it is declared, though wrongly
      continue;
    }
    const values = isInline(value) ? inlineValues(value) : readListFile(value, world, problems);
    if (values?.length === 0)
      problems.add('ruleset.list-empty', `list "${name}" should hold values, but is empty`, value.at);
    lists.set(name, values ?? []);
  }
  return lists;
}

function isInline(value: Node): boolean {
  return value.type === 'list' || listChange(value) !== undefined;
}

function inlineValues(value: Node): readonly string[] {
  return value.type === 'list' ? value.items.map(textIn).filter((text) => text !== undefined) : [];
}
