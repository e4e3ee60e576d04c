import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/intake/formats/csv.ts';
import { inspectRows } from '../../src/intake/inspect.ts';
import { openFile } from '../../src/intake/open-file.ts';
import { problemsOf, recordsOf, sourceOf, usual } from '../intake/sources.ts';
import { folder } from './tally.ts';

const spectrum = join(folder, 'csv/csv-spectrum');
const encodings = join(folder, 'csv/encodings');
/** Its expected data is of another file: the telephone number differs. */
const contradictory = new Set(['location_coordinates']);

const names = existsSync(spectrum)
  ? readdirSync(spectrum)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => file.slice(0, -4))
  : [];

describe.skipIf(names.length === 0)('csv-spectrum (skipped where its data is not there)', () => {
  it.each(names.filter((name) => !contradictory.has(name)))('%s', async (name) => {
    const rows = [];
    for await (const { cells } of inspectRows(sourceOf(readFileSync(join(spectrum, `${name}.csv`))), usual))
      rows.push(cells);
    expect(rows).toEqual(JSON.parse(readFileSync(join(spectrum, `${name}.json`), 'utf8')));
  });

  it('location_coordinates keeps its quotes within cells', async () => {
    const [row] = await recordsOf(
      await csv.open(sourceOf(readFileSync(join(spectrum, 'location_coordinates.csv'))), usual),
    );
    expect(row).toMatchObject({
      row: 1,
      line: 2,
      cells: ['2095257564', expect.stringContaining('37.8"N'), 'Modesto', 'Stanislaus'],
    });
  });
});

interface EncodingCase {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly expected_rows?: readonly (readonly string[])[];
}

const index = join(encodings, 'encodings_index.json');
const cases: readonly EncodingCase[] = existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')).cases : [];
const isUtf8 = ({ encoding }: EncodingCase) => encoding.startsWith('utf-8');

describe.skipIf(cases.length === 0)('encodings (skipped where its data is not there)', () => {
  it.each(cases.filter(isUtf8))('$file is read', async ({ file, delimiter, expected_rows }) => {
    const opened = await openFile(sourceOf(readFileSync(join(encodings, file))), usual);
    const records = await recordsOf(opened);
    expect(opened.delimiter).toBe(delimiter);
    expect(records.filter((record) => 'fault' in record)).toEqual([]);
    if (expected_rows) expect([opened.header, ...records.map(({ cells }) => cells)]).toEqual(expected_rows);
  });

  it.each(cases.filter((each) => !isUtf8(each)))('$file is refused, never misread', async ({ file }) => {
    const problems = await problemsOf(async () =>
      recordsOf(await openFile(sourceOf(readFileSync(join(encodings, file))), usual)),
    );
    expect(problems[0]?.code).toMatch(/^input\.(encoding|format)$/);
    expect(problems[0]?.hint).toContain('CSV (UTF-8)');
  });
});
