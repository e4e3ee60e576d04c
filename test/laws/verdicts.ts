import type { RuleTally } from '../../src/model/report/batch.ts';
import type { Finding } from '../../src/model/report/finding.ts';
import type { PullEntry } from '../../src/model/report/pull.ts';
import type { Audit } from '../../src/model/report.ts';
import type { Outcome } from '../../src/model/subjects.ts';

/** All that an audit decided, in an order of its own: what must not depend on where a row stands. */
export function verdictsOf({ report, parcels }: Audit) {
  return {
    run: { outcome: report.run.outcome, exit: report.run.exit_code, complete: report.run.complete },
    summary: report.summary,
    not_checked: report.not_checked,
    batches: report.batches.map(({ findings, parcels_to_pull, key, ...batch }) => ({
      ...batch,
      findings: sorted(findings.map(traceOf)),
      pulls: sorted(parcels_to_pull.map(lasting)),
    })),
    parcels: sorted([...parcels()].map(lasting)),
  };
}

/** A parcel without its place; one without identity is known by its row alone. */
function lasting({ place, parcel, ...rest }: PullEntry): string {
  return JSON.stringify({ ...rest, parcel: parcel.replace(/^row \d+$/, 'a row') });
}

/** What of a finding outlives another order of rows: all but where it stands; of a row without identity, its rule alone. */
function traceOf({ rule, subject, field, fingerprint, message }: Finding): string {
  if (subject.type === 'row') return rule;
  const isNameless = /^row \d+$/.test(subject.key);
  return [rule, subject.type, field, isNameless ? '' : fingerprint, message].join(' ');
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}

/** Every finding of a report with its batch. */
export function findingsOf({ report }: Audit): readonly (Finding & { readonly batch: string })[] {
  return report.batches.flatMap(({ id, findings }) => findings.map((finding) => ({ ...finding, batch: id })));
}

/** All statuses of a tally together: its subjects. */
export function subjectsOf(tally: RuleTally): number {
  return tally.pass + tally.fail + tally.waived + tally['not-applicable'] + tally['not-evaluated'];
}

const rank: Readonly<Record<Outcome, number>> = { pass: 0, 'not-audited': 1, fail: 2 };

/** Whether an outcome is worse than it was. */
export function isWorse(now: Outcome, before: Outcome): boolean {
  return rank[now] > rank[before];
}
