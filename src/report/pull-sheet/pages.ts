import { Canvas } from '../pdf/canvas.ts';
import type { PdfPage } from '../pdf/document.ts';
import { textLines } from '../pdf/text-lines.ts';
import type { Block } from './block.ts';
import { bodyBottom, bodyTop, margin, pageHeight, textWidth } from './paper.ts';
import { leading, styles } from './styles.ts';

/** What stands at the head of its pages, and what fills them. */
export interface Chapter {
  readonly head: string;
  readonly note: string;
  readonly blocks: Iterable<Block>;
}

/** Chapters on pages, each chapter on a page of its own; no block is parted. `moment` stands on every page. */
export function* pagesOf(chapters: Iterable<Chapter>, moment: string): Iterable<PdfPage> {
  let number = 0;
  for (const chapter of chapters) {
    let canvas: Canvas | undefined;
    let top = bodyTop;
    for (const block of chapter.blocks) {
      if (canvas !== undefined && top + block.height + (block.with ?? 0) > bodyBottom) {
        yield page(canvas, ++number);
        canvas = undefined;
      }
      if (canvas === undefined) [canvas, top] = [headed(chapter, moment), bodyTop];
      block.draw(canvas, top);
      top += block.height;
    }
    if (canvas !== undefined) yield page(canvas, ++number);
  }
}

function headed({ head, note }: Chapter, moment: string): Canvas {
  const canvas = new Canvas(pageHeight);
  canvas.lines(textLines(head, styles.heading, textWidth - 190).slice(0, 1), margin, 46, leading);
  canvas.lines(textLines(note, styles.text, textWidth - 190).slice(0, 1), margin, 60, leading);
  canvas.lines(textLines(`as of ${moment}`, styles.text, 190), margin + textWidth - 180, 46, leading);
  return canvas;
}

/** Its foot: who pulled, which page of how many, and whether a sign is missing. */
function page(canvas: Canvas, number: number): PdfPage {
  const { exact } = canvas;
  const foot = (total: number) => {
    const below = new Canvas(pageHeight);
    const missing = exact
      ? ''
      : '? stands for a sign, and a plain letter for one with marks, that this sheet cannot draw; the HTML report shows them.';
    below.lines(textLines(missing, styles.small, textWidth), margin, bodyBottom + 12, leading);
    below.lines(
      textLines('Pulled by ______________________   Time ____________', styles.text, textWidth),
      margin,
      bodyBottom + 26,
      leading,
    );
    below.lines(
      textLines(`page ${number} of ${total}`, styles.text, 90),
      margin + textWidth - 80,
      bodyBottom + 26,
      leading,
    );
    return below.toString();
  };
  return { content: canvas.toString(), foot };
}
