import type { Encoding } from '../../codes/encodings.ts';
import type { Problem } from '../../model/problem.ts';
import { saveAsCsv } from '../text-problems.ts';
import { type Candidate, candidates } from './candidates.ts';
import type { FirstFault } from './first-fault.ts';

/** Which file, and what its user writes to say its encoding (`--encoding labels=`); empty: it has to be saved anew. */
export interface EncodedFile {
  readonly path: string;
  readonly flag: string;
}

/** The problem of a file with a byte that its encoding does not have: what its line reads as in those that have it.
 *  `declared` is the encoding somebody said; undefined: nobody did, and it should be UTF-8. */
export function undecodable(file: EncodedFile, declared: Encoding | undefined, fault: FirstFault): Problem {
  const found = declared?.startsWith('utf-16') ? [] : candidates(fault.lines, declared ?? 'utf-8');
  const hex = hexOf(fault.byte);
  const message =
    declared === undefined
      ? `${file.path} should be UTF-8, but line ${fault.line} has the byte ${hex}, which is not`
      : `${file.path} should be ${declared} as declared, but line ${fault.line} has the byte ${hex}, which ${declared} does not have there`;
  const [first] = found;
  const otherwise = file.flag === '' ? 'save it as UTF-8' : saveAsCsv;
  return {
    code: 'input.encoding',
    message,
    place: { file: file.path, line: fault.line, ...(first === undefined ? {} : { excerpt: reading(found) }) },
    hint:
      first === undefined || file.flag === ''
        ? otherwise
        : `${file.flag}${first.encoding}, or the one above that reads rightly; or ${otherwise}`,
  };
}

/** A byte as people write it: `0xFC`. */
export function hexOf(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** How a line reads in each candidate, one under the other. */
export function reading(found: readonly Candidate[]): string {
  const width = Math.max(...found.map(({ encoding }) => encoding.length));
  return found
    .map(({ encoding, also, text }) => {
      const others = also.length === 0 ? '' : `   (in ${also.slice(0, 3).join(', ')} too)`;
      return `${encoding.padEnd(width)}  ${around(text)}${others}`;
    })
    .join('\n');
}

const before = 24;
const shown = 72;

/** The part of a line where its first character beyond ASCII stands. */
function around(text: string): string {
  const first = Math.max(0, text.search(/[^\x00-\x7f]/));
  const start = first <= shown / 2 ? 0 : first - before;
  const part = text.slice(start, start + shown);
  return `${start > 0 ? '…' : ''}${part}${start + shown < text.length ? '…' : ''}`;
}
