import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/intake/formats/csv.ts';
import { inspectRows } from '../../src/intake/inspect.ts';
import { openFile } from '../../src/intake/open-file.ts';
import { CannotAudit } from '../../src/model/problem.ts';
import { recordsOf, sourceOf, usual } from '../intake/sources.ts';
import { type Disagreement, folder, tally } from './tally.ts';

const spectrum = join(folder, 'csv/csv-spectrum');
const encodings = join(folder, 'csv/encodings');
/** Its expected data is of another file: the telephone number differs. */
const contradictory = 'location_coordinates';

const names = existsSync(spectrum)
  ? readdirSync(spectrum)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => file.slice(0, -4))
  : [];

describe.skipIf(names.length === 0)('csv-spectrum (skipped where its data is not there)', () => {
  it('reads each file as expected', async () => {
    const disagreed = new Map<string, Disagreement>();
    for (const name of names) {
      const rows = [];
      for await (const { cells } of inspectRows(sourceOf(readFileSync(join(spectrum, `${name}.csv`))), usual))
        rows.push(cells);
      const [ours, theirs] = [
        JSON.stringify(rows),
        JSON.stringify(JSON.parse(readFileSync(join(spectrum, `${name}.json`), 'utf8'))),
      ];
      const reason = name === contradictory ? 'the expected telephone number is that of another file' : undefined;
      if (ours !== theirs) disagreed.set(name, { input: name, ours, theirs, reason });
    }
    expect(tally('csv-spectrum', names, (name) => disagreed.get(name))).toEqual([]);
  });

  it('location_coordinates keeps its quotes within cells', async () => {
    const [row] = await recordsOf(
      await csv.open(sourceOf(readFileSync(join(spectrum, `${contradictory}.csv`))), usual),
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
  readonly bom?: boolean;
  readonly expected_rows?: readonly (readonly string[])[];
}

const index = join(encodings, 'encodings_index.json');
const cases: readonly EncodingCase[] = existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')).cases : [];
const shows = ({ encoding }: EncodingCase) => /^utf-/.test(encoding);

async function read(file: string, encoding?: string) {
  const opened = await openFile(sourceOf(readFileSync(join(encodings, file))), { ...usual, encoding });
  const records = await recordsOf(opened);
  return { ...opened, records, faults: records.filter((record) => 'fault' in record) };
}

/** The problem of a file that does not show its encoding. */
async function problemOf(file: string) {
  try {
    await read(file);
  } catch (fault) {
    if (fault instanceof CannotAudit) return fault.problems[0];
    throw fault;
  }
  return undefined;
}

/** What is said of a case that is read; undefined when it is as expected. */
async function misread(each: EncodingCase, encoding?: string): Promise<string | undefined> {
  const { header, delimiter, records, faults } = await read(each.file, encoding);
  if (delimiter !== each.delimiter || faults.length > 0) return JSON.stringify({ delimiter, faults });
  const rows = JSON.stringify([header, ...records.map(({ cells }) => cells)]);
  return !each.expected_rows || rows === JSON.stringify(each.expected_rows) ? undefined : rows;
}

/** A file of an older encoding: refused by itself, with its own encoding offered before all others, and read as expected with that. */
async function disagreement(each: EncodingCase): Promise<string | undefined> {
  if (shows(each)) return misread(each);
  if (each.encoding.startsWith('invalid')) {
    const { faults } = await read(each.file);
    return faults.length === 1 && 'fault' in (faults[0] ?? {}) ? undefined : JSON.stringify(faults);
  }
  const problem = await problemOf(each.file);
  const offered = problem?.place?.excerpt?.split('\n')[0] ?? '';
  const wanted = each.encoding.replace('ibm', 'cp');
  if (problem?.code !== 'input.encoding' || !offered.includes(wanted)) return `${problem?.message}: ${offered}`;
  return misread(each, each.encoding);
}

describe.skipIf(cases.length === 0)('encodings (skipped where its data is not there)', () => {
  it('each file is read as expected, or refused with its encoding offered first', async () => {
    const disagreed = new Map<string, Disagreement>();
    for (const each of cases) {
      const ours = await disagreement(each);
      if (ours !== undefined)
        disagreed.set(each.file, {
          input: each.file,
          ours,
          theirs: JSON.stringify(each.expected_rows ?? each.encoding),
        });
    }
    expect(tally('csv encodings', cases, ({ file }) => disagreed.get(file))).toEqual([]);
  });
});
