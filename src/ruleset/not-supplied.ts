import type { DatasetDefinition } from '../model/dataset.ts';
import type { NotSupplied } from '../model/plan.ts';
import { readNode } from './issues.ts';
import { itemsOf, type Node, textIn, valueAt } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';
import { sections } from './schema.ts';

const kinds = ['dataset', 'field'] as const;

/** What this site declared never to have: one entry or a list of them, each with its reason. */
export function readNotSupplied(
  node: Node | undefined,
  datasets: readonly DatasetDefinition[],
  problems: Problems,
): readonly NotSupplied[] {
  const known = {
    dataset: datasets.map(({ id }) => id),
    field: datasets.flatMap(({ fields }) => fields.map(({ name }) => name)),
  };
  return itemsOf(node).flatMap((item) => {
    const section = readNode(sections.notSupplied, item, problems);
    if (section === undefined) return [];
    for (const kind of kinds) checkNames(itemsOf(valueAt(item, `${kind}s`)), { kind, known: known[kind], problems });
    return [{ datasets: section.datasets ?? [], fields: section.fields ?? [], reason: section.reason }];
  });
}

interface Naming {
  readonly kind: (typeof kinds)[number];
  readonly known: readonly string[];
  readonly problems: Problems;
}

function checkNames(items: readonly Node[], { kind, known, problems }: Naming): void {
  for (const item of items) {
    const name = textIn(item);
    if (name === undefined || known.includes(name)) continue;
    problems.add(`ruleset.unknown-${kind}`, `"${name}" is not a ${kind}`, item.at, didYouMean(name, known));
  }
}
