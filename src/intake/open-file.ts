import { CannotAudit } from '../model/problem.ts';
import { refuseTooLarge, refuseTooWide } from './bounds.ts';
import { digested } from './digested.ts';
import { withoutFooter } from './footer.ts';
import type { ByteSource, FormatOptions, OpenedFile } from './format.ts';
import { formats } from './formats/index.ts';
import { readHead } from './head.ts';
import { adviceFor, foreignKind } from './signature.ts';
import { saveAsCsv } from './text-problems.ts';
import { isGzip, unpacked } from './unpacked.ts';

/** Opens an input with the format that recognises it.
 *  @throws CannotAudit when no format does, or nothing can be read of it. */
export async function openFile(source: ByteSource, options: FormatOptions): Promise<OpenedFile> {
  if (source.size !== undefined) refuseTooLarge(source, source.size, options);
  const whole = digested(source);
  const given = await readHead(whole);
  const isPacked = isGzip(given.bytes);
  const content = isPacked ? unpacked(whole, options) : whole;
  const head = isPacked ? await readHead(content) : given;
  const format = formats.find(({ recognises }) => recognises(head.bytes, source.path));
  if (format !== undefined) {
    const { max_record_bytes: maxRecordBytes = options.maxRecordBytes } = options;
    const opened = await format.open(content, { ...options, maxRecordBytes });
    refuseTooWide(source.path, opened, options);
    const rows = withoutFooter(opened, source.path, options);
    return { ...rows, ...(isPacked ? { packed: 'gzip' } : {}), digest: whole.digest };
  }
  throw new CannotAudit([
    {
      code: 'input.format',
      message: `${source.path} should be a table, but is ${foreignKind(head.bytes) ?? 'of no known format'}`,
      place: { file: source.path },
      hint: adviceFor(head.bytes) ?? saveAsCsv,
    },
  ]);
}
