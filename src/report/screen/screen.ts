import { Chalk, type ChalkInstance } from 'chalk';
import { ascii, printable } from '../printable.ts';
import type { RenderOptions } from '../reporter.ts';
import { shortenEnd, shortenMiddle } from '../width.ts';

/** How one terminal (or pipe) is written to. Lines keep to `width` columns. */
export interface Screen {
  readonly width: number;
  readonly paint: ChalkInstance;
  readonly command: string;
  /** The same, for another format and file. */
  commandFor(output: string): string;
  /** Data as it may be printed here: no control characters, ASCII only where the terminal knows no more. */
  text(data: string): string;
  /** A code cut in its middle to fit; of a sentence, `sentence` cuts the end. */
  code(data: string, columns: number): string;
  sentence(data: string, columns: number): string;
  /** `, ` for lists of facts on one line: a middle dot where the terminal has one. */
  readonly dot: string;
  /** From what was to what is. */
  readonly arrow: string;
}

/** The screen that options describe. Colour follows the options alone, never what chalk would detect. */
export function screenFor({ width, colour, unicode, command }: RenderOptions): Screen {
  const sign = unicode ? '…' : '...';
  const text = (data: string) => (unicode ? printable(data) : ascii(printable(data)));
  return {
    width: Math.max(width, 40),
    paint: new Chalk({ level: colour ? 1 : 0 }),
    command,
    commandFor: (output) => command.replace('-f parcels-csv=pull.csv', `-f ${output}`),
    text,
    code: (data, columns) => shortenMiddle(text(data), columns, sign),
    sentence: (data, columns) => shortenEnd(text(data), columns, sign),
    dot: unicode ? ' · ' : ', ',
    arrow: unicode ? '→' : '->',
  };
}
