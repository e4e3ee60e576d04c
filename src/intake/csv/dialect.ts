import type { FormatOptions } from '../format.ts';
import type { Head } from '../head.ts';
import { findDelimiter } from './delimiter.ts';

/** How a CSV file is written. */
export interface Dialect {
  readonly delimiter: string;
  /** True when its first line is Excel's hint `sep=;` and no record. */
  readonly hasHint: boolean;
  /** The line that names the columns; undefined: the first that is not blank. */
  readonly headerLine: number | undefined;
  /** A sign that makes no record of the lines it begins. */
  readonly comment: string | undefined;
}

/** Finds out how a file is written: `--delimiter` wins over the hint `sep=;`, the hint over what the records show. */
export function dialectOf(head: Head, options: FormatOptions): Dialect {
  const hint = /^"?sep=([\x01-\x7f])"?[\r\n]/i.exec(head.bytes.toString('latin1', 0, 16))?.[1];
  return {
    delimiter: options.delimiter ?? hint ?? findDelimiter(head),
    hasHint: hint !== undefined,
    headerLine: options.header_line,
    comment: options.comment,
  };
}

/** True for a first line that is Excel's hint, and for a line that is a comment. */
export function isNoRecord({ hasHint, comment }: Dialect, line: number, firstByte: number | undefined): boolean {
  return (hasHint && line === 1) || isComment(comment, firstByte);
}

/** True for a line that begins with the sign of comments. */
function isComment(comment: string | undefined, firstByte: number | undefined): boolean {
  return comment !== undefined && firstByte === comment.charCodeAt(0);
}
