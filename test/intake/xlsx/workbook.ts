import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip file, and what its headers say where that is to be untrue. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly says?: { readonly size?: number; readonly crc?: number; readonly flags?: number; readonly method?: number };
}

/** A zip file of parts (APPNOTE 6.3): local headers and content, then the directory. */
export function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { head, packed } = packedPart(part);
    const name = Buffer.from(part.name);
    const local = Buffer.concat([word(0x04034b50), short(20), head, short(name.length), short(0), name, packed]);
    const entry = [
      word(0x02014b50),
      short(20),
      short(20),
      head,
      short(name.length),
      Buffer.alloc(12),
      word(offset),
      name,
    ];
    directory.push(Buffer.concat(entry));
    bodies.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const counts = [short(parts.length), short(parts.length)];
  const end = [word(0x06054b50), short(0), short(0), ...counts, word(size), word(offset), short(0)];
  return Buffer.concat([...bodies, ...directory, ...end]);
}

function packedPart({ content, says = {} }: Part) {
  const bytes = Buffer.from(content);
  const packed = says.method === 0 ? bytes : deflateRawSync(bytes);
  const head = Buffer.concat([
    short(says.flags ?? 0x800),
    short(says.method ?? 8),
    short(0),
    short(0x21),
    word(says.crc ?? crc32(bytes)),
    word(packed.length),
    word(says.size ?? bytes.length),
  ]);
  return { head, packed };
}

function short(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function word(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

/** A cell: text becomes shared text, a number stays as written; `xml` stands as it is. */
export type Cell = string | number | undefined | { readonly xml: string };

export interface SheetParts {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows?: readonly (readonly Cell[])[];
  /** Attributes by row, from 1. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  readonly columns?: string;
  readonly after?: string;
  /** Instead of all that: the part itself. */
  readonly xml?: string;
}

export interface BookParts {
  readonly sheets: readonly SheetParts[];
  /** Codes of number formats; a cell with `s="n"` has the nth, from 1. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  readonly sharedStrings?: string;
  /** Parts to add, or to put in place of those of the same name. */
  readonly parts?: readonly Part[];
  readonly without?: readonly string[];
  /** True: nothing is packed, so that the bytes are the same whatever packs them. */
  readonly isStored?: boolean;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The bytes of a workbook. */
export function workbook(book: BookParts): Buffer {
  const strings: string[] = [];
  const parts: Part[] = [
    { name: '_rels/.rels', content: rels([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbookXml(book) },
    { name: 'xl/_rels/workbook.xml.rels', content: rels(workbookRelations(book)) },
    { name: 'xl/styles.xml', content: stylesXml(book.formats ?? []) },
    ...book.sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheet.xml ?? sheetXml(sheet, strings),
    })),
  ];
  const shared = book.sharedStrings ?? `${head}<sst xmlns="${main}">${strings.map(sharedXml).join('')}</sst>`;
  parts.push({ name: 'xl/sharedStrings.xml', content: shared });
  const own = new Set([...(book.parts ?? []).map(({ name }) => name), ...(book.without ?? [])]);
  const all = [...parts.filter(({ name }) => !own.has(name)), ...(book.parts ?? [])];
  return zip(book.isStored ? all.map((part) => ({ ...part, says: { method: 0 } })) : all);
}

function workbookRelations({ sheets }: BookParts): readonly (readonly [string, string])[] {
  return [
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['styles', 'styles.xml'],
    ['sharedStrings', '/xl/sharedStrings.xml'],
  ];
}

function rels(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packageRelations}">${each.join('')}</Relationships>`;
}

function workbookXml({ sheets, date1904 = false }: BookParts): string {
  const tabs = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const pr = date1904 ? '<workbookPr date1904="1"/>' : '';
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}">${pr}<sheets>${tabs.join('')}</sheets></workbook>`;
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return `${head}<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function sheetXml({ rows = [], rowAttributes = {}, columns = '', after = '' }: SheetParts, strings: string[]): string {
  const body = rows.map((cells, index) => {
    const inner = cells.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`, strings)).join('');
    return `<row r="${index + 1}" ${rowAttributes[index + 1] ?? ''}>${inner}</row>`;
  });
  return `${head}<worksheet xmlns="${main}">${columns}<sheetData>${body.join('')}</sheetData>${after}</worksheet>`;
}

function cellXml(cell: Cell, reference: string, strings: string[]): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${reference}"`);
  strings.push(cell);
  return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
}

function sharedXml(text: string): string {
  return `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
