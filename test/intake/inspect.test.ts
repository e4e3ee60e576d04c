import { expect, it } from 'vitest';
import { inspectFile, inspectRows } from '../../src/intake/inspect.ts';
import { settingsWith } from './settings.ts';
import { sourceOf, usual } from './sources.ts';

const text = '\nid;Gewicht (kg);Gewicht (kg);;carrier\nA1;1,5;2;x;UPS\nA2;1;2;x;UPS;y;z\n;;;;\n"A3\n';

it('names repeated, blank and surplus columns in every row as read', async () => {
  const rows = [];
  for await (const row of inspectRows(sourceOf(text), usual)) rows.push(row);
  expect(rows.map(({ row, line, fault }) => [row, line, fault])).toEqual([
    [1, 3, undefined],
    [2, 4, 'intake.cells'],
    [3, 5, undefined],
    [4, 6, 'intake.quote'],
  ]);
  expect(rows[0]?.cells).toEqual({
    id: 'A1',
    'Gewicht (kg)': '1,5',
    'Gewicht (kg) (2)': '2',
    'column 4': 'x',
    carrier: 'UPS',
  });
  expect(rows[1]?.cells).toMatchObject({ carrier: 'UPS', 'extra 1': 'y', 'extra 2': 'z' });
  expect(rows[3]?.cells).toEqual({});
});

it('keeps a column named like a prototype key', async () => {
  const rows = [];
  for await (const row of inspectRows(sourceOf('__proto__,b\n1,2\n'), usual)) rows.push(row);
  expect(JSON.stringify(rows[0]?.cells)).toBe('{"__proto__":"1","b":"2"}');
});

it('tells how a file is read, its problems and faults included', async () => {
  const request = { source: sourceOf(text), dataset: 'manifest', settings: settingsWith(), options: usual };
  const inspection = await inspectFile(request);
  expect(inspection.headerLine).toBe(2);
  expect(inspection.summary).toMatchObject({
    delimiter: ';',
    encoding: 'utf-8',
    rows: 1,
    unreadable: 2,
    setAside: { blank: 1 },
  });
  expect(inspection.columns.map(({ header, match }) => [header, match?.field])).toEqual([
    ['id', undefined],
    ['Gewicht (kg)', 'weight'],
    ['Gewicht (kg) (2)', undefined],
    ['column 4', undefined],
    ['carrier', 'carrier'],
  ]);
  expect(inspection.problems.map(({ code }) => code)).toEqual(['input.two-columns']);
  expect(inspection.faults.map(({ line }) => line)).toEqual([4, 6]);
  expect(inspection.firstRows).toHaveLength(3);
});
