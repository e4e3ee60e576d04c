import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredEncodingName, type Encoding, encodingNamed, encodings } from '../../src/codes/encodings.ts';
import { decoded, decoderOf } from '../../src/intake/encodings/decoder.ts';
import { isUtf8After } from '../../src/intake/encodings/detect.ts';
import { isSingleByte } from '../../src/intake/encodings/single-byte.ts';
import { upperHalves } from '../../src/intake/encodings/upper-halves.ts';
import { csv } from '../../src/intake/formats/csv.ts';
import { problemsOf, recordsOf, sourceOf, usual } from './sources.ts';

async function read(bytes: Uint8Array, encoding?: string, chunkBytes = 65_536) {
  const opened = await csv.open(sourceOf(bytes, chunkBytes), { ...usual, encoding });
  return { encoding: opened.encoding, header: opened.header, records: await recordsOf(opened) };
}

/** Text in an encoding of one byte a character; it holds no others. */
function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  if (!isSingleByte(encoding)) throw new Error(`no table of ${encoding}`);
  const upper = upperHalves[encoding].join('');
  const byteOf = (character: string) =>
    character < '\x80' ? character.charCodeAt(0) : 0x100 - upper.length + upper.indexOf(character);
  return Buffer.from([...text].map(byteOf));
}

const lettersOf = (encoding: Encoding) =>
  isSingleByte(encoding) ? [...upperHalves[encoding].join('')].filter((one) => one !== '\ufffd') : [...'äé山🚚ż'];

const table = 'id;empfänger\r\nA1;Zoë Müller\r\nA2;"Königstraße\r\n12"\r\n';

describe('the names of encodings', () => {
  it.each([
    ['Windows-1252', 'windows-1252'],
    ['cp1252', 'windows-1252'],
    ['IBM850', 'cp850'],
    ['Latin-1', 'iso-8859-1'],
    ['SJIS', 'shift_jis'],
    ['utf8', 'utf-8'],
    ['UTF-16', 'utf-16le'],
    ['klingon', undefined],
    ['constructor', undefined],
  ])('%s means %s', (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });

  it('each mean themselves', () => {
    expect(encodings.map(encodingNamed)).toEqual([...encodings]);
  });
});

describe('an encoding that a file shows', () => {
  it.each([
    ['utf-8', Buffer.from(`\ufeff${table}`)],
    ['utf-16le', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${table}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(table, 'utf16le')],
    ['utf-16be', Buffer.from(table, 'utf16le').swap16()],
  ])('%s', async (encoding, bytes) => {
    expect(await read(bytes)).toEqual({
      encoding,
      header: ['id', 'empfänger'],
      records: [
        { row: 1, line: 2, cells: ['A1', 'Zoë Müller'] },
        { row: 2, line: 3, cells: ['A2', 'Königstraße\r\n12'] },
      ],
    });
  });
});

describe('a file of no encoding that it shows', () => {
  it.each([
    ['windows-1252', 'Zoë Müller, Café “Größe”'],
    ['windows-1250', 'Żaneta Łęcka, ul. Święty Marcin'],
    ['windows-1251', 'Анна Иванова, Невский проспект'],
    ['windows-1253', 'Ιωάννης, Οδός Ερμού'],
    ['cp850', 'Zoë Müller, Königstraße'],
    ['macintosh', 'François L’Écuyer, rue de l’Église'],
  ] as const)('is a problem that shows its line as %s reads it first', async (encoding, text) => {
    const bytes = encode(`id;name\nA0;plain\nA1;${text}\n`, encoding);
    const [problem] = await problemsOf(() => read(bytes));
    expect(problem).toMatchObject({ code: 'input.encoding', place: { file: 'manifest.csv', line: 3 } });
    expect(problem?.place?.excerpt?.split('\n')[0]).toContain(`${encoding}`);
    expect(problem?.place?.excerpt?.split('\n')[0]).toContain(text);
    expect(problem?.hint).toContain(`--encoding ${encoding}`);
  });

  it('is offered Shift-JIS where it holds Japanese', async () => {
    const bytes = Buffer.from([...Buffer.from('id,name\nA1,'), 0x8e, 0x52, 0x93, 0x63, 0x91, 0xbe, 0x98, 0x59, 0x0a]);
    const [problem] = await problemsOf(() => read(bytes));
    expect(problem?.place?.excerpt?.split('\n')[0]).toMatch(/^shift_jis +A1,山田太郎/);
  });
});

