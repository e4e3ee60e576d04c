import { StringDecoder } from 'node:string_decoder';
import type { Row, RowFault } from '../../model/table.ts';
import type { ByteSource, FormatOptions, OpenedTable } from '../format.ts';
import type { Chunks } from '../grain/chunks.ts';
import { openText } from '../text.ts';
import type { Notice } from './notice.ts';
import { lineFields, parcelFields } from './parcel-fields.ts';
import { type Segment, type Signs, segmentsOf } from './segments.ts';

/** What one syntax of interchanges is. */
export interface Syntax {
  readonly id: string;
  /** The signs that the first characters of a file declare. @throws CannotAudit where they declare none. */
  signs(head: string, path: string): Signs;
  /** The encoding that the first characters declare, where they do. */
  encoding(head: string): string | undefined;
  notices(segments: AsyncIterable<Segment>, path: string): AsyncIterable<Notice | RowFault>;
}

/** Opens an interchange as a table of parcels, with their contents beside. Lines are those of the file; in a file of one line, segments are counted. */
export async function openNotices(source: ByteSource, options: FormatOptions, syntax: Syntax): Promise<OpenedTable> {
  const first = await headOf(source);
  const encoding = options.encoding ?? syntax.encoding(first);
  const text = await openText(source, encoding === undefined ? {} : { encoding });
  const head = text.head.bytes.toString('utf8');
  const signs = syntax.signs(head.trimStart(), source.path);
  const request = { path: source.path, signs, oneLine: isOneLine(head, signs), maxSegment: options.maxRecordBytes };
  const notices = () => syntax.notices(segmentsOf(decoded(text.chunks()), request), source.path);
  const told = await fieldsTold(notices());
  return {
    format: syntax.id,
    encoding: text.encoding,
    delimiter: null,
    header: told.parcel,
    headerLine: 1,
    rows: 'parcel',
    records: () => parcelRows(notices(), told.parcel),
    contents: { header: told.line, records: () => lineRows(notices(), told.line) },
  };
}

/** A field that no parcel and no line has is no column: what asks for it is not evaluated, as in a table without it. */
async function fieldsTold(notices: AsyncIterable<Notice | RowFault>) {
  const [parcel, line] = [new Set<string>(['shipment_id', 'sscc']), new Set<string>()];
  for await (const notice of notices) {
    if ('fault' in notice) continue;
    for (const { fields } of notice.parcels) for (const field of Object.keys(fields)) parcel.add(field);
    for (const { fields } of notice.lines) for (const field of Object.keys(fields)) line.add(field);
  }
  return {
    parcel: parcelFields.filter((field) => parcel.has(field)),
    line: lineFields.filter((field) => line.has(field)),
  };
}

async function headOf(source: ByteSource): Promise<string> {
  for await (const chunk of source.open())
    return Buffer.from(chunk)
      .subarray(0, 512)
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/, '');
  return '';
}

/** A line end behind the signs of segments' ends makes lines that people can go to. */
function isOneLine(head: string, { segment }: Signs): boolean {
  if (segment === '\n' || segment === '\r') return false;
  const ends = head.split(segment).slice(1, 50);
  return !ends.some((next) => /^[ \t]*[\r\n]+[ \t]*\S/.test(next));
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  for await (const chunk of chunks) yield decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  yield decoder.end();
}

async function* parcelRows(notices: AsyncIterable<Notice | RowFault>, header: readonly string[]): Chunks {
  let row = 0;
  for await (const notice of notices) {
    if ('fault' in notice) {
      yield [notice];
      continue;
    }
    yield notice.parcels.map(({ line, fields }): Row => {
      row++;
      return { row, line, cells: header.map((field) => fields[field] ?? '') };
    });
  }
}

async function* lineRows(notices: AsyncIterable<Notice | RowFault>, header: readonly string[]): Chunks {
  let row = 0;
  let before = 0;
  for await (const notice of notices) {
    if ('fault' in notice) continue;
    const first = before;
    yield notice.lines.map(({ line, fields, of }): Row => {
      row++;
      return {
        row,
        line,
        cells: header.map((field) => fields[field] ?? ''),
        of: of.map((place) => first + place + 1),
      };
    });
    before += notice.parcels.length;
  }
}
