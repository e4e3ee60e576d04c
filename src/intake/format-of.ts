import type { ByteSource } from './format.ts';
import { formats } from './formats/index.ts';
import { readHead } from './head.ts';

/** Id of the format that would read an input; undefined when none does. */
export async function formatOf(source: ByteSource): Promise<string | undefined> {
  const head = await readHead(source);
  return formats.find(({ recognises }) => recognises(head.bytes, source.path))?.id;
}
