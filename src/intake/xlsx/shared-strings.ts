import { maxSharedLength } from './bounds.ts';
import type { Container } from './container.ts';
import { workbookFault } from './fault.ts';
import { RichText } from './rich-text.ts';
import { readWholeXml } from './xml.ts';

/** Texts that cells refer to by number from 0. */
export type SharedStrings = readonly string[];

/** Reads the texts that cells share (ECMA-376 part 1, section 18.4.9); none without such a part. */
export async function sharedStringsOf(container: Container, part: string | undefined): Promise<SharedStrings> {
  if (part === undefined) return [];
  const strings: string[] = [];
  const rich = new RichText();
  let length = 0;
  await readWholeXml(container, part, {
    open: (element) => (element === 'si' ? rich.start() : rich.open(element)),
    close: (element) => {
      rich.close(element);
      if (element !== 'si') return;
      const text = rich.take();
      length += text.length;
      if (length > maxSharedLength) throw workbookFault(container.path, `its part ${part} holds too much text`);
      strings.push(text);
    },
    text: (text) => rich.text(text),
  });
  return strings;
}
