/** Line feed. */
export const lf = 0x0a;
/** Carriage return. */
export const cr = 0x0d;

/** The bytes of a stream that are still needed: a buffer that grows with the longest record, not with the file. */
export class ByteWindow {
  bytes: Buffer = Buffer.alloc(0);
  /** How many of `bytes` are filled. */
  length = 0;
  /** Offset in the stream of the first byte held. */
  base = 0;

  /** Adds a chunk and drops the bytes before `from`; returns how far the others moved towards the start. */
  push(chunk: Uint8Array, from: number): number {
    if (this.length + chunk.length <= this.bytes.length) return this.append(chunk, 0);
    const kept = this.length - from;
    const needed = kept + chunk.length;
    // Twice what is needed, so that a long record is copied a few times and not once per chunk.
    const target = needed * 2 > this.bytes.length ? Buffer.allocUnsafe(needed * 2) : this.bytes;
    this.bytes.copy(target, 0, from, this.length);
    this.bytes = target;
    this.length = kept;
    this.base += from;
    return this.append(chunk, from);
  }

  /** Bytes of the line end at an offset; 0 when a CR is the last byte held and an LF may follow.
   *  @param final true when no byte will follow. */
  lineEndAt(at: number, final: boolean): 0 | 1 | 2 {
    if (this.bytes[at] === lf) return 1;
    if (at + 1 >= this.length) return final ? 1 : 0;
    return this.bytes[at + 1] === lf ? 2 : 1;
  }

  private append(chunk: Uint8Array, moved: number): number {
    this.bytes.set(chunk, this.length);
    this.length += chunk.length;
    return moved;
  }
}
