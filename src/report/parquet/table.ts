import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { leftOut } from '../left-out.ts';
import { lastSentence } from '../sentence.ts';
import { kept, keptValue, type ParquetColumn } from './column.ts';

/** Rows that are held at a time, and stand in one row group. */
const groupRows = 20_000;

/** A parquet file of rows, row group after row group; the report's verdict, and what it left out, stand in its metadata. */
export function* parquetFile<T>(
  columns: readonly ParquetColumn<T>[],
  rows: Iterable<T>,
  report: Report,
): Iterable<Uint8Array> {
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'handoff', num_children: columns.length },
      ...columns.map(({ name, type, nullable }) => ({
        name,
        ...kept[type],
        repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
      })),
    ],
    kvMetadata: metadataOf(report),
    createdBy: `handoff-audit version ${report.tool.version}`,
  });
  for (const group of groupsOf(rows)) {
    const columnData = columns.map(({ name, type, of }) => ({
      name,
      data: group.map((row) => keptValue(type, of(row))),
    }));
    parquet.write({ columnData, rowGroupSize: groupRows });
    yield taken(bytes);
  }
  parquet.finish();
  yield taken(bytes);
}

function* groupsOf<T>(rows: Iterable<T>): Iterable<readonly T[]> {
  let group: T[] = [];
  for (const row of rows) {
    if (group.push(row) < groupRows) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** Takes out what was written; the writer goes on behind it. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

function metadataOf(report: Report): { readonly key: string; readonly value: string }[] {
  const left = leftOut(report, () => true);
  const problems = report.problems.map(({ code, message }) => `${code}: ${message}`);
  return Object.entries({
    'handoff.schema': '1',
    'handoff.outcome': report.run.outcome,
    'handoff.verdict': lastSentence(report),
    'handoff.complete': String(report.run.complete),
    'handoff.findings': JSON.stringify(report.summary.findings),
    ...(left === 0 ? {} : { 'handoff.left_out': `${counted(left, 'finding')} left out for --max-findings` }),
    ...(problems.length === 0 ? {} : { 'handoff.problems': problems.join('\n') }),
  }).map(([key, value]) => ({ key, value }));
}
