import { inflateSync } from 'node:zlib';
import type { Dump } from './index.ts';

/** Each page as its drawing says: where every text stands, in points from the lower left corner, with its font and size; of a barcode
 *  where it begins and how many bars it has. */
const pullSheet: Dump = (bytes) => {
  const pdf = Buffer.from(bytes);
  const drawn = streamsOf(pdf);
  const pages = drawn.length / 2;
  return drawn
    .slice(0, pages)
    .map((body, place) => `page ${place + 1}\n${linesOf(`${body}\n${drawn[pages + place]}`)}\n`)
    .join('\n');
};
export default pullSheet;

/** What every stream holds, in the order of the file: the bodies of all pages, then their feet. */
function streamsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/<< \/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/g)].map(
    ({ 0: head, 1: length, index }) => {
      const start = index + head.length;
      return inflateSync(pdf.subarray(start, start + Number(length))).toString('latin1');
    },
  );
}

function linesOf(operators: string): string {
  return operators
    .split('\n')
    .map((line) =>
      line
        .replace(/^BT \S+ g (\S+ \S+) Tf (\S+ \S+) Td \((.*)\) Tj ET$/, '$2 $1 $3')
        .replace(/^0 g (\S+ \S+) .* f$/, (all, at) => `${at} ${all.split(' re').length - 1} bars`),
    )
    .join('\n');
}
