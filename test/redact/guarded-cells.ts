import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Report } from '../../src/model/report.ts';
import { sharingOf } from '../../src/model/sharing.ts';
import { runIn } from '../cli/run.ts';

/** Cells of an audit's inputs that no shared report may show, in capitals: those of personal fields and keys, of postal codes, and of columns
 *  that no field has. Left out: what is too short to tell anything, and what also stands where it may be shown. */
export async function guardedCells(folder: string, { inputs }: Report): Promise<ReadonlySet<string>> {
  const guarded = new Set<string>();
  const open = new Set<string>();
  for (const input of inputs) {
    const { columns, unused_columns: unused } = input;
    for (const header of [...columns.map((column) => column.header), ...unused]) open.add(header.trim().toUpperCase());
    const fieldByHeader = new Map(columns.map(({ header, field }) => [header, field]));
    for (const record of await recordsOf(folder, input))
      for (const [header, cell] of Object.entries(record)) {
        const field = fieldByHeader.get(header);
        const shown = field !== undefined && sharingOf(field) === 'public';
        (shown ? open : guarded).add(cell.trim().toUpperCase());
      }
  }
  const isTelling = (cell: string) => cell.length >= 5 && /\p{L}|\d{4}/u.test(cell) && !words.has(cell);
  return new Set([...guarded].filter((cell) => isTelling(cell) && !open.has(cell)));
}

/** Words that stand in reports for themselves; 01057 is how a US postal code is said to look. */
const words = new Set(['FALSE', 'LABEL', 'WEIGHT', 'SHIPMENT', 'PARCEL', 'ADDRESS', '01057']);

type Input = Report['inputs'][number];

/** The rows of an input, cells by header: of a format that no other parser here reads, as `inspect` shows them. */
async function recordsOf(
  folder: string,
  { path, dataset, format, delimiter }: Input,
): Promise<readonly Readonly<Record<string, string>>[]> {
  if (format !== 'csv') {
    const { stdout } = await runIn(folder, ['inspect', path, '--dataset', dataset, '-f', 'ndjson']);
    return stdout.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line).cells ?? [])));
  }
  const options = { columns: true, delimiter: delimiter ?? ',', bom: true, skip_records_with_error: true } as const;
  return parse(readFileSync(join(folder, path)), { ...options, relax_quotes: true, relax_column_count: true });
}
