import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/intake/open-file.ts';
import { problemsOf, recordsOf, sourceOf, usual } from './sources.ts';

const text = `id,kg\n${Array.from({ length: 5_000 }, (_, index) => `A${index},${index % 31}\n`).join('')}`;
const packed = gzipSync(text);

async function read(bytes: Uint8Array, chunkBytes = 65_536) {
  const opened = await openFile(sourceOf(bytes, chunkBytes, 'manifest.csv'), usual);
  const records = await recordsOf(opened);
  return { opened, records };
}

describe('a gzip file, whatever it is called', () => {
  it.each([1_000, 65_536])('reads as what is in it, in chunks of %i', async (chunkBytes) => {
    const [plain, unpacked] = [await read(Buffer.from(text)), await read(packed, chunkBytes)];
    expect(unpacked.records).toEqual(plain.records);
    expect([plain.opened.packed, unpacked.opened.packed]).toEqual([undefined, 'gzip']);
  });

  it('is hashed and counted as it was given', async () => {
    const { opened } = await read(packed);
    const sha256 = createHash('sha256').update(packed).digest('hex');
    expect(opened.digest()).toEqual({ sha256, bytes: packed.length });
  });

  it('of several members is all of them', async () => {
    const [head, tail] = [gzipSync('id,kg\nA1,1\n'), gzipSync('A2,2\n')];
    expect((await read(Buffer.concat([head, tail]))).records).toHaveLength(2);
  });

  it('may hold text of any encoding', async () => {
    const { opened, records } = await read(gzipSync(Buffer.from('\ufeffid\tname\r\nA1\tZoë\r\n', 'utf16le')));
    expect([opened.encoding, records]).toEqual(['utf-16le', [{ row: 1, line: 2, cells: ['A1', 'Zoë'] }]]);
  });
});

describe('a gzip file that is not whole is a problem, however much of it can be read:', () => {
  it.each([
    ['cut off', packed.subarray(0, packed.length / 2)],
    ['cut off in its last bytes', packed.subarray(0, -4)],
    ['changed in the middle', Buffer.from(packed).fill(0x55, 4_000, 4_020)],
    ['nothing but the first bytes', packed.subarray(0, 4)],
    ['followed by something else', Buffer.concat([packed, Buffer.from('and more')])],
  ])('%s', async (_, bytes) => {
    expect((await problemsOf(() => read(bytes))).map(({ code }) => code)).toEqual(['input.gzip']);
  });

  it('a bomb', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('id,kg\n'), Buffer.alloc(20 << 20, 'A1,1\n')]));
    const [problem] = await problemsOf(() => read(bomb));
    expect(problem).toMatchObject({ code: 'input.gzip', hint: expect.stringContaining('unpack') });
  });
});
