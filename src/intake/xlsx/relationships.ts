import { posix } from 'node:path';
import type { Container } from './container.ts';
import { readWholeXml } from './xml.ts';

/** One part that another refers to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `officeDocument`. */
  readonly type: string;
  /** Name of the part; undefined where it lies outside the file. */
  readonly part: string | undefined;
}

/** What a part refers to (ECMA-376 part 2, section 9.3); `''` is the package itself. Empty when it says nothing. */
export async function relationshipsOf(container: Container, part: string): Promise<readonly Relationship[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!container.has(name)) return [];
  const found: Relationship[] = [];
  await readWholeXml(container, name, {
    open: (element, { Id, Type, Target, TargetMode }) => {
      if (element !== 'Relationship' || Id === undefined || Type === undefined || Target === undefined) return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      found.push({ id: Id, type, part: TargetMode === 'External' ? undefined : partAt(folder, Target) });
    },
  });
  return found;
}

/** Targets are relative to the folder of the part that has them, unless they start with a slash. */
function partAt(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
}