describe('a declared encoding', () => {
  it('that has no such byte is a problem with the line', async () => {
    const [problem] = await problemsOf(() => read(Buffer.from('id\nA\n\x81\n', 'latin1'), 'windows-1252'));
    expect(problem).toMatchObject({ code: 'input.encoding', place: { line: 3 } });
    expect(problem?.message).toContain('windows-1252');
  });

  it.each(['windows-1252', 'cp850', 'iso-8859-1'])(
    '%s of a file that is UTF-8 is a problem, not mojibake',
    async (name) => {
      for (const bytes of [Buffer.from(table), Buffer.from(`\ufeff${table}`)])
        expect((await problemsOf(() => read(bytes, name)))[0]?.hint).toContain('--encoding utf-8');
    },
  );

  it('is taken at its word where its user says that it is exactly that', async () => {
    const [problem] = await problemsOf(() => read(Buffer.from('id,name\nA1,Ã¼\n', 'latin1'), 'windows-1252'));
    const [, exactly] = /--encoding (exactly-\S+)$/.exec(problem?.hint ?? '') ?? [];
    expect(exactly).toBe('exactly-windows-1252');
    expect(await read(Buffer.from('id,name\nA1,Ã¼\n', 'latin1'), exactly)).toMatchObject({
      encoding: 'windows-1252',
      records: [{ cells: ['A1', 'Ã¼'] }],
    });
  });

  it.each(['exactly-utf-8', 'exactly-', 'exactly-shift_jis', 'exactly-klingon'])('%s is none', (name) => {
    expect(declaredEncodingName(name)).toBeUndefined();
  });

  it('of half a character at the end of the file is a problem', async () => {
    const [problem] = await problemsOf(() => read(Buffer.from([...Buffer.from('id\nA\n'), 0x93]), 'shift_jis'));
    expect(problem).toMatchObject({ code: 'input.encoding', place: { line: 3 } });
  });
});

describe('one row of another encoding in a file of UTF-8', () => {
  const rowIn = (bytes: Buffer, plain = '') =>
    Buffer.concat([Buffer.from(`id,name\nA1,Zoë\n${plain}A2,`), bytes, Buffer.from('\nA3,Müller\n')]);

  it.each([1, 3, 65_536])('is a row that cannot be read, in chunks of %i; the others are read', async (chunkBytes) => {
    const { records } = await read(rowIn(Buffer.from('François', 'latin1')), undefined, chunkBytes);
    expect(records).toEqual([
      { row: 1, line: 2, cells: ['A1', 'Zoë'] },
      {
        row: 2,
        line: 3,
        fault: 'intake.encoding',
        facts: { byte: '0xE7', encoding: 'windows-1252' },
      },
      { row: 3, line: 4, cells: ['A3', 'Müller'] },
    ]);
  });

  it('far behind the first bytes too', async () => {
    const { records } = await read(rowIn(Buffer.from('François', 'latin1'), 'A9,plain\n'.repeat(20_000)));
    expect(records.filter((record) => 'fault' in record).map(({ line }) => line)).toEqual([20_003]);
  });
});

const encodable = encodings.filter((name) => isSingleByte(name) || name.startsWith('utf-'));

describe('laws', () => {
  it('a table reads the same however its bytes are cut, in every encoding', async () => {
    const cell = (encoding: Encoding) =>
      fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r', ...lettersOf(encoding)), maxLength: 5 });
    const written = fc.constantFrom(...encodable).chain((encoding) =>
      fc.record({
        encoding: fc.constant(encoding),
        rows: fc.array(fc.tuple(cell(encoding), cell(encoding)), { maxLength: 5 }),
        size: fc.integer({ min: 1, max: 9 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(written, async ({ encoding, rows, size }) => {
        const lines = rows.map((row) => `${row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')}\r\n`);
        const bytes = encode(`id;note\r\n${lines.join('')}`, encoding);
        fc.pre(!isUtf8After(bytes, encoding)); // such a file is refused: it reads as UTF-8 too
        const whole = await read(bytes, encoding);
        expect(await read(bytes, encoding, size)).toEqual(whole);
        expect(whole.records.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });

  it('what an encoding wrote reads back, however its bytes are cut', () => {
    const written = fc.constantFrom(...encodable).chain((encoding) =>
      fc.record({
        encoding: fc.constant(encoding),
        text: fc.string({ unit: fc.constantFrom('a', '\n', ';', ...lettersOf(encoding)), maxLength: 40 }),
        size: fc.integer({ min: 1, max: 7 }),
      }),
    );
    fc.assert(
      fc.property(written, ({ encoding, text, size }) => {
        const bytes = encode(text, encoding);
        const decoder = decoderOf(encoding);
        const parts: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += size) {
          const part = decoder.push(bytes.subarray(at, at + size));
          if (part !== false) parts.push(Buffer.from(part));
        }
        expect(Buffer.concat(parts).toString()).toBe(text);
        expect(decoder.end()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('any bytes decode whole or in pieces to the same text, or neither way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...encodings),
        fc.uint8Array({ maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (encoding, bytes, size) => {
          const decoder = decoderOf(encoding);
          let text: Buffer | undefined = Buffer.alloc(0);
          for (let at = 0; at < bytes.length && text !== undefined; at += size) {
            const part = decoder.push(Buffer.from(bytes.subarray(at, at + size)));
            text = part === false ? undefined : Buffer.concat([text, part]);
          }
          const inPieces = text !== undefined && decoder.end() ? text.toString() : undefined;
          expect(inPieces).toBe(decoded(bytes, encoding));
          expect(inPieces ?? '').not.toMatch(/\ufffd/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
