import { CannotAudit, type Problem } from '../../model/problem.ts';
import type { Audit, Report } from '../../model/report.ts';
import { reporters } from '../../report/index.ts';
import { commandToPaste } from '../command-words.ts';
import type { Output } from '../outputs.ts';
import { isRedacted, type Redact, redactions } from '../redact.ts';

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
  const needing = reporters.filter(
    ({ id, reads }) => reads === 'parcels' && outputs.some(({ format }) => format === id),
  );
  return needing.map(({ id, extension }) => notAView(id, report, `${id}=report.${extension}`));
}

/** What is left out of a saved report as it is shown: nothing once more of what was left out when it was saved; else what is asked now,
 *  else what the audit was asked. */
export function redactionFor({ run }: Report, asked: Redact): Redact {
  if (run.options.redact === 'pii') return 'none';
  const place = run.command?.indexOf('--redact') ?? -1;
  return asked ?? (place < 0 ? undefined : redactions.find((one) => one === run.command?.[place + 1]));
}

/** Names the formats whose bytes are not those of the audit: a saved report does not keep what its messages quote, so that more is left
 *  out of them, and stand-ins for keys are numbered anew. Nothing where all are. */
export function unlikeNote(outputs: readonly Output[], redact: Redact): readonly string[] {
  const unlike = outputs.filter((output) => isRedacted(output, redact)).map(({ format }) => format);
  if (unlike.length === 0) return [];
  return [
    `${[...new Set(unlike)].join(', ')}: not byte for byte what the audit gives, as many read ${unlike.length === 1 ? 'it' : 'them'}: a saved report does not keep what its messages quote, so more is left out; ask the audit itself, or add --redact none\n`,
  ];
}

function notAView(format: string, { run }: Report, output = 'parcels-csv=pull.csv'): Problem {
  return {
    code: 'report.no-view',
    message: `${format} should be made by the audit itself: it tells of all parcels, and a saved report names those with findings only`,
    hint: `run the audit again: ${commandToPaste(run).replace('parcels-csv=pull.csv', output)}`,
  };
}
