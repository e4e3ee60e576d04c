import type { DatasetDefinition } from '../model/dataset.ts';
import type { NotSupplied } from '../model/plan.ts';
import { readNode } from './issues.ts';
import { type Node, nodeAt, toPlain, valueAt } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';
import { type NotSuppliedSection, sections } from './schema.ts';

/** What this site declared never to have: one entry or a list of them, each with its reason. */
export function readNotSupplied(
  node: Node | undefined,
  datasets: readonly DatasetDefinition[],
  problems: Problems,
): readonly NotSupplied[] {
  const items = node?.type === 'list' ? node.items : node === undefined ? [] : [node];
  return items.flatMap((item) => {
    const section = readNode(sections.notSupplied, item, toPlain(item), problems);
    return section === undefined ? [] : [declared(section, item, datasets, problems)];
  });
}

function declared(
  section: NotSuppliedSection,
  node: Node,
  datasets: readonly DatasetDefinition[],
  problems: Problems,
): NotSupplied {
  const ids = datasets.map(({ id }) => id);
  const fields = datasets.flatMap((dataset) => dataset.fields.map(({ name }) => name));
  known(section.datasets ?? [], valueAt(node, 'datasets'), ids, 'dataset', problems);
  known(section.fields ?? [], valueAt(node, 'fields'), fields, 'field', problems);
  return { datasets: section.datasets ?? [], fields: section.fields ?? [], reason: section.reason };
}

function known(
  names: readonly string[],
  node: Node | undefined,
  all: readonly string[],
  what: 'dataset' | 'field',
  problems: Problems,
): void {
  for (const [place, name] of names.entries()) {
    if (node !== undefined && !all.includes(name))
      problems.add(
        `ruleset.unknown-${what}`,
        `"${name}" is not a ${what}`,
        nodeAt(node, [place]).node.at,
        didYouMean(name, all),
      );
  }
}
