import { CannotAudit, type Problem } from '../../model/problem.ts';
import type { Audit, Report } from '../../model/report.ts';
import { reporters } from '../../report/index.ts';
import { commandToPaste } from '../command-words.ts';
import type { Output } from '../outputs.ts';

/** A saved report as an audit to render. Its parcels are not in it, but for those that findings and lists to pull name. */
export function auditOf(report: Report): Audit {
  return {
    report,
    parcels: () => {
      throw new CannotAudit([notAView('this format', report)]);
    },
    keys: () => keysIn(report),
  };
}

function* keysIn({ batches }: Report): Iterable<string> {
  for (const { findings, parcels_to_pull: pulls } of batches) {
    for (const { parcel } of findings) if (parcel !== null) yield parcel;
    for (const { parcel } of pulls) yield parcel;
  }
}

/** Formats that tell of all parcels, which a saved report does not hold: the audit itself has to make them. */
export function notViews(outputs: readonly Output[], report: Report): readonly Problem[] {
  const needing = new Set(reporters.filter(({ reads }) => reads === 'parcels').map(({ id }) => id));
  return outputs.filter(({ format }) => needing.has(format)).map(({ format }) => notAView(format, report));
}

function notAView(format: string, { run }: Report): Problem {
  return {
    code: 'report.no-view',
    message: `${format} should be made by the audit itself: it tells of all parcels, and a saved report names those with findings only`,
    hint: `run the audit again: ${commandToPaste(run).replace(/-f parcels-csv=pull\.csv/, `-f ${format}=…`)}`,
  };
}
