import type { Canvas } from '../pdf/canvas.ts';
import { type TextStyle, textLines } from '../pdf/text-lines.ts';
import { margin, textWidth } from './paper.ts';
import { leading } from './styles.ts';

/** A part of the sheet that stands on one page, whole. Points; `draw` is told where its upper edge is. */
export interface Block {
  readonly height: number;
  /** Room below it that it must not be parted from: a heading stands above something. */
  readonly with?: number;
  draw(canvas: Canvas, top: number): void;
}

/** A paragraph over the whole width. */
export function paragraph(text: string, style: TextStyle, below = 4): Block {
  const lines = textLines(text, style, textWidth);
  const step = Math.max(leading, style.size * 1.2);
  return {
    height: lines.length * step + below,
    draw: (canvas, top) => canvas.lines(lines, margin, top + style.size, step),
  };
}

/** A paragraph that stands above what follows, and apart from what comes before. */
export function heading(text: string, style: TextStyle): Block {
  const { height, draw } = paragraph(text, style);
  return { height: height + 8, with: 80, draw: (canvas, top) => draw(canvas, top + 8) };
}
