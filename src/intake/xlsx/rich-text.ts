const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** The text of a string item: its runs one after the other, without formats, and without the phonetic runs that say how Japanese
 *  is read (ECMA-376 part 1, sections 18.4.8 and 18.4.6). */
export class RichText {
  private parts: string[] = [];
  private inText = false;
  private phonetic = 0;

  start(): void {
    this.parts = [];
    this.inText = false;
    this.phonetic = 0;
  }

  open(element: string): void {
    if (element === 'rPh') this.phonetic++;
    this.inText = element === 't' && this.phonetic === 0;
  }

  close(element: string): void {
    if (element === 'rPh') this.phonetic--;
    this.inText = false;
  }

  text(text: string): void {
    if (this.inText) this.parts.push(text);
  }

  /** What was read, with characters that XML cannot hold as they were meant (`_x000D_`, section 22.9.2.19). */
  take(): string {
    const text = this.parts.join('');
    this.start();
    if (!text.includes('_x')) return text;
    return text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}
