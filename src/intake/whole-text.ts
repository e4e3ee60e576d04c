import { type Encoding, encodingNamed } from '../codes/encodings.ts';
import { CannotAudit } from '../model/problem.ts';
import { decoded } from './encodings/decoder.ts';
import { isUtf8After, markOf, unmarkedUtf16 } from './encodings/detect.ts';
import { firstFaultIn } from './encodings/first-fault.ts';
import { undecodable } from './encodings/problems.ts';

/** A small file that is read whole, and what its user writes to say its encoding; undefined: it should be UTF-8 or UTF-16. */
export interface WholeFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly encoding?: string | undefined;
  readonly flag?: string;
}

/** The text of a file without its byte order mark: in the encoding that is declared, else that the file shows, else UTF-8.
 *  @throws CannotAudit (`input.encoding`) for bytes that are none of it, with their line and how it reads otherwise. */
export function wholeText({ path, bytes, encoding, flag }: WholeFile): string {
  const declared = encoding === undefined ? undefined : encodingNamed(encoding);
  const mark = markOf(bytes);
  const text = bytes.subarray(mark?.length ?? 0);
  const is = encodingOf(bytes, declared);
  const found = is === undefined ? undefined : decoded(text, is);
  if (found !== undefined && (declared === undefined || !isUtf8After(text, declared))) return found;
  if (found !== undefined || is === undefined) throw mismatch(path, declared, is === undefined ? 'UTF-32' : 'UTF-8');
  const named = is === 'utf-8' ? undefined : is;
  throw new CannotAudit([undecodable({ path, flag: flag ?? '' }, declared ?? named, firstFaultIn(text, is))]);
}

function encodingOf(bytes: Buffer, declared: Encoding | undefined): Encoding | undefined {
  const marked = markOf(bytes)?.encoding;
  if (marked !== undefined) return marked === 'utf-32' ? undefined : marked;
  return declared ?? unmarkedUtf16(bytes) ?? 'utf-8';
}

function mismatch(path: string, declared: Encoding | undefined, is: string): CannotAudit {
  const message = `${path} should be ${declared ?? 'UTF-8'}, but is ${is}`;
  return new CannotAudit([{ code: 'input.encoding', message, place: { file: path }, hint: 'save it as UTF-8' }]);
}
