import { expect, test } from 'vitest';
import { spreadsheetDamage } from '../../src/codes/spreadsheets/damage.ts';
import type { FormatOptions } from '../../src/intake/format.ts';
import { xlsx } from '../../src/intake/formats/xlsx.ts';
import { recordsOf, sourceOf, usual } from './sources.ts';
import { type BookParts, type Cell, workbook } from './xlsx/workbook.ts';

const open = (book: BookParts, options: Partial<FormatOptions> = {}) =>
  xlsx.open(sourceOf(workbook(book), 65_536, 'book.xlsx'), { ...usual, ...options });

/** The cells of the rows of one sheet whose header is as wide as its first row. */
async function cellsOf(rows: readonly (readonly Cell[])[], book: Partial<BookParts> = {}, options = {}) {
  const opened = await open({ sheets: [{ rows }], ...book }, options);
  return (await recordsOf(opened)).map((record) => record.cells);
}

const xml = (content: string): Cell => ({ xml: content });
const styled = (value: string, style = 1): Cell => xml(`<c s="${style}"><v>${value}</v></c>`);

test('texts stay as typed and numbers as stored', async () => {
  const row = ['00123', 123, 'a & b <c>', styled('340000000000000014', 0), styled('1.10', 0), styled('0.1', 0)];
  const cells = await cellsOf([['zip', 'n', 't', 'sscc', 'm', 'd'], row]);
  expect(cells).toEqual([['00123', '123', 'a & b <c>', '340000000000000014', '1.10', '0.1']]);
});

test.each([
  ['31.600000000000001', '31.6'],
  ['0.30000000000000004', '0.3'],
  ['1.0000000000000001E-2', '0.01'],
  ['2.5E-7', '0.00000025'],
  ['1.2345E3', '1234.5'],
  ['-0.10000000000000001', '-0.1'],
  ['9.4001112062064064E+21', '9.4001112062064064E+21'],
  ['4e17', '4E+17'],
  ['123456789012345678', '123456789012345678'],
  ['.5', '0.5'],
  ['99.999999999999999', '100'],
])('the stored number %s reads as %s', async (stored, text) => {
  expect(await cellsOf([['n'], [styled(stored, 0)]])).toEqual([[text]]);
});

test.each([
  ['dd/mm/yyyy', '46348', '2026-11-22'],
  ['[$-409]d-mmm-yy;@', '46348', '2026-11-22'],
  ['yyyy-mm-dd hh:mm', '46348.697916666664', '2026-11-22T16:45'],
  ['m/d/yy h:mm AM/PM', '46348.5', '2026-11-22T12:00'],
  ['h:mm:ss', '0.69799768518518519', '16:45:07'],
  ['hh:mm', '46348.25', '2026-11-22T06:00'],
  ['00000', '2139', '02139'],
  ['0.00 "days"', '46348', '46348'],
  ['[h]:mm', '1.5', '1.5'],
  ['0.00E+00', '46348', '46348'],
  ['General', '46348', '46348'],
  ['#,##0.00_);[Red](#,##0.00)', '1234.5', '1234.5'],
  ['dd/mm/yyyy', '-1', '-1'],
  ['dd/mm/yyyy', '1', '1900-01-01'],
  ['dd/mm/yyyy', '59', '1900-02-28'],
  ['dd/mm/yyyy', '60', '60'],
  ['dd/mm/yyyy', '61', '1900-03-01'],
])('in the format %s the number %s is %s', async (format, stored, text) => {
  expect(await cellsOf([['n'], [styled(stored)]], { formats: [format] })).toEqual([[text]]);
});

test('days are counted from 1904 where the workbook says so', async () => {
  const cells = await cellsOf([['day'], [styled('44886')]], { formats: ['yyyy-mm-dd'], date1904: true });
  expect(cells).toEqual([['2026-11-22']]);
});

test('the built-in date formats are known without their codes', async () => {
  const styles =
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs></styleSheet>';
  const rows = [
    ['a', 'b', 'c'],
    [styled('46348', 1), styled('46348.5', 2), styled('0.5', 3)],
  ];
  expect(await cellsOf(rows, { parts: [{ name: 'xl/styles.xml', content: styles }] })).toEqual([
    ['2026-11-22', '2026-11-22T12:00', '12:00'],
  ]);
});

