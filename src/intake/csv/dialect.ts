import type { FormatOptions } from '../format.ts';
import type { Head } from '../head.ts';
import { markLength } from '../signature.ts';
import { findDelimiter } from './delimiter.ts';

/** How a CSV file is written. */
export interface Dialect {
  readonly delimiter: string;
  /** Bytes of the byte order mark. */
  readonly mark: 0 | 3;
  /** True when its first line is Excel's hint `sep=;` and no record. */
  readonly hasHint: boolean;
}

/** Finds out how a file is written: `--delimiter` wins over the hint `sep=;`, the hint over what the records show. */
export function dialectOf(head: Head, options: FormatOptions): Dialect {
  const mark = markLength(head.bytes);
  const text = { bytes: head.bytes.subarray(mark), whole: head.whole };
  const hint = /^"?sep=([\x01-\x7f])"?[\r\n]/i.exec(text.bytes.toString('latin1', 0, 16))?.[1];
  return { delimiter: options.delimiter ?? hint ?? findDelimiter(text), mark, hasHint: hint !== undefined };
}
