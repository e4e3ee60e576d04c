import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/report/finding.ts';
import { columnLetters } from '../../src/report/xlsx/cell.ts';
import { cellText } from '../../src/report/xlsx/cell-text.ts';
import { type Column, sheet } from '../../src/report/xlsx/sheet.ts';
import { audits } from './audits.ts';
import { renderedBytes } from './rendered.ts';
import { auditOf, finding, nasty, notCarriedOut, pull, report, sample } from './sample.ts';
import { partsOf, type ReadSheet, sheetsOf } from './workbook.ts';

const names = ['summary', 'findings', 'parcels', 'rules', 'batches', 'not checked'];

async function sheetOf(name: string, of: Parameters<typeof renderedBytes>[1]): Promise<ReadSheet> {
  const found = (await sheetsOf(await renderedBytes('xlsx', of))).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** Cells of a sheet by header, row by row. */
function recordsOf({ rows: [head = [], ...rows] }: ReadSheet) {
  const letters = (at: string) => at.replace(/\d+$/, '');
  const titleByLetters = new Map(head.map(({ at, value }) => [letters(at), value]));
  return rows.map((cells) => Object.fromEntries(cells.map((cell) => [titleByLetters.get(letters(cell.at)), cell])));
}

function withMessage(message: string, over: Partial<Finding> = {}) {
  const [batch] = report.batches;
  if (batch === undefined) throw new Error('the sample has batches');
  return auditOf({ ...report, batches: [{ ...batch, findings: [finding('label.sscc', { message, ...over })] }] });
}

async function messageOf(message: string): Promise<string | undefined> {
  return recordsOf(await sheetOf('findings', withMessage(message)))[0]?.message?.value;
}

describe('a workbook', () => {
  test('is read by a zip and an XML reader of others, whatever the cells hold, with a row for each finding, parcel and batch', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async (audit) => {
        const sheets = await sheetsOf(await renderedBytes('xlsx', audit));
        expect(sheets.map(({ name }) => name)).toEqual(names);
        const rows = (name: string) => (sheets.find((one) => one.name === name)?.rows.length ?? 0) - 1;
        expect(rows('findings')).toBe(audit.report.batches.flatMap(({ findings }) => findings).length);
        expect(rows('parcels')).toBe([...audit.parcels()].length);
        expect(rows('batches')).toBe(audit.report.batches.length);
        expect(rows('rules')).toBe(audit.report.batches.flatMap(({ rules }) => rules).length);
      }),
      { numRuns: 40 },
    );
  });

  test('has a frozen header and a filter over all columns and rows of each sheet', async () => {
    for (const { name, rows, filter, frozenRows } of await sheetsOf(await renderedBytes('xlsx', sample))) {
      expect(frozenRows, name).toBe(1);
      expect(filter, name).toBe(`A1:${rows[0]?.at(-1)?.at.replace(/\d+/, '')}${rows.length}`);
    }
  });

  test('is the same bytes in another time zone', async () => {
    const zone = process.env.TZ;
    try {
      const made: string[] = [];
      for (const TZ of ['America/Los_Angeles', 'Asia/Tokyo']) {
        process.env.TZ = TZ;
        made.push(Buffer.from(await renderedBytes('xlsx', sample)).toString('base64'));
      }
      expect(made[0] === made[1]).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('bears no date of its making', async () => {
    const dates = [...(await partsOf(await renderedBytes('xlsx', sample))).values()].map(({ at }) => at);
    expect(new Set(dates)).toEqual(new Set([(1 << 5) | 1])); // MS-DOS date of 1980-01-01
  });
});

describe('a cell of text', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=x', "'\t=x"],
    ['-5', '-5'],
    ['+31612345678', '+31612345678'],
    ['003400000000000014', '003400000000000014'],
    [' two  blanks ', ' two  blanks '],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['_x000D_', '_x000D_'],
    ['a_x0041_', 'a_x0041_'],
    ['\u001b[31m', '␛[31m'],
    ['<b>&amp;</b> ]]>', '<b>&amp;</b> ]]>'],
    ['\ud800 \ufffe', '\ufffd \ufffd'],
    ['箱📦', '箱📦'],
  ])('%j reads as %j', async (message, read) => {
    expect(await messageOf(message)).toBe(read);
  });

  test('that is too long for a cell is cut where a character ends, and says how long it was', () => {
    const cut = cellText('📦'.repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/^(📦)+… \(cut: 40000 characters\)$/u);
    expect(cellText('x'.repeat(32_767))).toHaveLength(32_767);
  });

  test('is never a number, even where it looks like one', async () => {
    const [record] = recordsOf(
      await sheetOf('findings', withMessage('x', { identity: { sscc: '003400000000000014' } })),
    );
    expect(record?.sscc).toMatchObject({ type: 'text', value: '003400000000000014', format: 49 });
  });
});

