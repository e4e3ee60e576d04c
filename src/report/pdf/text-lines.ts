import { type Font, linesOf } from './metrics.ts';
import { winAnsi } from './win-ansi.ts';

/** How a text stands: its size in points, and grey from black (0) to white (1). */
export interface TextStyle {
  readonly font: Font;
  readonly size: number;
  readonly grey?: number;
}

/** One line as it is drawn: a character for each byte of WinAnsi. */
export interface TextLine {
  readonly bytes: string;
  readonly style: TextStyle;
  /** False when it does not show every sign of its text. */
  readonly exact: boolean;
}

/** A text in lines of at most `room` points; none where there is no text. */
export function textLines(text: string | null, style: TextStyle, room: number): readonly TextLine[] {
  if (text === null || text === '') return [];
  const { bytes, exact } = winAnsi(text);
  return linesOf(bytes, style.font, style.size, room).map((line) => ({ bytes: line, style, exact }));
}
