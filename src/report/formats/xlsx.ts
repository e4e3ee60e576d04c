import type { Audit } from '../../model/report.ts';
import type { Reporter } from '../reporter.ts';
import type { Sheet } from '../xlsx/sheet.ts';
import { batchesSheet } from '../xlsx/sheets/batches.ts';
import { findingsSheet } from '../xlsx/sheets/findings.ts';
import { notCheckedSheet } from '../xlsx/sheets/not-checked.ts';
import { parcelsSheet } from '../xlsx/sheets/parcels.ts';
import { rulesSheet } from '../xlsx/sheets/rules.ts';
import { summarySheet } from '../xlsx/sheets/summary.ts';
import { frameOf, sheetEntry } from '../xlsx/workbook.ts';
import { type ZipEntry, zipped } from '../zip.ts';

/** A workbook for Excel and its like: summary, findings, parcels, rules, batches, what was not checked. */
const xlsx: Reporter = {
  id: 'xlsx',
  about: 'A workbook: findings, parcels, rules, batches and what was not checked.',
  extension: 'xlsx',
  *render(audit) {
    yield* zipped(entriesOf(audit));
  },
};
export default xlsx;

/** The summary is the first sheet and the last written: only then is it known what the others had no room for. */
function* entriesOf(audit: Audit): Iterable<ZipEntry> {
  const { report } = audit;
  const others = [
    findingsSheet(report),
    parcelsSheet(audit),
    rulesSheet(report),
    batchesSheet(report),
    notCheckedSheet(report),
  ];
  const left = new Map<string, number>();
  yield* frameOf(['summary', ...others.map(({ name }) => name)]);
  for (const [place, other] of others.entries()) yield sheetEntry(place + 1, other, note(left, other));
  yield sheetEntry(0, summarySheet(report, left), () => {});
}

function note(left: Map<string, number>, { name }: Sheet): (rows: number) => void {
  return (rows) => {
    if (rows > 0) left.set(name, rows);
  };
}
