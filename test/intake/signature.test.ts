import { expect, test } from 'vitest';
import { openFile } from '../../src/intake/open-file.ts';
import { problemsOf, sourceOf, usual } from './sources.ts';

const compound = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_024), Buffer.from(name, 'utf16le')]);
const latin = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['an old Excel workbook (.xls)', compound('Workbook'), 'save it as "Excel Workbook (.xlsx)"'],
  ['an old Excel workbook (.xls)', compound('Book'), 'save it as "Excel Workbook (.xlsx)"'],
  ['an old Excel workbook (.xls)', latin('\x09\x04\x06\x00\x00\x00'), 'save it as "Excel Workbook (.xlsx)"'],
  ['a workbook with a password', compound('EncryptedPackage'), 'save a copy without one'],
  ['an old Word document (.doc)', compound('WordDocument'), 'export the rows'],
  ['an old Excel workbook (.xls), or one with a password', compound('x'), 'save it as'],
  ['a PDF document', latin('%PDF-1.7\n'), 'export the rows'],
  ['a PNG image', latin('\x89PNG\r\n\x1a\n'), 'export the rows'],
  ['a JPEG image', latin('\xff\xd8\xff\xe0'), 'export the rows'],
  ['a GIF image', latin('GIF89a'), 'export the rows'],
  ['a 7-Zip file', latin("7z\xbc\xaf'\x1c"), 'unpack it first'],
  ['an SQLite database', latin('SQLite format 3\0'), 'export its table'],
  ['an HTML page, as some systems name .xls', latin('\n<html xmlns:o="urn:x"><table><tr><td>a'), 'save it as'],
  [
    'an Excel 2003 spreadsheet of XML',
    latin('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
    'save it as',
  ],
  ['XML', latin('<?xml version="1.0"?><manifest/>'), 'save it as CSV'],
  ['ZPL label code', latin('^XA^FO50,50'), 'save it as CSV'],
])('%s is named, with what to do', async (what, bytes, advice) => {
  const [problem] = await problemsOf(() => openFile(sourceOf(bytes, 65_536, 'manifest.xls'), usual));
  expect(problem).toMatchObject({ code: 'input.format', message: `manifest.xls should be a table, but is ${what}` });
  expect(problem?.hint).toContain(advice);
});
