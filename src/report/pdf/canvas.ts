import { type Barcode, quietZone } from '../barcode.ts';
import type { Font } from './metrics.ts';
import type { TextLine } from './text-lines.ts';

const fonts = { regular: '/F1', bold: '/F2', mono: '/F3' } as const satisfies Record<Font, string>;

/** What is drawn on one page, as operators of PDF (32000-1, 8 and 9). Points from the top left corner; it remembers whether every sign could be drawn. */
export class Canvas {
  readonly #height: number;
  readonly #operators: string[] = [];
  #exact = true;

  constructor(height: number) {
    this.#height = height;
  }

  get exact(): boolean {
    return this.#exact;
  }

  /** Lines one below the other; `y` is the base line of the first. */
  lines(lines: readonly TextLine[], x: number, y: number, leading: number): void {
    for (const [place, line] of lines.entries()) this.#line(line, x, y + place * leading);
  }

  #line({ bytes, exact, style: { font, size, grey = 0 } }: TextLine, x: number, y: number): void {
    this.#exact &&= exact;
    if (bytes === '') return;
    const escaped = bytes.replace(/[\\()]/g, (sign) => `\\${sign}`);
    this.#operators.push(
      `BT ${grey} g ${fonts[font]} ${size} Tf ${at(x)} ${at(this.#height - y)} Td (${escaped}) Tj ET`,
    );
  }

  /** A frame, as of a box to tick. */
  box(x: number, y: number, side: number): void {
    this.#operators.push(`1 w ${at(x)} ${at(this.#height - y - side)} ${at(side)} ${at(side)} re S`);
  }

  rule(x: number, y: number, width: number): void {
    this.#operators.push(
      `0.6 G 0.5 w ${at(x)} ${at(this.#height - y)} m ${at(x + width)} ${at(this.#height - y)} l S 0 G`,
    );
  }

  /** Bars as filled rectangles, quiet zones left white on both sides; `module` is the width of the narrowest bar. */
  bars({ widths }: Barcode, x: number, y: number, size: { readonly module: number; readonly height: number }): void {
    const bottom = at(this.#height - y - size.height);
    let left = quietZone;
    const drawn: string[] = [];
    for (const [place, width] of widths.entries()) {
      if (place % 2 === 0)
        drawn.push(`${at(x + left * size.module)} ${bottom} ${at(width * size.module)} ${at(size.height)} re`);
      left += width;
    }
    this.#operators.push(`0 g ${drawn.join(' ')} f`);
  }

  toString(): string {
    return this.#operators.join('\n');
  }
}

/** Points to a thousandth: a third of a micrometre. */
function at(points: number): string {
  return String(Math.round(points * 1000) / 1000);
}
