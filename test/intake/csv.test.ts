import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unguarded } from '../../src/intake/csv/text-guards.ts';
import { digested } from '../../src/intake/digested.ts';
import { csv } from '../../src/intake/formats/csv.ts';
import { problemsOf, recordsOf, sourceOf, usual } from './sources.ts';

async function read(content: string | Uint8Array, options: Partial<typeof usual> = {}, chunkBytes = 65_536) {
  const source = digested(sourceOf(content, chunkBytes));
  const opened = await csv.open(source, { ...usual, ...options });
  return { opened, records: await recordsOf(opened), digest: source.digest() };
}

/** What stands in each record: row, line and cells, or row, line and fault. */
async function outline(content: string | Uint8Array, options: Partial<typeof usual> = {}) {
  const { records } = await read(content, options);
  return records.map((record) =>
    'fault' in record ? [record.row, record.line, record.fault] : [record.row, record.line, ...record.cells],
  );
}

describe('lines and rows', () => {
  it('count blank lines before the header and between records as lines, not as rows', async () => {
    const { opened, records } = await read('\n\npackage_id,weight\n\nA1,1\n   \nA2,2\n');
    expect(opened.headerLine).toBe(3);
    expect(records.map(({ row, line }) => [row, line])).toEqual([
      [1, 5],
      [2, 7],
    ]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('stay right behind line ends in quotes with %s', async (_, end) => {
    const text = ['id,note', 'A1,"left', 'at door"', 'A2,"""x"', '', '"A3",y'].join(end);
    expect(await outline(text)).toEqual([
      [1, 2, 'A1', `left${end}at door`],
      [2, 4, 'A2', '"x'],
      [3, 6, 'A3', 'y'],
    ]);
  });

  it('stay right where line ends are mixed', async () => {
    expect(await outline('a,b\r\n1,2\n3,4\r5,6\r\n\r\n7,8')).toEqual([
      [1, 2, '1', '2'],
      [2, 3, '3', '4'],
      [3, 4, '5', '6'],
      [4, 6, '7', '8'],
    ]);
  });

  it("stay right behind a byte order mark and Excel's hint line", async () => {
    const { opened, records } = await read('\ufeffsep=;\r\nid;kg\r\nA1;1,5\r\n');
    expect([opened.delimiter, opened.header, opened.headerLine]).toEqual([';', ['id', 'kg'], 2]);
    expect(records).toEqual([{ row: 1, line: 3, cells: ['A1', '1,5'] }]);
  });

  it('take a record of blank cells for a row', async () => {
    expect(await outline('a,b\n,\n1,2')).toEqual([
      [1, 2, '', ''],
      [2, 3, '1', '2'],
    ]);
  });

  it('end where padding of zero bytes or an end-of-file mark begins', async () => {
    expect(await outline('a,b\n1,2\n\0\0\0\0')).toEqual([[1, 2, '1', '2']]);
    expect(await outline('a,b\r\n1,2\r\n\x1a')).toEqual([[1, 2, '1', '2']]);
    expect(await outline('a\r\n1\r\n\x1a')).toEqual([[1, 2, '1']]);
  });
});

describe('cells', () => {
  it('keep quotes that do not open a cell, leading zeros and white space', async () => {
    expect(await outline('id,size,zip\n A1 ,12" tube,01000\n')).toEqual([[1, 2, ' A1 ', '12" tube', '01000']]);
  });

  it('may be a megabyte long', async () => {
    const long = 'x,"\n'.repeat(262_144);
    const { records } = await read(`id,note\nA1,"${long.replaceAll('"', '""')}"\nA2,y\n`);
    expect(records[0]).toEqual({ row: 1, line: 2, cells: ['A1', long] });
    expect(records[1]).toEqual({ row: 2, line: 2 + 262_145, cells: ['A2', 'y'] });
  });
});

describe('delimiters', () => {
  it.each([
    [',', 'id,kg\n"A;1",1\n'],
    [';', 'id;kg\nA1;1,5\nA2;2,5\n'],
    ['\t', 'id\tkg\nA,1\t1\n'],
    ['|', 'id|kg\n"A|1"|1\n'],
  ])('%j is found', async (delimiter, text) => {
    expect((await read(text)).opened.delimiter).toBe(delimiter);
  });

  it('are found although commas stand in the header and rows are ragged', async () => {
    const { opened } = await read('Name, Vorname;Gewicht, kg;PLZ\nA, B;1,5;01000\nC, D;2,5\n');
    expect(opened.header).toEqual(['Name, Vorname', 'Gewicht, kg', 'PLZ']);
  });

  it('are commas where nothing tells', async () => {
    expect((await read('package_id\nA1\n')).opened.delimiter).toBe(',');
  });

  it('named by the user win', async () => {
    expect(await outline('id;kg,x\nA1;1,2\n', { delimiter: ',' })).toEqual([[1, 2, 'A1;1', '2']]);
  });
});

describe('broken records', () => {
  it('of too few or too many cells are faults with their cells', async () => {
    const { records } = await read('a,b,c\n1,2\n1,2,3,4\n1,2,3\n');
    expect(records.slice(0, 2)).toEqual([
      { row: 1, line: 2, fault: 'intake.cells', facts: { expected: 3, found: 2 }, cells: ['1', '2'] },
      { row: 2, line: 3, fault: 'intake.cells', facts: { expected: 3, found: 4 }, cells: ['1', '2', '3', '4'] },
    ]);
    expect(records[2]).toEqual({ row: 3, line: 4, cells: ['1', '2', '3'] });
  });

  it('are not those that end in surplus delimiters', async () => {
    expect(await outline('a,b\n1,2,,  ,\n')).toEqual([[1, 2, '1', '2', '', '  ', '']]);
  });

  it('whose quote never closes are one line, and the next line is read', async () => {
    const { records } = await read('a,b\n1,"2\n3,4\n5,6');
    expect(records[0]).toEqual({
      row: 1,
      line: 2,
      fault: 'intake.quote',
      facts: { column: 'b', reason: 'a quotation mark in "b" is never closed' },
    });
    expect(records.slice(1)).toEqual([
      { row: 2, line: 3, cells: ['3', '4'] },
      { row: 3, line: 4, cells: ['5', '6'] },
    ]);
  });

  it('whose quote a later row closes are one line, and that row is read', async () => {
    expect(await outline('a,b\n1,"2\n3,"4"\n5,6')).toEqual([
      [1, 2, 'intake.quote'],
      [2, 3, '3', '4'],
      [3, 4, '5', '6'],
    ]);
  });

  it('with text behind a closing quote name the column', async () => {
    const { records } = await read('a,b\n1,"2"x\n3,4\n');
    expect(records[0]).toEqual({
      row: 1,
      line: 2,
      fault: 'intake.quote',
      facts: { column: 'b', reason: 'text follows the closing quotation mark in "b"' },
    });
    expect(records[1]).toEqual({ row: 2, line: 3, cells: ['3', '4'] });
  });

  it('over the size limit are skipped to the next line', async () => {
    const { records } = await read(`a,b\n1,${'x'.repeat(100)}\n3,4\n5,"${'y'.repeat(100)}"\n7,8\n`, {
      maxRecordBytes: 64,
    });
    expect(records[0]).toEqual({
      row: 1,
      line: 2,
      fault: 'intake.record-size',
      facts: { limit: '64 bytes', flag: '--max-record-bytes' },
    });
    expect(records.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(records.map((record) => 'fault' in record)).toEqual([true, false, true, false]);
  });

  it('of exactly the size limit are read', async () => {
    expect(await outline('a,b\n1,2345678\n', { maxRecordBytes: 9 })).toEqual([[1, 2, '1', '2345678']]);
    expect(await outline('a,b\n1,23456789\n', { maxRecordBytes: 9 })).toEqual([[1, 2, 'intake.record-size']]);
  });

  it('whose open quote runs past the size limit are one line', async () => {
    expect(await outline(`a,b\n1,"2\n${'3,4\n'.repeat(40)}`, { maxRecordBytes: 32 })).toHaveLength(41);
  });

  it('cost linear time however many quotes stay open', async () => {
    // Each line opens a quote that the next line closes and opens again, so that none ever closes for good.
    const { records } = await read(`a,b,c\n${'x","\n'.repeat(50_000)}`);
    expect(records).toHaveLength(50_000);
  }, 10_000);
});

describe('refused', () => {
  it.each([
    ['nothing', '', 'input.empty'],
    ['blank lines only', '\n  \n,,\n', 'input.empty'],
    ['a byte order mark only', '\ufeff', 'input.empty'],
    ['a header whose quote never closes', '"a,b\n1,2\n', 'input.header'],
  ])('%s', async (_, text, code) => {
    expect((await problemsOf(() => read(text))).map((problem) => problem.code)).toEqual([code]);
  });

  it.each([1, 2, 7, 65_536])('a byte outside UTF-8, by its line, in chunks of %i', async (chunkBytes) => {
    const bytes = Buffer.concat([
      Buffer.from('id,name\r\nA1,"Zo\nM"\r\nA2,Fran'),
      Buffer.from([0xe7]),
      Buffer.from('ois\r\n'),
    ]);
    const [problem] = await problemsOf(() => read(bytes, {}, chunkBytes));
    expect(problem).toMatchObject({ code: 'input.encoding', place: { file: 'manifest.csv', line: 4 } });
  });

  it('a character that the end of the file cuts off', async () => {
    const [problem] = await problemsOf(() => read(Buffer.from('id,name\nA1,Zoë').subarray(0, -1)));
    expect([problem?.code, problem?.place?.line]).toEqual(['input.encoding', 2]);
  });

  it('UTF-32', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0]);
    expect((await problemsOf(() => read(bytes)))[0]?.code).toBe('input.encoding');
  });

  it('a zero byte with text behind it, by its line', async () => {
    const text = `id,kg\n${'A1,1\n'.repeat(20_000)}A2,\0 1\n`;
    const [problem] = await problemsOf(() => read(text));
    expect([problem?.code, problem?.place?.line]).toEqual(['input.format', 20_002]);
  });
});

it('hashes and counts every byte, whatever it holds', async () => {
  const text = '\ufeffid,kg\r\n\r\nA1,"1\r\nA2,2,3\r\n\x1a';
  const { digest } = await read(text);
  const bytes = Buffer.from(text);
  expect(digest).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
});

const cellText = fc.string({
  unit: fc.constantFrom('a', '0', ' ', ',', ';', '\t', '|', '"', '\n', '\r', 'é', '山', '🚚', '='),
  maxLength: 6,
});
const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    header: fc.constant(['id', 'note', 'zip', 'city'].slice(0, width)),
    rows: fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { maxLength: 8 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '\ufeff'),
    quoteAll: fc.boolean(),
    blankLines: fc.array(fc.nat(2), { minLength: 10, maxLength: 10 }),
    lastEnd: fc.boolean(),
  }),
);
type Written = typeof table extends fc.Arbitrary<infer T> ? T : never;

