import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CannotAudit } from '../model/problem.ts';
import { refuseTooLarge, usualBounds } from './bounds.ts';
import type { ByteSource, FormatOptions } from './format.ts';

/** Below this many bytes no ratio is suspicious. */
const suspiciousBytes = 16 << 20;

/** True for the first bytes of a gzip file (RFC 1952, section 2.3.1), whatever it is called. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** What a gzip file holds, unpacked anew at every reading; several members follow each other (RFC 1952, section 2.2).
 *  Reading throws CannotAudit (`input.gzip`) where it is cut off, damaged or followed by something else, or unfolds beyond belief. */
export function unpacked(source: ByteSource, options: FormatOptions): ByteSource {
  return { path: source.path, size: undefined, open: () => unfold(source, options) };
}

async function* unfold(source: ByteSource, options: FormatOptions): AsyncGenerator<Uint8Array> {
  const maxRatio = options.max_ratio ?? usualBounds.max_ratio;
  const packed = { bytes: 0 };
  const stream = createGunzip();
  // Its own end tells of whatever goes wrong.
  pipeline(Readable.from(counted(source, packed)), stream, () => {});
  let bytes = 0;
  for await (const chunk of translated(source, stream)) {
    bytes += chunk.length;
    refuseTooLarge(source, bytes, options);
    if (bytes > suspiciousBytes && bytes > packed.bytes * maxRatio) throw tooDense(source, maxRatio, options.forKind);
    yield chunk;
  }
  if (stream.bytesWritten < packed.bytes)
    throw damaged(source, `has ${packed.bytes - stream.bytesWritten} bytes behind its end`);
}

async function* counted(source: ByteSource, packed: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of source.open()) {
    packed.bytes += chunk.length;
    yield chunk;
  }
}

async function* translated(source: ByteSource, stream: ReturnType<typeof createGunzip>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_'))) throw cause;
    const is = cause.code === 'Z_BUF_ERROR' ? 'is cut off before its end' : `is damaged (${cause.message})`;
    throw damaged(source, is, cause);
  }
}

function damaged({ path }: ByteSource, is: string, cause?: Error): CannotAudit {
  const message = `${path} should be a whole gzip file, but ${is}`;
  const hint = 'fetch or pack it again: rows may be missing';
  return new CannotAudit([{ code: 'input.gzip', message, place: { file: path }, hint }], cause);
}

function tooDense({ path }: ByteSource, maxRatio: number, forKind = ''): CannotAudit {
  const message = `${path} should unpack to at most ${maxRatio} times its size, but unpacks to more, as bombs do`;
  const hint = `if it is what it should be, unpack it first, or raise the bound: --max-ratio ${forKind}…`;
  return new CannotAudit([{ code: 'input.gzip', message, place: { file: path }, hint }]);
}
