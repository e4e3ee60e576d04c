import { CsvError, parse } from 'csv-parse/sync';
import { nearest } from '../model/nearest.ts';
import { CannotAudit } from '../model/problem.ts';
import { findDelimiter } from './csv/delimiter.ts';
import { type WholeFile, wholeText } from './whole-text.ts';

/** The values of one column of a small CSV file, trimmed, in file order, blanks left out; in the encoding that is declared, or that it shows.
 *  @throws CannotAudit when it cannot be read or has no column of that name. */
export function listColumn({ path, bytes, encoding }: WholeFile, column: string): readonly string[] {
  const text = Buffer.from(wholeText({ path, bytes, encoding, flag: 'encoding: ' }));
  const [header = [], ...rows] = recordsOf(path, text);
  const index = header.findIndex((name) => name.trim() === column);
  if (index === -1) throw noColumn(path, column, header);
  return rows.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '');
}

function recordsOf(path: string, bytes: Buffer): readonly string[][] {
  try {
    return parse(bytes, {
      delimiter: findDelimiter({ bytes, whole: true }),
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new CannotAudit(
      [{ code: 'ruleset.list-file', message: `${path} could not be read: ${cause.message}` }],
      cause,
    );
  }
}

function noColumn(path: string, column: string, header: readonly string[]): CannotAudit {
  const meant = nearest(column, header);
  const hint = meant === undefined ? `its columns: ${header.join(', ')}` : `did you mean "${meant}"?`;
  return new CannotAudit([
    { code: 'ruleset.list-file', message: `${path} should have a column "${column}", but has none`, hint },
  ]);
}
