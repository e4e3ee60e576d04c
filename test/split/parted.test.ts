import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultMaxRecordBytes, type OpenedFile } from '../../src/intake/format.ts';
import { openFile } from '../../src/intake/open-file.ts';
import { type Parted, parted } from '../../src/intake/split/parted.ts';
import { rawLines } from '../../src/intake/split/raw-lines.ts';
import type { Row, RowFault } from '../../src/model/table.ts';

/** The same bytes again and again, in chunks of a size. */
function sourceOf(bytes: Uint8Array, size = 7) {
  return {
    path: 'm.csv',
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

interface Parts {
  readonly release: Buffer;
  readonly hold: Buffer;
  readonly both: Buffer;
  readonly all: Buffer;
  readonly records: readonly (Row | RowFault)[];
}

async function opened(
  bytes: Uint8Array,
  options: { encoding?: string; size?: number; maxRecordBytes?: number } = {},
): Promise<OpenedFile> {
  const { encoding, maxRecordBytes = defaultMaxRecordBytes } = options;
  return openFile(sourceOf(bytes, options.size), { maxRecordBytes, encoding });
}

async function partsOf(
  bytes: Uint8Array,
  isReleased: (row: number) => boolean,
  options: Parameters<typeof opened>[1] = {},
): Promise<Parts> {
  const pieces: Parted[] = [];
  const records: (Row | RowFault)[] = [];
  const source = sourceOf(bytes, options.size);
  for await (const some of parted(source, await opened(bytes, options), isReleased, (record) => records.push(record)))
    for (const { part, bytes: piece } of some) pieces.push({ part, bytes: Uint8Array.from(piece) });
  const of = (...kept: readonly Parted['part'][]) =>
    Buffer.concat(pieces.filter(({ part }) => kept.includes(part)).map((piece) => piece.bytes));
  return {
    release: of('release', 'both'),
    hold: of('hold', 'both'),
    both: of('both'),
    all: Buffer.concat(pieces.map((piece) => piece.bytes)),
    records,
  };
}

async function rowsOf(bytes: Uint8Array, encoding?: string): Promise<readonly (readonly string[] | undefined)[]> {
  const rows: (readonly string[] | undefined)[] = [];
  const file = await opened(bytes, encoding === undefined ? {} : { encoding });
  for await (const records of file.records()) for (const { cells } of records) rows.push(cells);
  return rows;
}

const cell = fc.oneof(
  fc.stringMatching(/^[A-Za-zé0-9 ]{0,8}$/),
  fc.constantFrom('"two\nlines"', '"a ""b"""', '"cr\rlf\r\nend"', '', '00123'),
);
const end = fc.constantFrom('\n', '\r\n', '\r');
const table = fc
  .record({
    rows: fc.array(fc.record({ cells: fc.tuple(cell, cell, cell), end, blank: fc.constantFrom('', '', '\r\n') }), {
      maxLength: 12,
    }),
    headEnd: end,
    isClosed: fc.boolean(),
    encoding: fc.constantFrom('utf-8', 'bom', 'utf-16le', 'utf-16be', 'windows-1252', 'latin-9'),
  })
  .map(({ rows, headEnd, isClosed, encoding }) => {
    const lines = rows.map(({ cells, end: close, blank }) => `x${cells.join(';')}${close}${blank}`).join('');
    const text = `a;b;c${headEnd}${lines}`;
    return { text: isClosed ? text : text.replace(/[\r\n]+$/, ''), encoding };
  });

function encodedAs(text: string, encoding: string): { readonly bytes: Uint8Array; readonly named: string | undefined } {
  if (encoding === 'utf-8') return { bytes: Buffer.from(text), named: undefined };
  if (encoding === 'bom') return { bytes: Buffer.from(`\ufeff${text}`), named: undefined };
  if (encoding === 'utf-16le') return { bytes: Buffer.from(`\ufeff${text}`, 'utf16le'), named: undefined };
  if (encoding === 'utf-16be') return { bytes: Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), named: undefined };
  const named = encoding === 'latin-9' ? 'iso-8859-15' : encoding;
  // Only text that is not UTF-8 by its letters may be declared otherwise.
  return { bytes: Buffer.from(text, 'latin1'), named: /[^\x00-\x7f]/.test(text) ? named : undefined };
}

describe('the parts of a table', () => {
  test('hold its rows between them, each once, in its order, and every byte of the file, whatever its encoding and line ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.infiniteStream(fc.boolean()),
        fc.integer({ min: 1, max: 40 }),
        async ({ text, encoding }, goes, size) => {
          const { bytes, named } = encodedAs(text, encoding);
          const input = await rowsOf(bytes, named);
          const released = input.map(() => goes.next().value === true);
          const isReleased = (row: number) => released[row - 1] === true;
          const options = named === undefined ? { size } : { size, encoding: named };
          const parts = await partsOf(bytes, isReleased, options);
          expect(parts.all.equals(Buffer.from(bytes))).toBe(true);
          expect(parts.release.length + parts.hold.length).toBe(bytes.length + parts.both.length);
          const releasedRows = input.filter((_, index) => released[index]);
          const heldRows = input.filter((_, index) => !released[index]);
          expect(await rowsOf(parts.release, named)).toEqual(releasedRows);
          expect(await rowsOf(parts.hold, named)).toEqual(heldRows);
          expect(parts.records).toHaveLength(input.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('both begin as the file does: byte order mark, hint, titles and header as they stand', async () => {
    const head = '\ufeffsep=;\r\nid;name\n';
    const { release, hold } = await partsOf(Buffer.from(`${head}A;x\r\nB;y\n`), (row) => row === 1);
    expect(release.toString()).toBe(`${head}A;x\r\n`);
    expect(hold.toString()).toBe(`${head}B;y\n`);
  });

  test('hold unreadable rows whole, and nothing of them is released', async () => {
    const text = 'id,name,city\nA,x,1\nB,y\nC,"open\nD,"text"after,1\nE,z,2\n';
    const { release, hold } = await partsOf(Buffer.from(text), (row) => row === 1 || row === 5);
    expect(release.toString()).toBe('id,name,city\nA,x,1\nE,z,2\n');
    expect(hold.toString()).toBe('id,name,city\nB,y\nC,"open\nD,"text"after,1\n');
  });

  test('hold all lines of a row that is too long', async () => {
    const long = `B,"one\ntwo" ${'x'.repeat(100)}`.replace('" ', '""",');
    const text = `id,name,more\nA,x,1\n${long}\nC,y,2\n`;
    const { release, hold } = await partsOf(Buffer.from(text), (row) => row !== 2, { maxRecordBytes: 60 });
    expect(release.toString()).not.toContain('xxx');
    expect(hold.toString()).toContain('xxx');
  });

  test('of a file whose last row ends without a line end leave it so', async () => {
    const { release, hold } = await partsOf(Buffer.from('id\nA\nB'), (row) => row === 2);
    expect([release.toString(), hold.toString()]).toEqual(['id\nB', 'id\nA\n']);
  });
});

test('lines are the same however the bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', 'b'), { maxLength: 20 }),
      fc.integer({ min: 1, max: 9 }),
      async (parts, size) => {
        const text = parts.join('');
        for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
          const wide = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
          const bytes = encoding === 'utf-16be' ? wide.swap16() : wide;
          const ends: number[] = [];
          let at = 0;
          for await (const pieces of rawLines(sourceOf(bytes, size).open(), encoding))
            for (const piece of pieces) {
              at += piece.bytes.length;
              if (piece.ends) ends.push(at);
            }
          const width = encoding === 'utf-8' ? 1 : 2;
          const expected = [...text.matchAll(/\r\n|\r|\n/g)].map((found) => (found.index + found[0].length) * width);
          expect(at).toBe(bytes.length);
          expect(ends.filter((end) => expected.includes(end))).toEqual(expected);
        }
      },
    ),
  );
});
