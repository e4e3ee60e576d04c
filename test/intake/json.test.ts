import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormatOptions } from '../../src/intake/format.ts';
import { parseJson } from '../../src/intake/json/parse.ts';
import { openFile } from '../../src/intake/open-file.ts';
import { CannotAudit } from '../../src/model/problem.ts';
import { problemsOf, recordsOf, sourceOf, usual } from './sources.ts';

const open = (text: string | Uint8Array, options: Partial<FormatOptions> = {}, path = 'm.json') =>
  openFile(sourceOf(text, 7, path), { ...usual, ...options });
const read = async (text: string, options: Partial<FormatOptions> = {}, path = 'm.json') => {
  const opened = await open(text, options, path);
  return { ...opened, rows: await recordsOf(opened) };
};
const problemOf = async (text: string, options: Partial<FormatOptions> = {}, path = 'm.json') =>
  (await problemsOf(() => read(text, options, path)))[0];

test('a list of objects is a table of all their keys, each record on the line it starts on', async () => {
  const { format, header, rows } = await read('[\n {"id": "A1", "w": 1.10},\n {"id": "A2",\n  "city": "Köln"}\n]');
  expect([format, header]).toEqual(['json', ['id', 'w', 'city']]);
  expect(rows).toEqual([
    { row: 1, line: 2, cells: ['A1', '1.10', ''] },
    { row: 2, line: 3, cells: ['A2', '', 'Köln'] },
  ]);
});

test('numbers stay digit for digit, null is blank, and truths are words', async () => {
  const { rows } = await read(
    '[{"sscc": 340000000000000014, "w": 1.10, "e": 1e3, "n": null, "t": true, "z": "00123"}]',
  );
  expect(rows[0]?.cells).toEqual(['340000000000000014', '1.10', '1e3', '', 'true', '00123']);
});

test('numbers have the sign for decimals that is declared for texts', async () => {
  const { rows } = await read('[{"w": 1.10, "t": "1.10"}]', { decimal: 'comma' });
  expect(rows[0]?.cells).toEqual(['1,10', '1.10']);
});

test('objects within are reached by path, and lists of plain values are one text', async () => {
  const { header, rows } = await read(
    '[{"to": {"zip": "02139", "geo": {"x": 1}}, "refs": ["a", 2, null], "none": [], "o": {}}]',
  );
  expect(header).toEqual(['to.zip', 'to.geo.x', 'refs']);
  expect(rows[0]?.cells).toEqual(['02139', '1', 'a, 2, ']);
});

test('keys of prototypes are text like any other', async () => {
  const { header, rows } = await read('[{"__proto__": {"polluted": "yes"}, "constructor": "c", "toString": 1}]');
  expect(header).toEqual(['__proto__.polluted', 'constructor', 'toString']);
  expect(rows[0]?.cells).toEqual(['yes', 'c', '1']);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('two keys that make one path stay two columns', async () => {
  const { header, rows } = await read('[{"a.b": "1", "a": {"b": "2"}}]');
  expect([header, rows[0]?.cells]).toEqual([
    ['a.b', 'a.b (2)'],
    ['1', '2'],
  ]);
});

test('the only list of objects in an object holds the records, however deep', async () => {
  const { recordsAt, rows } = await read('{"count": 1, "data": {"shipments": [{"id": "A1"}], "tags": ["x"]}}');
  expect([recordsAt, rows.length]).toEqual(['data.shipments', 1]);
});

test('of several lists the one whose columns the dataset knows holds the records', async () => {
  const columnsKnown = (header: readonly string[]) =>
    header.filter((name) => ['id', 'carrier', 'weight'].includes(name)).length;
  const text = '{"errors": [{"id": 1}], "rows": [{"id": "A1", "carrier": "UPS", "weight": 2}]}';
  expect((await read(text, { columnsKnown })).recordsAt).toBe('rows');
});

test('several lists that may be meant are a problem that lists a flag for each', async () => {
  const problem = await problemOf('{"mon": [{"id": 1}], "tue": [{"id": 2}]}');
  expect(problem).toMatchObject({
    code: 'input.several-lists',
    hint: 'say which it is: --records mon or --records tue',
  });
});

test('the path that is named leads through lists within lists, and parts around a record are part of it', async () => {
  const text =
    '{"shipments": [{"id": "S1", "boxes": [{"wt": 1}, {"wt": 2}]}, {"id": "S2", "boxes": []}], "x": [{"y": 1}]}';
  const { header, rows } = await read(text, { records: 'shipments.boxes' });
  expect(header).toEqual(['id', 'boxes.wt']);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['S1', '1'],
    ['S1', '2'],
    ['S2', ''],
  ]);
});

