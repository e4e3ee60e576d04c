import { CannotAudit } from '../model/problem.ts';
import type { ByteSource } from './format.ts';
import type { BadByte } from './text-guard.ts';

/** How to save a file so that it can be read; closes most problems of encoding and format. */
export const saveAsCsv = 'save it as CSV (UTF-8): in Excel, File > Save As > "CSV UTF-8 (Comma delimited)"';

/** The problem of a file with a byte that is no text, placed at its line. */
export async function notText(source: ByteSource, bad: BadByte): Promise<CannotAudit> {
  const { line, byte } = await locate(source, bad.offset);
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  const isWrongEncoding = bad.what === 'not-utf-8';
  return new CannotAudit([
    {
      code: isWrongEncoding ? 'input.encoding' : 'input.format',
      message: isWrongEncoding
        ? `${source.path} should be UTF-8, but line ${line} has the byte 0x${hex}, which is not`
        : `${source.path} should be text, but line ${line} has a zero byte, as binary files do`,
      place: { file: source.path, line },
      hint: saveAsCsv,
    },
  ]);
}

/** Reads the input once more, up to an offset: only files with a fault pay for knowing the line. */
async function locate(source: ByteSource, offset: number): Promise<{ readonly line: number; readonly byte: number }> {
  let line = 1;
  let before = 0;
  let seen = 0;
  for await (const chunk of source.open()) {
    for (const byte of chunk) {
      if (seen++ === offset) return { line, byte };
      if (byte === 0x0d || (byte === 0x0a && before !== 0x0d)) line++;
      before = byte;
    }
  }
  return { line, byte: before };
}
