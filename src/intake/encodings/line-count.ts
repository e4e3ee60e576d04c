const lf = 0x0a;
const cr = 0x0d;

/** Whether a byte of UTF-8, or of an encoding that has ASCII within it, ends a line. */
export function isLineEnd(byte: number | undefined): boolean {
  return byte === lf || byte === cr;
}

/** Counts the lines of text in UTF-8 while it streams past: LF, CRLF and CR each end one. */
export class LineCount {
  /** The line that the next character stands on, from 1. */
  line = 1;
  private before = 0;

  push(text: Buffer | false): void {
    if (text === false) return;
    for (const byte of text) {
      if (byte === cr || (byte === lf && this.before !== cr)) this.line++;
      this.before = byte;
    }
  }
}