test('a path that is not there is a problem that lists those that are', async () => {
  expect(await problemOf('{"mon": [{"id": 1}]}', { records: 'tue' })).toMatchObject({
    code: 'input.no-such-records',
    hint: 'its lists are mon',
  });
});

test('lists of parcels are rows of their own, and lists of contents belong to them', async () => {
  const text = JSON.stringify([
    {
      id: 'S1',
      packages: [
        { id: 'P1', items: [{ sku: 'a' }, { sku: 'b' }] },
        { id: 'P2', items: [] },
      ],
    },
    { id: 'S2', packages: [{ id: 'P3', items: [{ sku: 'c' }] }] },
  ]);
  const { header, rows, contents } = await read(text);
  expect(header).toEqual(['id', 'packages.id']);
  expect(rows.map(({ cells }) => cells?.join())).toEqual(['S1,P1', 'S1,P2', 'S2,P3']);
  expect(contents?.header).toEqual(['packages.items.sku']);
  expect(contents && (await recordsOf(contents))).toEqual([
    { row: 1, line: 1, cells: ['a'], of: [1] },
    { row: 2, line: 1, cells: ['b'], of: [1] },
    { row: 3, line: 1, cells: ['c'], of: [3] },
  ]);
});

test('contents of a shipment of two parcels are told once, and may be in either', async () => {
  const text =
    '[{"parcels": [{"w": 1}, {"w": 2}], "customs": {"customs_items": [{"hs": "640399"}]}}, {"parcels": [{"w": 3}]}]';
  const { contents } = await read(text);
  expect(contents && (await recordsOf(contents))).toEqual([{ row: 1, line: 1, cells: ['640399'], of: [1, 2] }]);
});

test('read as contents, each line of them is a row with what stands around it', async () => {
  const { header, rows } = await read('[{"tracking_code": "T1", "line_items": [{"sku": "a"}, {"sku": "b"}]}]', {
    subject: 'item',
  });
  expect([header, rows.map(({ cells }) => cells)]).toEqual([
    ['tracking_code', 'line_items.sku'],
    [
      ['T1', 'a'],
      ['T1', 'b'],
    ],
  ]);
});

test('lists that are not read are said, and so is a page of several', async () => {
  const opened = await open('{"shipments": [{"id": "A1", "rates": [{"x": 1}], "fees": []}], "has_more": true}');
  expect(opened.oddities?.()).toEqual([
    'it is one page of several: has_more is true, so there are records that are not in it',
    'not read: lists within the records: rates',
  ]);
});

test.each([
  ['{"a": 1', 1, 8, 'ends where a comma or } should be'],
  ['[{"a": 1},\n {"b" 2}]', 2, 7, 'has "2}]" where a colon should be'],
  ['[{"a": 1},\r\n\r\n {"b": 01}]', 3, 9, 'has "1}]" where a comma or } should be'],
  ['[1,]', 1, 4, 'has a comma with nothing after it'],
  ['[{"a": "x\ny"}]', 1, 10, 'has a line end or control character within a text'],
  ['[{"a": "x]', 1, 8, 'has a text that is never closed'],
  ['[{"a": "\\x"}]', 1, 9, 'has a text with \\x, which stands for nothing'],
  ['[{"a": NaN}]', 1, 8, 'has "NaN}]" where a value should be'],
  ["[{'a': 1}]", 1, 3, 'has "\'a\': 1}]" where a key in quotation marks should be'],
  ['[{"a": 1}] []', 1, 12, 'goes on after the end of the document'],
  ['[{"a": 1, "a": 2}]', 1, 11, 'has the key "a" a second time in one object'],
  ['['.repeat(100), 1, 65, 'holds lists and objects more than 64 deep'],
])('%s is no JSON, and the problem says where and why', async (text, line, column, what) => {
  const problem = await problemOf(text);
  expect(problem).toMatchObject({ code: 'input.json', place: { line, column } });
  expect(problem?.message).toBe(`m.json should be JSON, but line ${line} ${what}`);
  expect(problem?.place?.excerpt).toMatch(/\n *\^$/);
});

test.each([
  ['[]', 'input.empty'],
  ['{"shipments": []}', 'input.empty'],
  ['[[1]]', 'input.empty'],
])('%s holds no records', async (text, code) => {
  expect((await problemOf(text))?.code).toBe(code);
});

