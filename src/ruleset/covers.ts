import type { Covers } from '../model/plan.ts';
import { canonical, type OwnCodes } from './author-values.ts';
import type { LoadedFile } from './extends.ts';
import { mergeNodes } from './merge.ts';
import { itemsOf, type Node, textIn } from './node.ts';
import type { Problems } from './problems.ts';

type Kind = 'carrier' | 'service';

/** What the entries speak for: a file's own `covers` replaces what it inherits; what several parents, or several entries, cover is united.
 *  A file without `covers` adds nothing to the union. */
export function readCovers(entries: readonly LoadedFile[], own: OwnCodes, problems: Problems): Covers {
  const covered = (kind: Kind) => {
    const node = united(entries, kind, problems);
    return node && codesIn(node, kind, own, problems);
  };
  return { carriers: covered('carrier'), services: covered('service') };
}

function united(files: readonly LoadedFile[], kind: Kind, problems: Problems): Node | undefined {
  const [first, ...rest] = files.map((file) => coveredBy(file, kind, problems)).filter((node) => node !== undefined);
  if (first === undefined || rest.length === 0) return first;
  return { type: 'list', items: [first, ...rest].flatMap(itemsOf), at: first.at };
}

function coveredBy(file: LoadedFile, kind: Kind, problems: Problems): Node | undefined {
  const inherited = united(file.parents, kind, problems);
  const covers = file.root.entries.get('covers')?.value;
  if (covers?.type === 'text' && covers.absent) return undefined;
  const written = covers?.type === 'map' ? covers.entries.get(`${kind}s`)?.value : undefined;
  return written === undefined ? inherited : mergeNodes(inherited, written, { path: ['covers', `${kind}s`], problems });
}

function codesIn(node: Node, kind: Kind, own: OwnCodes, problems: Problems): readonly string[] {
  const codes = itemsOf(node).flatMap((item) => {
    const text = textIn(item);
    const read = text === undefined ? undefined : canonical(kind, text, own);
    if (read === undefined) return [];
    if (!('problem' in read)) return [read.value];
    problems.add(read.code, read.problem, item.at, read.hint);
    return [];
  });
  return [...new Set(codes)].sort();
}
