import { expect, test } from 'vitest';
import type { FormatOptions } from '../../src/intake/format.ts';
import { prepareTable } from '../../src/intake/open-table.ts';
import { byFlag, settingsWith } from './settings.ts';
import { problemsOf, sourceOf, usual } from './sources.ts';
import { type SheetParts, workbook } from './xlsx/workbook.ts';

const parcels = [
  ['Package ID', 'Carrier', 'Weight (kg)', 'City'],
  ['A1', 'UPS', 2, 'Utrecht'],
];
const summary = [
  ['Day', 'Boxes'],
  ['2026-11-22', 1],
];

const open = (sheets: readonly SheetParts[], layout: Partial<FormatOptions> = {}) => {
  const { sheet, header_line } = layout;
  const said = {
    ...(sheet === undefined ? {} : { sheet: byFlag(sheet) }),
    ...(header_line === undefined ? {} : { header_line: byFlag(header_line) }),
  };
  return prepareTable({
    source: sourceOf(workbook({ sheets }), 65_536, 'book.xlsx'),
    dataset: 'manifest',
    settings: settingsWith({ manifest: { layout: said } }),
    options: usual,
  });
};
const sheetOf = async (...args: Parameters<typeof open>) => (await open(...args)).opened.sheet;

test('the only sheet with rows is read, wherever its tab stands', async () => {
  expect(
    await sheetOf([{ name: 'Notes' }, { name: 'Title', rows: [['Manifest']] }, { name: 'P', rows: parcels }]),
  ).toBe('P');
});

test('of several sheets with rows the one whose columns are known is read', async () => {
  expect(
    await sheetOf([
      { name: 'Summary', rows: summary },
      { name: 'Parcels', rows: parcels },
    ]),
  ).toBe('Parcels');
});

test('several sheets that may be meant are a problem that lists a flag for each', async () => {
  const [problem] = await problemsOf(() =>
    open([
      { name: 'Mon', rows: parcels },
      { name: 'Tue "late"', rows: parcels },
    ]),
  );
  expect(problem).toMatchObject({
    code: 'input.several-sheets',
    hint: 'say which it is: --sheet "Mon" or --sheet "Tue \\"late\\""',
  });
});

test('a sheet is read by name, in any case, and a hidden one only so', async () => {
  const sheets: readonly SheetParts[] = [
    { name: 'Mon', rows: parcels },
    { name: 'Old', rows: parcels, state: 'hidden' },
  ];
  expect(await sheetOf(sheets)).toBe('Mon');
  expect(await sheetOf(sheets, { sheet: 'old' })).toBe('Old');
});

test('a sheet that is not there is a problem that names the nearest', async () => {
  const [problem] = await problemsOf(() => open([{ name: 'Parcels', rows: parcels }], { sheet: 'Parcel' }));
  expect(problem).toMatchObject({ code: 'input.no-such-sheet', hint: 'did you mean "Parcels"?' });
});

test('a workbook without text is empty, and says where a hidden sheet would be read', async () => {
  const [problem] = await problemsOf(() => open([{ name: 'A' }, { name: 'B', state: 'veryHidden', rows: parcels }]));
  expect(problem).toMatchObject({ code: 'input.empty', hint: 'a hidden sheet is read by name: --sheet "B"' });
});

test('titles above the header are a problem with the flag that names it, and with the flag they are none', async () => {
  const rows = [['Manifest of 22 November'], [], ...parcels];
  const [problem] = await problemsOf(() => open([{ rows }]));
  expect(problem).toMatchObject({
    code: 'input.title-rows',
    hint: 'if the columns are named in row 3: --header-line 3',
  });
  const { opened, table } = await open([{ rows }], { header_line: 3 });
  expect([opened.headerLine, table.columns.map(({ field }) => field)]).toEqual([
    3,
    ['package_id', 'carrier', 'weight', 'ship_to_city'],
  ]);
});

test('a header line without text is a problem', async () => {
  const [problem] = await problemsOf(() => open([{ rows: parcels }], { header_line: 9 }));
  expect(problem?.code).toBe('input.empty');
});

test('a header without rows gives a table without rows', async () => {
  const { table } = await open([{ rows: parcels.slice(0, 1) }]);
  for await (const chunk of table.records()) expect(chunk).toEqual([]);
  expect(table.summary()).toMatchObject({ rows: 0, unreadable: 0 });
});
