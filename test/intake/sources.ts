import {
  type ByteSource,
  defaultMaxRecordBytes,
  type FormatOptions,
  type OpenedFile,
} from '../../src/intake/format.ts';
import { CannotAudit, type Problem } from '../../src/model/problem.ts';
import type { Row, RowFault } from '../../src/model/table.ts';

export const usual: FormatOptions = { delimiter: undefined, maxRecordBytes: defaultMaxRecordBytes };

/** Bytes in memory as an input, in chunks of the given size. */
export function sourceOf(content: string | Uint8Array, chunkBytes = 65_536, path = 'manifest.csv'): ByteSource {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return {
    path,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    },
  };
}

export async function recordsOf(opened: Pick<OpenedFile, 'records'>): Promise<readonly (Row | RowFault)[]> {
  const all: (Row | RowFault)[] = [];
  for await (const chunk of opened.records()) all.push(...chunk);
  return all;
}

/** The problems that a step ends in; fails when it does not. */
export async function problemsOf(step: () => unknown): Promise<readonly Problem[]> {
  try {
    await step();
  } catch (fault) {
    if (fault instanceof CannotAudit) return fault.problems;
    throw fault;
  }
  throw new Error('should have ended in a problem, but did not');
}
