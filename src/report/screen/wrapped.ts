import { shortenMiddle, width } from '../width.ts';

/** A text broken at its spaces into lines that fit; a word that fits no line is cut in its middle. Never empty. */
export function wrapped(text: string, columns: number): readonly [string, ...string[]] {
  const done: string[] = [];
  let line = '';
  for (const part of text.split(' ')) {
    const word = shortenMiddle(part, columns, '...');
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= columns) line = longer;
    else {
      done.push(line);
      line = word;
    }
  }
  const [first, ...rest] = [...done, line];
  return [first ?? '', ...rest];
}
