import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sizeNamed } from '../../src/codes/sizes.ts';
import { openFile } from '../../src/intake/open-file.ts';
import { problemsOf, recordsOf, sourceOf, usual } from './sources.ts';

const text = `id,note\nA1,short\nA2,${'x'.repeat(200)}\nA3,short\n`;

async function read(bytes: string | Uint8Array, options: Partial<typeof usual>) {
  return recordsOf(await openFile(sourceOf(bytes), { ...usual, ...options }));
}

describe('a bound that is met says which flag raises it', () => {
  it.each([
    ['file', text, { max_file_bytes: 100 }, 'input.file-size', '--max-file-bytes '],
    ['packed file', gzipSync(text), { max_file_bytes: 100 }, 'input.file-size', '--max-file-bytes '],
    ['labels', text, { max_file_bytes: 100, forKind: 'labels=' }, 'input.file-size', '--max-file-bytes labels='],
    ['header', text, { max_columns: 1 }, 'input.columns', '--max-columns '],
  ])('%s', async (_, bytes, options, code, flag) => {
    const [problem] = await problemsOf(() => read(bytes, options));
    expect(problem?.code).toBe(code);
    expect(problem?.hint).toContain(flag);
  });

  it.each([
    ['record', { max_record_bytes: 100 }, { limit: '100 bytes', flag: '--max-record-bytes' }],
    ['cell', { max_cell_length: 150 }, { column: 'note', limit: '150 characters', flag: '--max-cell-length' }],
  ])('%s, as a row that cannot be read', async (_, options, facts) => {
    const records = await read(text, options);
    expect(records.map((record) => ('fault' in record ? [record.fault, record.facts] : record.cells))).toEqual([
      ['A1', 'short'],
      ['intake.record-size', facts],
      ['A3', 'short'],
    ]);
  });

  it('and none is met by a file within them all', async () => {
    const bounds = { max_file_bytes: 1_000, max_columns: 2, max_record_bytes: 300, max_cell_length: 200, max_ratio: 1 };
    expect((await read(gzipSync(text), bounds)).filter((record) => 'fault' in record)).toEqual([]);
  });
});

it.each([
  ['64MiB', 64 * 1024 ** 2],
  ['2 GB', 2e9],
  ['20000', 20_000],
  ['5k', 5_000],
  ['0', undefined],
  ['-1', undefined],
  ['1e9', undefined],
  ['many', undefined],
])('the size %s is %s', (written, size) => {
  expect(sizeNamed(written)).toBe(size);
});
