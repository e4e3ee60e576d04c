import { isUtf8 } from 'node:buffer';
import { sizeText } from '../../codes/sizes.ts';
import { CannotAudit } from '../../model/problem.ts';
import type { ByteSource, FormatOptions, OpenedTable } from '../format.ts';
import { openText } from '../text.ts';
import { maxDocumentBytes } from './bounds.ts';
import { isObject } from './lists.ts';
import { openRecords } from './open-records.ts';
import { JsonFault, parseJson } from './parse.ts';
import { notJson } from './problem.ts';
import { routeOf } from './route.ts';
import type { JsonValue } from './value.ts';

/** Opens a JSON document as a table of the records in it.
 *  @throws CannotAudit when it is not JSON, too large, or nobody can tell which list is meant. */
export async function openDocument(source: ByteSource, options: FormatOptions): Promise<OpenedTable> {
  const { path } = source;
  const { encoding, root } = await documentOf(source, options);
  const roots = async function* () {
    // Read again, as every format does, so that its bytes are hashed each time.
    for await (const _ of source.open());
    yield { value: root };
  };
  const route = routeOf(path, root, options);
  return openRecords({ path, format: 'json', encoding, route, roots, oddities: moreToCome(root) }, options);
}

async function documentOf(source: ByteSource, options: FormatOptions) {
  const { path, size } = source;
  const most = options.max_file_bytes ?? maxDocumentBytes;
  if (size !== undefined && size > most) throw tooLarge(path, most);
  const text = await openText(source, options);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of text.chunks()) {
    length += chunk.length;
    if (length > most) throw tooLarge(path, most);
    chunks.push(Buffer.from(chunk));
  }
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw mixed(path);
  return { encoding: text.encoding, root: parsed(path, bytes.toString('utf8')) };
}

function parsed(path: string, text: string): JsonValue {
  try {
    return parseJson(text);
  } catch (fault) {
    throw fault instanceof JsonFault ? notJson(path, text, fault) : fault;
  }
}

function mixed(path: string): CannotAudit {
  const message = `${path} should be in one encoding, but is UTF-8 in most of its lines and something else in others`;
  return new CannotAudit([
    { code: 'input.encoding', message, place: { file: path }, hint: 'export it again as UTF-8' },
  ]);
}

function tooLarge(path: string, most: number): CannotAudit {
  return new CannotAudit([
    {
      code: 'input.too-large',
      message: `${path} should be at most ${sizeText(most)} as one JSON document, but is larger`,
      place: { file: path },
      hint: 'export one record a line (NDJSON), which may be of any size, or split it; --max-file-bytes raises the bound',
    },
  ]);
}

/** One page of several is not the whole batch. */
function moreToCome(root: JsonValue): readonly string[] {
  if (!isObject(root)) return [];
  const more = root.entries.get('has_more');
  const next = root.entries.get('next');
  if (more?.kind === 'boolean' && more.text === 'true')
    return ['it is one page of several: has_more is true, so there are records that are not in it'];
  if (next?.kind === 'text' && next.text !== '')
    return ['it is one page of several: next names another, so there are records that are not in it'];
  return [];
}
