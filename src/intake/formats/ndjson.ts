import type { InputFormat } from '../format.ts';
import { foreignKind } from '../signature.ts';

/** Files of one JSON object a line: NDJSON, JSON Lines. */
export const ndjson: InputFormat = {
  id: 'ndjson',
  about: 'One JSON object a line (NDJSON, JSON Lines), in a file of any size.',
  extensions: ['ndjson', 'jsonl'],
  recognises: (head, path) => {
    const kind = foreignKind(head);
    if (kind !== 'JSON' && kind !== undefined) return false;
    return /\.(ndjson|jsonl)$/i.test(path) || (kind === 'JSON' && startsWithObjects(head));
  },
  open: async (source, options) => {
    const { openLines } = await import('../json/lines.ts');
    return openLines(source, options);
  },
};

/** Whether two lines follow each other that each begin and end as an object does. */
function startsWithObjects(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1').replaceAll('\0', '');
  return /^[^{[]{0,4}\{.*\}[ \t]*\r?\n\s*\{/.test(text);
}
