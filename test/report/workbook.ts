import { SaxesParser } from 'saxes';
import { fromBuffer } from 'yauzl';

/** A cell as a reader of workbooks sees it: inline text, or a number with its number format. */
export interface ReadCell {
  readonly at: string;
  readonly type: 'text' | 'number';
  readonly value: string;
  readonly format: number;
}

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
  readonly filter: string | undefined;
  readonly frozenRows: number;
}

/** The parts of a zip container by name, read by a reader that did not write them; order as in the container. */
export function partsOf(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, { readonly text: string; readonly at: number }>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, { text: string; at: number }>();
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      zip.on('error', reject);
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (unreadable, stream) => {
          if (unreadable) return reject(unreadable);
          const chunks: Buffer[] = [];
          stream.on('error', reject);
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            parts.set(entry.fileName, { text: Buffer.concat(chunks).toString('utf8'), at: entry.lastModFileDate });
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

/** Sheets of a workbook in their order, read strictly: what is not well-formed throws. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const parts = await partsOf(bytes);
  const part = (name: string) => parts.get(name)?.text ?? '';
  const targetById = new Map(
    tags(part('xl/_rels/workbook.xml.rels')).map(({ attributes }) => [attributes.Id, attributes.Target]),
  );
  const formats = formatsOf(part('xl/styles.xml'));
  for (const { text } of parts.values()) tags(text);
  return tags(part('xl/workbook.xml'))
    .filter(({ name }) => name === 'sheet')
    .map(({ attributes }) =>
      sheetOf(attributes.name ?? '', part(`xl/${targetById.get(attributes['r:id'] ?? '')}`), formats),
    );
}

function formatsOf(styles: string): readonly number[] {
  const all = tags(styles);
  const from = all.findIndex(({ name }) => name === 'cellXfs');
  const count = Number(all[from]?.attributes.count);
  return all.slice(from + 1, from + 1 + count).map(({ attributes }) => Number(attributes.numFmtId));
}

function sheetOf(name: string, xml: string, formats: readonly number[]): ReadSheet {
  const rows: ReadCell[][] = [];
  let filter: string | undefined;
  let frozenRows = 0;
  for (const { name: tag, attributes, text } of tags(xml)) {
    if (tag === 'row') rows.push([]);
    if (tag === 'c')
      rows.at(-1)?.push({
        at: attributes.r ?? '',
        type: attributes.t === 'inlineStr' ? 'text' : 'number',
        value: attributes.t === 'inlineStr' ? unescaped(text) : text,
        format: formats[Number(attributes.s)] ?? -1,
      });
    if (tag === 'f') throw new Error('a report has no formulas');
    if (tag === 'autoFilter') filter = attributes.ref;
    if (tag === 'pane' && attributes.state === 'frozen') frozenRows = Number(attributes.ySplit);
  }
  return { name, rows, filter, frozenRows };
}

/** As Excel reads a text: `_x0041_` is A (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text within. */
  text: string;
}

function tags(xml: string): readonly Tag[] {
  const all: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = { name, attributes, text: '' };
    all.push(tag);
    open.push(tag);
  });
  parser.on('text', (text) => {
    for (const tag of open) if (tag.name === 'c') tag.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return all;
}
