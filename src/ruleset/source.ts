import type { ProblemPlace } from '../model/problem.ts';

/** The text of one file of rules and where its lines start. `path` is what reports call it. */
export interface Source {
  readonly path: string;
  /** Where it was read from; paths inside it are relative to this. */
  readonly location: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A stretch of a source, in UTF-16 offsets. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

const widestExcerpt = 160;

/** A source ready to be pointed into. */
export function sourceOf(path: string, location: string, text: string): Source {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { path, location, text, lineStarts };
}

/** The 1-based line a span starts on. */
export function lineOf(span: Span): number {
  const { lineStarts } = span.source;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** File, line, column and the line itself with carets under the span. */
export function placeOf(span: Span): ProblemPlace {
  const line = lineOf(span);
  const lineStart = span.source.lineStarts[line - 1] ?? 0;
  return { file: span.source.path, line, column: span.start - lineStart + 1, excerpt: excerptOf(span, lineStart) };
}

function excerptOf(span: Span, lineStart: number): string {
  const { text } = span.source;
  const newline = text.indexOf('\n', lineStart);
  const lineEnd = newline === -1 ? text.length : newline;
  const from = Math.max(lineStart, Math.min(span.start - widestExcerpt / 2, lineEnd - widestExcerpt));
  const shown = text.slice(from, Math.min(lineEnd, from + widestExcerpt)).replace(/\r$/, '');
  const indent = text.slice(from, span.start).replace(/[^\t]/g, ' ');
  const room = Math.max(1, shown.length - indent.length);
  const carets = '^'.repeat(Math.min(Math.max(1, span.end - span.start), room));
  return `${shown}\n${indent}${carets}`;
}
