import { shareable } from '../../model/problem.ts';
import type { BatchReport, RuleTally } from '../../model/report/batch.ts';
import type { WaiverReport } from '../../model/report/waiver.ts';
import type { Audit, Report } from '../../model/report.ts';
import type { SeenValue } from '../../model/table.ts';
import { withheld } from '../../model/withheld.ts';
import { keyFrom } from '../finding-key.ts';
import { BatchNames } from './batch-names.ts';
import { sharedFinding, subjectKey } from './finding.ts';
import { sharedInput } from './input.ts';
import { nameKeys } from './name-keys.ts';
import { sharedParcels, sharedPull } from './parcels.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { sharedRun, sharedValue } from './run.ts';

/** The same audit, safe to share: no name, street line, phone, e-mail or tax id, nor any text of which nobody knows what it says; keys by
 *  their stand-ins, postal codes by their area; messages, keys and fingerprints made anew of what is left. Counts and verdicts stay. */
export function redacted(audit: Audit): Audit {
  const names = nameKeys(audit);
  const batchNames = new BatchNames(audit.report);
  return {
    report: sharedReport(audit, names, batchNames),
    parcels: () => sharedParcels(audit, names, (id) => batchNames.of(id)),
  };
}

function sharedReport(audit: Audit, names: Pseudonyms, batchNames: BatchNames): Report {
  const { report } = audit;
  const { run, baseline } = report;
  return {
    ...report,
    run: sharedRun(run, names),
    problems: report.problems.map(shareable),
    inputs: report.inputs.map(sharedInput),
    values: report.values.map(sharedSeen),
    waivers: report.waivers.map((waiver) => sharedWaiver(waiver, batchNames)),
    ...(baseline === undefined
      ? {}
      : { baseline: { ...baseline, stale: sharedStale(baseline.stale, names, batchNames) } }),
    batches: report.batches.map((batch) => sharedBatch(batch, audit, names, batchNames)),
    truncated: report.truncated.map((cut) => ({ ...cut, batch: batchNames.of(cut.batch) })),
  };
}

function sharedBatch(batch: BatchReport, audit: Audit, names: Pseudonyms, batchNames: BatchNames): BatchReport {
  const name = batchNames.of(batch.id);
  const context = { batch: { id: batch.id, name }, audit, names };
  return {
    ...batch,
    id: name,
    key: batchNames.keyOf(batch),
    rules: batch.rules.map(sharedTally),
    parcels_to_pull: batch.parcels_to_pull.map((pull) => sharedPull(pull, names)),
    findings: batch.findings.map((finding) => sharedFinding(finding, context)),
  };
}

function sharedTally({ missing, ...tally }: RuleTally): RuleTally {
  if (missing === undefined) return tally;
  return {
    ...tally,
    missing: missing.map(({ value, ...one }) =>
      value === undefined || one.field === null ? one : { ...one, value: sharedValue(one.field, value) },
    ),
  };
}

/** A value as it was seen, and what it was taken for: a word of no country is a cell that is not of its type. */
function sharedSeen(value: SeenValue): SeenValue {
  const isOther = value.as === null && value.field.endsWith('_country');
  return { ...value, seen: isOther ? withheld : sharedValue(value.field, value.seen) };
}

/** Who accepted findings, and in what words, stays in the file of waivers. */
function sharedWaiver(waiver: WaiverReport, batchNames: BatchNames): WaiverReport {
  return {
    ...waiver,
    reason: withheld,
    owner: withheld,
    approved_by: waiver.approved_by === null ? null : withheld,
    over_limit: waiver.over_limit.map((over) => ({ ...over, batch: batchNames.of(over.batch) })),
  };
}

type Stale = NonNullable<Report['baseline']>['stale'];

/** Keys of findings are made of what is not shown and could be tried out: these are made anew, too. */
function sharedStale(stale: Stale, names: Pseudonyms, batchNames: BatchNames): Stale {
  return stale.map((one) => {
    const batch = batchNames.of(one.batch);
    const { type } = one.subject;
    const subject = { type, key: type === 'batch' ? batch : subjectKey(one.subject, names) };
    const key = keyFrom({ rule: one.rule, batch, type, known: subject.key, field: one.field });
    return { ...one, key, batch, subject };
  });
}
