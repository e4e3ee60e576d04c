/** What a file that is no table starts with, and how it can be made one where saving it as CSV is not the way. */
export interface Signature {
  readonly what: string;
  readonly advice?: string;
  /** @param head its first bytes; `text` its first characters. */
  readonly test: (head: Buffer, text: string) => boolean;
}

const saveAs = 'open it in Excel and save it as "Excel Workbook (.xlsx)" or "CSV UTF-8 (Comma delimited)"';
const exportRows = 'it shows a table, but holds none: export the rows behind it as .xlsx or CSV';

/** Compound files (MS-CFB) name what they hold in UTF-16, mostly within their first sectors. */
const holds = (head: Buffer, name: string) => isCompound(head) && head.includes(Buffer.from(name, 'utf16le'));

/** What files are recognised by, the first that fits. */
export const signatures: readonly Signature[] = [
  {
    what: 'a zip file, as Excel workbooks (.xlsx) are',
    test: (_, text) => /^PK(\x03\x04|\x05\x06|\x07\x08)/.test(text),
  },
  {
    what: 'a workbook with a password',
    advice: 'open it with its password and save a copy without one: File > Info > Protect Workbook',
    test: (head) => holds(head, 'EncryptedPackage'),
  },
  {
    what: 'an old Excel workbook (.xls)',
    advice: saveAs,
    test: (head) => holds(head, 'Workbook') || holds(head, 'Book') || /^\x09[\x00\x02\x04]\x06\x00/.test(startOf(head)),
  },
  { what: 'an old Word document (.doc)', advice: exportRows, test: (head) => holds(head, 'WordDocument') },
  { what: 'an old Excel workbook (.xls), or one with a password', advice: saveAs, test: isCompound },
  { what: 'a PDF document', advice: exportRows, test: (_, text) => /^\s*%PDF/.test(text) },
  { what: 'a gzip file', test: (head) => startsWith(head, [0x1f, 0x8b]) },
  { what: 'a PNG image', advice: exportRows, test: (head) => startsWith(head, [0x89, 0x50, 0x4e, 0x47]) },
  { what: 'a JPEG image', advice: exportRows, test: (head) => startsWith(head, [0xff, 0xd8, 0xff]) },
  { what: 'a GIF image', advice: exportRows, test: (_, text) => /^GIF8[79]a/.test(text) },
  { what: 'a TIFF image', advice: exportRows, test: (_, text) => /^(II\*\0|MM\0\*)/.test(text) },
  { what: 'a 7-Zip file', advice: 'unpack it first', test: (_, text) => text.startsWith("7z\xbc\xaf'") },
  { what: 'a RAR file', advice: 'unpack it first', test: (_, text) => text.startsWith('Rar!\x1a') },
  { what: 'a Parquet file', advice: 'export it as CSV or NDJSON', test: (_, text) => text.startsWith('PAR1') },
  {
    what: 'an SQLite database',
    advice: 'export its table as CSV',
    test: (_, text) => text.startsWith('SQLite format 3\0'),
  },
  { what: 'JSON', test: (_, text) => /^\s*(\{\s*["}]|\[\s*[[{\]])/.test(text) },
  {
    what: 'an HTML page, as some systems name .xls',
    advice: saveAs,
    test: (_, text) => /^\s*(<!doctype html|<(html|head|meta|body|table|style|div)[\s>])/i.test(text),
  },
  {
    what: 'an Excel 2003 spreadsheet of XML',
    advice: saveAs,
    test: (_, text) => /^\s*<\?xml/i.test(text) && /<\?mso-application|office:spreadsheet/i.test(text),
  },
  { what: 'XML', test: (_, text) => /^\s*<(\?xml|!doctype|!--|[a-z][a-z0-9:]*[\s>])/i.test(text) },
  { what: 'a rich text document (.rtf)', advice: exportRows, test: (_, text) => text.startsWith('{\\rtf') },
  { what: 'an EDIFACT interchange', test: (_, text) => /^UN[AB][^A-Za-z0-9]/.test(text) },
  { what: 'an X12 interchange', test: (_, text) => /^ISA[^A-Za-z0-9]00/.test(text) },
  { what: 'ZPL label code', test: (_, text) => /^\s*\^XA/.test(text) },
];

function isCompound(head: Buffer): boolean {
  return startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]);
}

function startOf(head: Buffer): string {
  return head.toString('latin1', 0, 4);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
