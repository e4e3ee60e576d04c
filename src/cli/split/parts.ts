import { type ByteSource, defaultMaxRecordBytes, type OpenedFile } from '../../intake/format.ts';
import { openFile } from '../../intake/open-file.ts';
import { laidOut } from '../../intake/open-table.ts';
import { shownBy } from '../../intake/shown-by.ts';
import { parted } from '../../intake/split/parted.ts';
import { CannotAudit, type Problem } from '../../model/problem.ts';
import type { Audit } from '../../model/report.ts';
import type { DatasetSettings, IntakeSettings } from '../../model/settings.ts';
import type { RowsToSplit } from '../../model/split.ts';
import type { StagedFile } from '../staged.ts';
import type { SplitFile } from './names.ts';
import { Totals } from './totals.ts';

/** One input to split, and how its files are made. */
export interface PartsToWrite {
  readonly file: SplitFile;
  readonly source: ByteSource;
  readonly audit: Audit;
  readonly settings: IntakeSettings;
  readonly stagedFile: (path: string) => StagedFile;
}

/** Reads an input once more and writes each of its rows to the one or the other of its files.
 *  @throws CannotAudit when its rows are no parcels of their own, or its bytes are not those that were audited. */
export async function writeParts({ file, source, audit, settings, stagedFile }: PartsToWrite): Promise<void> {
  const rows = rowsOf(file, audit);
  const own = settings[file.dataset];
  if (own === undefined) throw new Error(`no settings for ${file.dataset}`);
  const opened = await openFile(source, {
    maxRecordBytes: defaultMaxRecordBytes,
    ...laidOut(own.layout),
    ...shownBy(own),
  });
  const [release, hold] = [stagedFile(file.release), stagedFile(file.hold)];
  const totals = new Totals(opened.header, inputOf(file, audit)?.columns ?? [], own);
  for await (const parts of parted(source, opened, rows.isReleased, (record, goes) => totals.add(record, goes))) {
    for (const { part, bytes } of parts) {
      if (part !== 'hold') release.write(bytes);
      if (part !== 'release') hold.write(bytes);
    }
  }
  release.end();
  hold.end();
  if (opened.digest().sha256 !== inputOf(file, audit)?.sha256) throw new CannotAudit([changed(file)]);
  if (hasTotals(opened, own)) writeTotals(stagedFile(file.totals), totals);
}

function rowsOf({ dataset, path }: SplitFile, audit: Audit): RowsToSplit {
  const rows = audit.rowsToSplit?.().find((one) => one.dataset === dataset && one.path === path);
  if (rows === undefined) throw new Error(`nobody kept which rows of ${path} may go`);
  if (rows.rows !== 'order-line') return rows;
  throw new CannotAudit([
    {
      code: 'split.rows',
      message: `${dataset} ${path} should have a row for each parcel to be split, but its rows are order lines`,
      hint: 'leave --split out: -f parcels-csv lists which parcels may go',
    },
  ]);
}

function inputOf({ dataset, path }: SplitFile, { report }: Audit) {
  return report.inputs.find((input) => input.dataset === dataset && input.path === path);
}

function changed({ dataset, path }: SplitFile): Problem {
  return {
    code: 'split.changed',
    message: `${dataset} ${path} should stay as it was audited, but changed while it was`,
    hint: 'audit it again once it is whole',
  };
}

function hasTotals(opened: OpenedFile, { layout }: DatasetSettings): boolean {
  if ((layout?.footer_lines?.value ?? 0) > 0) return true;
  return Object.keys(opened.leftOut?.().setAside ?? {}).some((reason) => /footer|total/.test(reason));
}

function writeTotals(file: StagedFile, totals: Totals): void {
  file.write(Buffer.from(totals.csv()));
  file.end();
}
