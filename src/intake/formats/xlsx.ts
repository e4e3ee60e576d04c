import type { ByteSource, FormatOptions, InputFormat, OpenedTable } from '../format.ts';

/** Workbooks of Excel and its like: Office Open XML, ECMA-376. */
export const xlsx: InputFormat = {
  id: 'xlsx',
  about: 'A worksheet of an Excel workbook (.xlsx, .xlsm): texts as typed, numbers as stored, dates in ISO 8601.',
  extensions: ['xlsx', 'xlsm'],
  // Local file header, or the end of an empty directory (APPNOTE 6.3, section 4.3).
  recognises: ([p, k, third, fourth]) =>
    p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6)),
  open,
};

async function open(source: ByteSource, options: FormatOptions): Promise<OpenedTable> {
  // Loaded with the first workbook: most audits read none.
  const { openSheet } = await import('../xlsx/open-sheet.ts');
  return openSheet(source, options);
}