test('booleans, inline texts, texts of formulas, ISO dates and errors come as what they are', async () => {
  const row = [
    xml('<c t="b"><v>1</v></c>'),
    xml('<c t="inlineStr"><is><t>in</t></is></c>'),
    xml('<c t="str"><f>A1&amp;B1</f><v>joined</v></c>'),
    xml('<c t="d"><v>2026-11-22T00:00:00</v></c>'),
    xml('<c t="e"><f>VLOOKUP(A1,B:B,1)</f><v>#N/A</v></c>'),
    xml('<c><f>A1*2</f><v>24</v></c>'),
  ];
  expect(await cellsOf([['a', 'b', 'c', 'd', 'e', 'f'], row])).toEqual([
    ['TRUE', 'in', 'joined', '2026-11-22', '#N/A', '24'],
  ]);
});

test('a formula without its value is not blank', async () => {
  const row = [xml('<c><f>A1*2</f></c>'), xml('<c><f t="shared" si="0"/><v/></c>'), 'x'];
  const opened = await open({ sheets: [{ rows: [['Weight', 'Length', 'c'], row] }] });
  expect((await recordsOf(opened))[0]?.cells).toEqual(['=A1*2', '=…', 'x']);
  expect(opened.oddities?.()).toEqual([
    '1 cell of "Weight" cannot be read: A2 has a formula that was never calculated',
    '1 cell of "Length" cannot be read: B2 has a formula that was never calculated',
  ]);
});

test('rich text is its runs, without how it is read aloud', async () => {
  const sharedStrings =
    '<sst><si><t>name</t></si><si><r><rPr><b/></rPr><t>Müller </t></r><r><t>GmbH</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a_x000D_b_x0041_</t></si></sst>';
  const shared = (index: number) => xml(`<c t="s"><v>${index}</v></c>`);
  expect(await cellsOf([[shared(0)], [shared(1)], [shared(2)], [shared(3)]], { sharedStrings })).toEqual([
    ['Müller GmbH'],
    ['東京'],
    ['a\rbA'],
  ]);
});

test('rows are numbered as records, and their lines are those of the sheet', async () => {
  const opened = await open({ sheets: [{ rows: [[], ['a', 'b'], ['1', '2'], [], ['3', undefined, 'note']] }] });
  expect(opened).toMatchObject({ format: 'xlsx', sheet: 'Sheet1', headerLine: 2, header: ['a', 'b', ''] });
  expect(await recordsOf(opened)).toEqual([
    { row: 1, line: 3, cells: ['1', '2', ''] },
    { row: 2, line: 5, cells: ['3', '', 'note'] },
  ]);
});

test('rows and cells without references stand one after the other', async () => {
  const sheet =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c><x:c t="str"><x:v>b</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(await recordsOf(await open({ sheets: [{ xml: sheet }] }))).toEqual([{ row: 1, line: 2, cells: ['1', '2'] }]);
});

test('numbers are written with the sign that is declared for texts', async () => {
  const rows = [
    ['w', 't'],
    [12.5, '12,5'],
  ];
  expect(await cellsOf(rows, {}, { decimal: 'comma' })).toEqual([['12,5', '12,5']]);
});

test('hidden rows, hidden columns, merged cells and other sheets are said and the rows are read', async () => {
  const opened = await open({
    sheets: [
      {
        name: 'Parcels',
        rows: [
          ['Package ID', 'Carrier'],
          ['A1', 'UPS'],
          ['A2', 'UPS'],
        ],
        rowAttributes: { 3: 'hidden="1"' },
        columns: '<cols><col min="2" max="3" hidden="1"/></cols>',
        after: '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="B2:B3"/></mergeCells>',
      },
      { name: 'Codes', state: 'hidden', rows: [['x'], ['y']] },
      { name: 'Empty' },
    ],
  });
  expect(await recordsOf(opened)).toHaveLength(2);
  expect(opened.oddities?.()).toEqual([
    'not read: 1 other sheet: "Empty"',
    'not read: 1 hidden sheet: "Codes"',
    '1 hidden row is read like the others',
    '1 hidden column is read like the others: "Carrier"',
    '1 merged range with a value in the first cell only: B2:B3',
  ]);
});

test.each(['=A1*2', '=…', '#N/A', '#REF!'])(
  'a cell with %s is told as damage of the file, whatever it is for',
  (text) => {
    for (const kind of ['text', 'prose', 'code', 'number', 'date'] as const)
      expect(spreadsheetDamage(kind, text)).toBeDefined();
  },
);
