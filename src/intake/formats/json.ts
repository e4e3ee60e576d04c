import type { InputFormat } from '../format.ts';
import { foreignKind } from '../signature.ts';

/** JSON documents (RFC 8259): lists of records, alone or within an object. */
export const json: InputFormat = {
  id: 'json',
  about:
    'A JSON document: a list of objects, or an object with such a list; fields within objects by path (to_address.zip).',
  extensions: ['json'],
  recognises: (head, path) => {
    const kind = foreignKind(head);
    return kind === 'JSON' || (kind === undefined && /\.json$/i.test(path));
  },
  open: async (source, options) => {
    // Loaded with the first document: most audits read none.
    const { openDocument } = await import('../json/document.ts');
    return openDocument(source, options);
  },
};
