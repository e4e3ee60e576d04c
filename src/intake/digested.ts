import { createHash } from 'node:crypto';
import type { ByteSource, Digest } from './format.ts';

/** A source that hashes and counts its bytes while they are read. */
export interface DigestedSource extends ByteSource {
  /** Of the last reading that came to the end.
   *  @throws Error (a defect) when none has. */
  digest(): Digest;
}

/** The same bytes, hashed as they pass: an input is not read once more for its digest. */
export function digested(source: ByteSource): DigestedSource {
  let digest: Digest | undefined;
  return {
    path: source.path,
    size: source.size,
    async *open() {
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of source.open()) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
      digest = { sha256: hash.digest('hex'), bytes };
    },
    digest() {
      if (digest === undefined) throw new Error(`${source.path} was not read to its end`);
      return digest;
    },
  };
}
