import { isAscii, isUtf8 } from 'node:buffer';
import type { ByteSource } from '../format.ts';
import { isLineEnd } from './line-count.ts';

/** Longest stretch that is looked at as one line. */
const lineBytes = 1 << 20;

/** Whether a file with bytes that are not UTF-8 is UTF-8 all the same: as many lines prove it, by letters beyond ASCII, as speak against it.
 *  Text of an older encoding hardly ever makes up a sequence of UTF-8. */
export async function isMostlyUtf8(source: ByteSource): Promise<boolean> {
  let line = Buffer.alloc(0);
  let votes = 0;
  let hasProof = false;
  for await (const chunk of source.open()) {
    const bytes = Buffer.concat([line, chunk]);
    let start = 0;
    for (let at = line.length; at < bytes.length; at++) {
      if (!isLineEnd(bytes[at])) continue;
      judge(bytes.subarray(start, at));
      start = at + 1;
    }
    line = bytes.subarray(start);
    if (line.length < lineBytes) continue;
    judge(line);
    line = Buffer.alloc(0);
  }
  judge(line);
  return hasProof && votes >= 0;

  function judge(text: Buffer): void {
    if (isAscii(text)) return;
    const proves = isUtf8(text);
    hasProof ||= proves;
    votes += proves ? 1 : -1;
  }
}