describe('a cell that is no text', () => {
  test('is a number with two decimals for money, and whole for a line', async () => {
    const money = recordsOf(await sheetOf('findings', sample)).find(({ cost }) => cost !== undefined);
    expect(money?.cost).toMatchObject({ type: 'number', value: '24', format: 4 });
    expect(money?.line).toMatchObject({ type: 'number', value: '121', format: 1 });
  });

  test('is a day of the calendar for a date, and text for what is none', async () => {
    const batches = recordsOf(await sheetOf('batches', sample));
    expect(batches[0]?.ship_date).toMatchObject({ type: 'number', value: '46348', format: 164 }); // 2026-11-22
    const [batch] = report.batches;
    if (batch === undefined) throw new Error('the sample has batches');
    const odd = auditOf({ ...report, batches: [{ ...batch, key: { ship_date: '22.11.2026' } }] });
    expect(recordsOf(await sheetOf('batches', odd))[0]?.ship_date).toMatchObject({ type: 'text', value: '22.11.2026' });
  });
});

describe('a full sheet', () => {
  const columns: readonly Column<number>[] = [{ title: 'n', kind: 'count', width: 5, of: (n) => n }];
  const written = (count: number, most: number) => {
    const pieces: string[] = [];
    const xml = sheet(
      'x',
      columns,
      Array.from({ length: count }, (_, n) => n),
      most,
    ).xml();
    let step = xml.next();
    for (; !step.done; step = xml.next()) pieces.push(step.value);
    return { rows: pieces.join('').match(/<row /g)?.length, text: pieces.join(''), left: step.value };
  };

  test('holds as many rows as there is room for', () => {
    expect(written(9, 10)).toMatchObject({ rows: 10, left: 0 });
  });

  test('of more says in its last row how many are left out', () => {
    const { rows, left, text } = written(12, 10);
    expect([rows, left]).toEqual([10, 4]);
    expect(text).toContain('4 rows left out: a sheet holds no more');
  });
});

test('a workbook of an audit that could not be carried out holds its problems, on the sheet of findings too', async () => {
  const records = recordsOf(await sheetOf('findings', notCarriedOut));
  expect(records.map(({ rule, status, outcome }) => [rule?.value, status?.value, outcome?.value])).toEqual([
    ['input.no-rows', 'problem', 'not-audited'],
    ['ruleset.unknown-key', 'problem', 'not-audited'],
  ]);
  const summary = recordsOf(await sheetOf('summary', notCarriedOut));
  expect(summary.filter(({ about }) => about?.value === 'problem')).toHaveLength(2);
});

test('the first sheet says what a cap left out', async () => {
  const summary = recordsOf(await sheetOf('summary', sample));
  const cut = summary.find(({ about }) => about?.value === 'not shown');
  expect([cut?.of?.value, cut?.count?.value]).toEqual(['data.type', '42']);
});

test('parcels are told with their hold, codes as text', async () => {
  const [batch] = report.batches;
  if (batch === undefined) throw new Error('the sample has batches');
  const audit = auditOf({ ...report, batches: [{ ...batch, parcels_to_pull: [pull(nasty, { sscc: '00123' })] }] });
  const [record] = recordsOf(await sheetOf('parcels', audit));
  expect(record?.sscc).toMatchObject({ type: 'text', value: '00123' });
  expect(record?.hold?.value).toBe('parcel');
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
