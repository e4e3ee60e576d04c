import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFile } from '../../src/intake/open-file.ts';
import { CannotAudit } from '../../src/model/problem.ts';
import { problemsOf, recordsOf, sourceOf, usual } from './sources.ts';
import { type BookParts, type Part, workbook, zip } from './xlsx/workbook.ts';

const rows = [
  ['Package ID', 'Carrier'],
  ['A1', 'UPS'],
];
const sound: BookParts = { sheets: [{ rows }] };
const read = async (bytes: Uint8Array) => recordsOf(await openFile(sourceOf(bytes, 65_536, 'book.xlsx'), usual));
const messageOf = async (bytes: Uint8Array) => (await problemsOf(() => read(bytes)))[0]?.message;
const withSheet = (content: string): BookParts => ({ sheets: [{ xml: content }] });
const replaced = (...parts: readonly Part[]): Buffer => workbook({ ...sound, parts });
const sheet1 = 'xl/worksheets/sheet1.xml';
const cell = (inside: string) => `<worksheet><sheetData><row r="1">${inside}</row></sheetData></worksheet>`;

test('a sound workbook is read', async () => {
  expect(await read(workbook(sound))).toHaveLength(1);
});

test('a part that declares far more than it takes is refused before it is unfolded', async () => {
  const bomb = { name: sheet1, content: Buffer.alloc(40 << 20, ' ') };
  expect(await messageOf(replaced(bomb))).toContain(`its part ${sheet1} would unfold to over 100 times its size`);
});

test('a part that unfolds to more than it declares is refused', async () => {
  const liar = { name: sheet1, content: Buffer.alloc(40 << 20, ' '), says: { size: 100 } };
  expect(await messageOf(replaced(liar))).toContain('it is damaged: too many bytes');
});

test('a part that declares more than a workbook can hold is refused', async () => {
  const giant = { name: sheet1, content: '<worksheet/>', says: { size: 0xf0000000 } };
  expect(await messageOf(replaced(giant))).toContain('would unfold to more than 1024 MiB');
});

test.each([
  ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>', 'has a DOCTYPE'],
  ['an entity that is not of XML', cell('<c t="str"><v>&nbsp;</v></c>'), 'is not well-formed XML'],
  ['tags that do not close', '<worksheet><sheetData>', 'is not well-formed XML'],
  ['tags without end', `<worksheet>${'<a>'.repeat(100)}`, 'holds elements more than 64 deep'],
  ['UTF-16', Buffer.from('\ufeff<worksheet/>', 'utf16le').toString('latin1'), 'is not UTF-8'],
  ['a cell twice', cell('<c r="A1" t="str"><v>a</v></c><c r="A1" t="str"><v>b</v></c>'), 'has the cell A1 twice'],
  ['a column beyond the last', cell('<c r="XFE1"><v>1</v></c>'), 'has a cell XFE1 in row 1'],
  ['a cell without column', cell('<c r="1"><v>1</v></c>'), 'has a cell 1 in row 1'],
  ['a shared text that is not there', cell('<c t="s"><v>7</v></c>'), 'has a cell with the shared text 7'],
  ['a shared text by another name', cell('<c t="s"><v>__proto__</v></c>'), 'has a cell with the shared text'],
  [
    'rows that go back',
    '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>',
    'has row 1 after row 2',
  ],
  ['a row beyond the last', '<worksheet><sheetData><row r="1e9"/></sheetData></worksheet>', 'has row 1e9 after row 0'],
])('a sheet with %s is a problem', async (_, content, message) => {
  const bytes = content.startsWith('\xff')
    ? replaced({ name: sheet1, content: Buffer.from(content, 'latin1') })
    : workbook(withSheet(content));
  expect(await messageOf(bytes)).toContain(message);
});

test('a text that never ends is refused while it arrives', async () => {
  const content = Buffer.concat([Buffer.from('<worksheet><sheetData a="'), noise(18 << 20)]);
  expect(await messageOf(replaced({ name: sheet1, content }))).toContain('holds a text longer than');
});

test.each([
  ['an encrypted part', replaced({ name: sheet1, content: '<worksheet/>', says: { flags: 1 } }), 'is encrypted'],
  ['a wrong checksum', replaced({ name: sheet1, content: '<worksheet/>', says: { crc: 7 } }), 'its checksum is wrong'],
  ['an unknown way of packing', replaced({ name: sheet1, content: '<worksheet/>', says: { method: 99 } }), 'damaged'],
  ['a name that climbs', replaced({ name: '../../etc/passwd', content: 'x' }), 'damaged: invalid relative path'],
  ['a name from the root', replaced({ name: '/etc/passwd', content: 'x' }), 'damaged: absolute path'],
  ['a part twice', replaced({ name: 'a.xml', content: '1' }, { name: 'A.XML', content: '2' }), 'its part A.XML twice'],
  ['no sheet part', workbook({ ...sound, without: [sheet1] }), `its part ${sheet1} is missing`],
  ['no workbook part', workbook({ ...sound, without: ['xl/workbook.xml'] }), 'its part xl/workbook.xml is missing'],
])('a container with %s is a problem', async (_, bytes, message) => {
  expect(await messageOf(bytes)).toContain(message);
});

