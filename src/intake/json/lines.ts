import { isUtf8 } from 'node:buffer';
import type { ByteSource, FormatOptions, OpenedTable } from '../format.ts';
import { openText, type Text } from '../text.ts';
import { isObject } from './lists.ts';
import { openRecords, type Root } from './open-records.ts';
import { JsonFault, parseJson } from './parse.ts';

/** Opens a file of one JSON object a line (NDJSON, JSON Lines) as a table. A line that is none is an unreadable row.
 *  @throws CannotAudit when nothing can be read of it. */
export async function openLines(source: ByteSource, options: FormatOptions): Promise<OpenedTable> {
  const text = await openText(source, options);
  const roots = () => rootsOf(text, options.maxRecordBytes);
  const { path } = source;
  return openRecords({ path, format: 'ndjson', encoding: text.encoding, route: [], roots, oddities: [] }, options);
}

async function* rootsOf(text: Text, maxBytes: number): AsyncGenerator<Root> {
  let line = 0;
  for await (const bytes of linesOf(text, maxBytes)) {
    line++;
    if (bytes === undefined) yield { line, fault: 'intake.record-size', facts: { limit: `${maxBytes} bytes` } };
    else if (!isUtf8(bytes)) yield { line, fault: 'intake.record', facts: { reason: 'it is not UTF-8' } };
    else if (!isBlank(bytes)) yield rootOf(bytes.toString('utf8'), line);
  }
}

function rootOf(text: string, line: number): Root {
  try {
    const value = parseJson(text, line);
    if (isObject(value)) return { value };
    return { line, fault: 'intake.record', facts: { reason: 'the line should be an object' } };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return { line, fault: 'intake.record', facts: { reason: `column ${fault.column} ${fault.message}` } };
  }
}

/** Lines without their ends; undefined for one that is too long, of which no more than the limit is held. */
async function* linesOf(text: Text, maxBytes: number): AsyncGenerator<Buffer | undefined> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of text.chunks()) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const whole = length + end - start <= maxBytes;
      yield whole ? Buffer.concat([...parts, chunk.subarray(start, end)]) : undefined;
      start = end + 1;
      parts = [];
      length = 0;
    }
    length += chunk.length - start;
    // The chunk may be written over once the next is asked for.
    if (length <= maxBytes) parts.push(Buffer.from(chunk.subarray(start)));
  }
  if (length > 0) yield length <= maxBytes ? Buffer.concat(parts) : undefined;
}

function isBlank(line: Buffer): boolean {
  for (const byte of line) if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  return true;
}
