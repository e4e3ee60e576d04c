import type { ByteSource } from './format.ts';

/** Bytes that are enough to tell what a file is. */
const headBytes = 64 * 1024;

/** The first bytes of an input. */
export interface Head {
  readonly bytes: Buffer;
  /** True when there is nothing after them. */
  readonly whole: boolean;
}

/** Reads the first 64 KiB of an input, or all of it when it is shorter. */
export async function readHead(source: ByteSource): Promise<Head> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > headBytes) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, headBytes), whole: length <= headBytes };
}