/** Writes a table down, and the line each record then starts on. */
function write({ header, rows, delimiter, end, mark, quoteAll, blankLines, lastEnd }: Written) {
  let text = mark;
  const lines: number[] = [];
  for (const [index, row] of [header, ...rows].entries()) {
    text += end.repeat(blankLines[index] ?? 0);
    lines.push(text.replaceAll('\r\n', '\n').split(/[\n\r]/).length);
    const isSafe = (cell: string) => !quoteAll && !/["\r\n]/.test(cell) && !cell.includes(delimiter);
    text += row.map((cell) => (isSafe(cell) ? cell : `"${cell.replaceAll('"', '""')}"`)).join(delimiter);
    if (index < rows.length || lastEnd) text += end;
  }
  return { text, lines: lines.slice(1) };
}

describe('laws', () => {
  it('a table written with any delimiter, quoting and line end reads back with its cells, rows and lines', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (written) => {
        const { text, lines } = write(written);
        const { records } = await read(text, { delimiter: written.delimiter });
        const plain = (cells: readonly string[]) => cells.map((cell) => unguarded(cell) ?? cell);
        expect(records).toEqual(
          written.rows.map((cells, index) => ({ row: index + 1, line: lines[index], cells: plain(cells) })),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('any bytes in any chunks read the same', async () => {
    const piece = fc.constantFrom(
      'a',
      ',',
      ';',
      '"',
      '""',
      '\n',
      '\r',
      '\r\n',
      'é',
      '🚚',
      ' ',
      '\ufeff',
      '\0',
      '\x1a',
      'xxxxxxxx',
    );
    const bytes = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join(''))),
      fc.uint8Array({ maxLength: 30 }).map((tail) => Buffer.concat([Buffer.from('a,b\n1,2\n'), tail])),
    );
    const result = async (content: Uint8Array, chunkBytes: number) => {
      try {
        return await read(content, { delimiter: ',', maxRecordBytes: 40 }, chunkBytes).then(
          ({ opened, records, digest }) => ({ header: opened.header, line: opened.headerLine, records, digest }),
        );
      } catch (fault) {
        return String(fault);
      }
    };
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), async (content, chunkBytes) => {
        expect(await result(content, chunkBytes)).toEqual(await result(content, 65_536));
      }),
      { numRuns: 1000 },
    );
  });
});
