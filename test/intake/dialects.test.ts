import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/intake/open-file.ts';
import { normaliseHeader } from '../../src/model/header.ts';
import { problemsOf, recordsOf, sourceOf, usual } from './sources.ts';

const knownNames = new Set(['packageid', 'gewicht', 'weightkg', 'trackingnumber', 'city']);
const columnsKnown = (header: readonly string[]) =>
  header.filter((cell) => knownNames.has(normaliseHeader(cell))).length;

async function read(text: string, options: Partial<typeof usual> = {}) {
  const opened = await openFile(sourceOf(text), { ...usual, columnsKnown, ...options });
  const records = await recordsOf(opened);
  return { opened, cells: records.map(({ cells }) => cells), records, left: opened.leftOut?.() };
}

describe('title lines above the header', () => {
  const titled = 'Versandliste;;\nLager RTM2, 22.11.2026\n\npackage_id;Gewicht;city\nA1;1,5;Delft\nA2;2;Gent\n';

  it.each([
    ['padded like the rows', titled],
    ['not padded', titled.replace(';;', '')],
    ['of an unknown kind of header', 'Outbound list\nref,mass,town\nA1,1,Delft\n'],
    ['with a delimiter of another kind', 'List, of, today\npackage_id;Gewicht;city;note\nA1;1;Delft;x\nA2;1;Gent;y\n'],
  ])('are a problem that names the flag: %s', async (_, text) => {
    const [problem] = await problemsOf(() => read(text));
    const line = text.split('\n').findIndex((each) => /package_id|ref/.test(each)) + 1;
    expect(problem).toMatchObject({ code: 'input.header', place: { line: 1 } });
    expect(problem?.hint).toContain(`--header-line ${line} `);
  });

  it('name the flag for comments too where they look like some', async () => {
    const text = `# exported by the WMS\n${titled.slice(titled.indexOf('package_id'))}`;
    const [problem] = await problemsOf(() => read(text));
    expect(problem?.hint).toContain('--comment "#"');
    expect((await read(text, { comment: '#' })).cells).toHaveLength(2);
  });

  it('are set aside once the flag says so', async () => {
    const { opened, cells, records, left } = await read(titled, { header_line: 4 });
    expect([opened.headerLine, opened.delimiter, opened.header]).toEqual([4, ';', ['package_id', 'Gewicht', 'city']]);
    expect(cells).toEqual([
      ['A1', '1,5', 'Delft'],
      ['A2', '2', 'Gent'],
    ]);
    expect(records.map(({ row, line }) => [row, line])).toEqual([
      [1, 5],
      [2, 6],
    ]);
    expect(left?.setAside).toEqual({ 'above-header': 2 });
  });

  it('where the flag names a line without text, or none, is a problem', async () => {
    for (const header_line of [3, 40]) {
      const [problem] = await problemsOf(() => read(titled, { header_line }));
      expect(problem).toMatchObject({ code: 'input.header', place: { line: header_line } });
    }
  });

  it('are not seen in a table whose rows have more cells than its header by mistake', async () => {
    const { records } = await read('package_id,city\nA1,Delft,,\nA2,Gent,x\n');
    expect(records.map((record) => 'fault' in record)).toEqual([false, true]);
  });
});

describe('totals below the rows', () => {
  const rows = 'package_id;Gewicht;city\nA1;1,5;Delft\nA2;2;Gent\n';

  it.each([
    ['Summe;3,5;\n', 1],
    ['\nTotal: 2 parcels\n', 1],
    [';;\nTotaal;3,5;\nEnd of report\n', 2],
    ['"*** Total ***";3,5;;\n', 1],
  ])('are a problem that names the flag: %j', async (footer, lines) => {
    const [problem] = await problemsOf(() => read(rows + footer));
    expect(problem?.code).toBe('input.footer');
    expect(problem?.hint).toContain(`--footer-lines ${lines} `);
    const { cells, left } = await read(rows + footer, { footer_lines: lines });
    expect(cells.filter((each) => each?.[0] !== '').map((each) => each?.[0])).toEqual(['A1', 'A2']);
    expect(left?.setAside).toEqual({ footer: lines });
  });

  it.each([
    ['a parcel whose number begins like one', 'TOTAL-77;1;Gent\n'],
    ['a word for totals in a full row', 'Total;1;Gent\n'],
    ['a word for totals that is no first cell', 'A3;1;Total\n'],
  ])('are not seen in %s', async (_, last) => {
    expect((await read(rows + last)).cells).toHaveLength(3);
  });

  it('are a row like the others where the flag says so', async () => {
    expect((await read(`${rows}Summe;3,5;\n`, { footer_lines: 0 })).cells).toHaveLength(3);
  });
});

describe('cells that a spreadsheet guards as text', () => {
  it('are unwrapped and counted by column', async () => {
    const { cells, left } = await read(
      'package_id,sscc,name\n="0034",\'00123,\'s-Hertogenbosch\n"=""0035""",\'0012 34,O\'Neill\nA3,9,=SUM(A1)\n',
    );
    expect(cells).toEqual([
      ['0034', '00123', "'s-Hertogenbosch"],
      ['0035', '0012 34', "O'Neill"],
      ['A3', '9', '=SUM(A1)'],
    ]);
    expect(left?.textGuards).toEqual([
      { column: 'package_id', cells: 2 },
      { column: 'sscc', cells: 2 },
    ]);
  });

  it('are unwrapped in the header', async () => {
    expect((await read('="package_id",="city"\nA1,Delft\n')).opened.header).toEqual(['package_id', 'city']);
  });
});

describe('lines that are comments', () => {
  const text = 'package_id,city\n#A1,Delft\nA2,#Gent\n# "open\nA3,Delft\n';

  it('are rows unless somebody says what makes a comment', async () => {
    expect((await read('package_id,city\n#A1,Delft\n')).cells).toEqual([['#A1', 'Delft']]);
  });

  it('are set aside where somebody does', async () => {
    const { cells, left } = await read(`# made by a tool\n${text}`, { comment: '#' });
    expect(cells).toEqual([
      ['A2', '#Gent'],
      ['A3', 'Delft'],
    ]);
    expect(left?.setAside).toEqual({ comment: 3 });
  });
});

describe('a delimiter at the end of lines', () => {
  it.each([
    ['of all', 'package_id,city,\nA1,Delft,\n'],
    ['of the header alone', 'package_id,city,\nA1,Delft\n'],
    ['of the rows alone', 'package_id,city\nA1,Delft,\n'],
  ])('%s keeps no row from being read', async (_, text) => {
    const { records } = await read(text);
    expect(records.map((record) => ['fault' in record, record.cells?.slice(0, 2)])).toEqual([[false, ['A1', 'Delft']]]);
  });
});