test('members of the list that are no objects are unreadable rows', async () => {
  const { rows } = await read('[{"a": "1"}, null, 7, {"a": "2"}]');
  expect(rows.slice(1, 3)).toEqual([
    { row: 2, line: 1, fault: 'intake.record', facts: { reason: 'a record should be an object, but is null' } },
    { row: 3, line: 1, fault: 'intake.record', facts: { reason: 'a record should be an object, but is "7"' } },
  ]);
});

test('UTF-16 with a byte order mark is read, as PowerShell writes it', async () => {
  const opened = await open(Buffer.from('\ufeff[{"a": "ü"}]', 'utf16le'));
  expect((await recordsOf(opened))[0]?.cells).toEqual(['ü']);
});

test('records that have too many keys together are refused', async () => {
  const many = Array.from({ length: 2_001 }, (_, index) => `{"k${index}": 1}`);
  expect((await problemOf(`[${many.join()}]`))?.code).toBe('input.columns');
});

test('one object a line is read as such, blank lines aside, whatever the name of the file', async () => {
  const { format, header, rows } = await read('{"a": "1"}\r\n\n{"b": {"c": 2}}\n', {}, 'export.txt');
  expect([format, header]).toEqual(['ndjson', ['a', 'b.c']]);
  expect(rows).toEqual([
    { row: 1, line: 1, cells: ['1', ''] },
    { row: 2, line: 3, cells: ['', '2'] },
  ]);
});

test('a broken line is an unreadable row and the others are read', async () => {
  const { rows } = await read('{"a": "1"}\n{"a": "2"\n[1]\n{"a": "4"}', {}, 'm.ndjson');
  expect(rows).toEqual([
    { row: 1, line: 1, cells: ['1'] },
    { row: 2, line: 2, fault: 'intake.record', facts: { reason: 'column 10 ends where a comma or } should be' } },
    { row: 3, line: 3, fault: 'intake.record', facts: { reason: 'the line should be an object' } },
    { row: 4, line: 4, cells: ['4'] },
  ]);
});

test('a line over the limit is an unreadable row', async () => {
  const { rows } = await read(`{"a": "${'x'.repeat(99)}"}\n{"a": "2"}`, { maxRecordBytes: 50 }, 'm.ndjson');
  expect(rows.map((row) => ('fault' in row ? row.fault : row.cells))).toEqual(['intake.record-size', ['2']]);
});

test('a line that is not UTF-8 is an unreadable row in a file that is', async () => {
  const good = Array.from({ length: 40 }, (_, index) => `{"a": "ü${index}"}\n`).join('');
  const bytes = Buffer.concat([Buffer.from(good), Buffer.from('{"a": "\xfc"}\n', 'latin1')]);
  const rows = await recordsOf(await open(bytes, {}, 'm.ndjson'));
  expect(rows[40]).toMatchObject({ line: 41, fault: 'intake.record', facts: { reason: 'it is not UTF-8' } });
});

test('every document that JSON.parse reads is read the same, numbers and doubled keys apart', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      expect(plain(parseJson(text))).toEqual(stringed(JSON.parse(text)));
    }),
    { numRuns: 500 },
  );
});

test('whatever the bytes, the end is rows or a problem', async () => {
  const bits = [
    '{',
    '}',
    '[',
    ']',
    '"a"',
    ':',
    ',',
    '1',
    '"',
    '\\',
    '\n',
    'null',
    '\u0000',
    '\ufeff',
    '{"a":1}',
    '[{"b":[{"c":2}]}]',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...bits), { maxLength: 20 }),
      fc.constantFrom('m.json', 'm.ndjson'),
      (parts, path) => rowsOrProblem(parts.join(''), path),
    ),
    { numRuns: 500 },
  );
});

async function rowsOrProblem(text: string, path: string): Promise<void> {
  try {
    await read(text, {}, path);
  } catch (fault) {
    if (!(fault instanceof CannotAudit)) throw fault;
  }
}

function plain(value: ReturnType<typeof parseJson>): unknown {
  if (value.kind === 'list') return value.items.map(plain);
  if (value.kind === 'object') return new Map([...value.entries].map(([key, each]) => [key, plain(each)]));
  return value.kind === 'number' ? String(Number(value.text)) : value.text;
}

function stringed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stringed);
  if (value !== null && typeof value === 'object')
    return new Map(Object.entries(value).map(([key, each]) => [key, stringed(each)]));
  return value === null ? '' : String(value);
}