test('a sheet that lies outside the file is a problem', async () => {
  const external =
    '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://example.com/s.xml" TargetMode="External"/></Relationships>';
  const bytes = replaced({ name: 'xl/_rels/workbook.xml.rels', content: external });
  expect(await messageOf(bytes)).toContain('its sheet "Sheet1" has no part in it');
});

test('a file cut anywhere ends in a problem', async () => {
  const whole = workbook(sound);
  for (let length = 4; length < whole.length; length += 97)
    expect((await problemsOf(() => read(whole.subarray(0, length)))).length).toBeGreaterThan(0);
});

test.each([
  [
    'an OpenDocument file',
    { mimetype: 'x', 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' },
    'an OpenDocument file (.ods)',
  ],
  ['a Numbers document', { 'Index/Document.iwa': 'x', 'preview.jpg': 'x' }, 'a Numbers document'],
  ['a zip file of tables', { 'a.csv': 'x', 'b.csv': 'y' }, 'a zip file of 2 files (a.csv, b.csv): unpack it first'],
  ['an empty zip file', {}, 'a zip file with nothing in it'],
])('%s is named as what it is', async (_, contents, what) => {
  const bytes = zip(Object.entries(contents).map(([name, content]) => ({ name, content })));
  expect(await messageOf(bytes)).toBe(`book.xlsx should be a table, but is ${what}`);
});

test('a Word document and a binary workbook are named as what they are', async () => {
  const of = (target: string) =>
    replaced({
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${target}"/></Relationships>`,
    });
  expect(await messageOf(of('word/document.xml'))).toContain('a Word document');
  expect(await messageOf(of('xl/workbook.bin'))).toContain('a binary workbook (.xlsb)');
});

test('whatever bytes change, the end is rows or a problem', async () => {
  const whole = workbook(sound);
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      await rowsOrProblem(bytes);
    }),
    { numRuns: 300 },
  );
});

test('whatever stands in a sheet, the end is rows or a problem', async () => {
  const bits = [
    '<row>',
    '</row>',
    '<row r="2">',
    '<c t="s">',
    '<c>',
    '<c r="B1" t="e">',
    '</c>',
    '<v>',
    '</v>',
    '<f>',
    '</f>',
    '0',
    'x',
    '<is>',
    '<t>',
    '</t>',
    '</is>',
    '<mergeCell ref="A1:B2"/>',
    '<col min="1" max="2" hidden="1"/>',
    '&#0;',
    '<![CDATA[1]]>',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), (parts) =>
      rowsOrProblem(workbook(withSheet(`<worksheet><sheetData>${parts.join('')}</sheetData></worksheet>`))),
    ),
    { numRuns: 300 },
  );
});

async function rowsOrProblem(bytes: Uint8Array): Promise<void> {
  try {
    await read(bytes);
  } catch (fault) {
    if (!(fault instanceof CannotAudit)) throw fault;
  }
}

/** Bytes that do not pack well, without tags. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at++) {
    state = (state * 48_271) % 2_147_483_647;
    bytes[at] = 97 + (state % 26);
  }
  return bytes;
}

test('a user who knows the file may raise the bound', async () => {
  const blank = Buffer.alloc(10 << 20, '\n');
  const [start, end] = [
    Buffer.from('<worksheet>'),
    Buffer.from(cell('<c t="str"><v>a</v></c>').slice('<worksheet>'.length)),
  ];
  const padded = { name: sheet1, content: Buffer.concat([start, blank, Buffer.from('<x/>'), blank, end]) };
  const bytes = replaced(padded);
  expect((await problemsOf(() => read(bytes)))[0]?.hint).toContain('--max-ratio');
  expect(await recordsOf(await openFile(sourceOf(bytes, 65_536, 'book.xlsx'), { ...usual, max_ratio: 2_000 }))).toEqual(
    [],
  );
});

test('a cell that is longer than it may be costs its row', async () => {
  const long = workbook({ sheets: [{ rows: [['a'], ['x'.repeat(50)], ['y']] }] });
  const opened = await openFile(sourceOf(long, 65_536, 'book.xlsx'), { ...usual, max_cell_length: 40 });
  expect(await recordsOf(opened)).toMatchObject([
    { fault: 'intake.record-size', facts: { flag: '--max-cell-length' } },
    { cells: ['y'] },
  ]);
});
