import fc from 'fast-check';
import type { BatchReport } from '../../src/model/report/batch.ts';
import type { Finding } from '../../src/model/report/finding.ts';
import type { ParcelVerdict } from '../../src/model/report/pull.ts';
import type { Summary } from '../../src/model/report/summary.ts';
import type { Audit } from '../../src/model/report.ts';
import { severities } from '../../src/model/subjects.ts';
import { finding, nasty, report, rules } from './sample.ts';
import { dispositions, type Outcome, outcomes } from './words.ts';

const ids = rules.map(({ id }) => id);

const findings: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom(...ids),
    severity: fc.constantFrom(...severities),
    status: fc.constantFrom('open', 'waived', 'known'),
    message: fc.constantFrom('plain', nasty, '=1+1'),
  })
  .map(({ rule, ...over }) => finding(rule, { waiver: over.status === 'waived' ? 'W-0042' : null, ...over }));

interface Draft {
  readonly id: string;
  readonly outcome: Outcome;
  readonly parcels: readonly Outcome[];
  readonly findings: readonly Finding[];
}

const drafts: fc.Arbitrary<readonly Draft[]> = fc
  .array(
    fc.record({
      outcome: fc.constantFrom(...outcomes),
      parcels: fc.array(fc.constantFrom(...outcomes), { maxLength: 8 }),
      findings: fc.array(findings, { maxLength: 8 }),
    }),
    { maxLength: 4 },
  )
  .map((of) => of.map((one, place) => ({ ...one, id: `B${place}/2026-11-22` })));

function tallyOf(of: readonly Outcome[]): Readonly<Record<Outcome, number>> {
  const count = (outcome: Outcome) => of.filter((one) => one === outcome).length;
  return { pass: count('pass'), fail: count('fail'), 'not-audited': count('not-audited') };
}

function parcelsOf({ id: batch, parcels }: Draft): readonly ParcelVerdict[] {
  return parcels.map((outcome, index) => ({
    batch,
    parcel: `${batch}-${index}`,
    outcome,
    hold: outcome === 'fail' ? 'parcel' : 'none',
    ...{ tracking_number: null, sscc: null, order_id: null, po_number: null, location: null, pallet_id: null },
    ...{ carrier: 'UPS', service: null, facility_id: 'RTM2', ship_date: '2026-11-22' },
    rules: [],
    actions: [],
    place: { dataset: 'manifest', file: 'm.csv', line: index + 2, row: index + 1, column: null },
  }));
}

function batchOf(draft: Draft): BatchReport {
  const { id, outcome, findings: found, parcels } = draft;
  const broken = (rule: string) => found.filter((one) => one.rule === rule && one.status === 'open').length;
  return {
    id,
    key: { carrier: 'UPS' },
    outcome,
    outcome_without_waivers: outcome,
    disposition: dispositions[outcome],
    parcels: { total: parcels.length, ...tallyOf(parcels) },
    rules: ids.map((rule) => ({
      ...{ rule, pass: 0, fail: broken(rule), waived: 0, 'not-applicable': 0, 'not-evaluated': 0 },
      causes: { 'not-applicable': {}, 'not-evaluated': {} },
      tolerance: null,
    })),
    parcels_to_pull: parcelsOf(draft).filter((one) => one.outcome === 'fail'),
    findings: found,
  };
}

/** The findings of a report as its summary counts them: open ones by severity, then the accepted. */
export function findingCounts(of: readonly Finding[]): Summary['findings'] {
  const open = (severity: string) => of.filter((one) => one.status === 'open' && one.severity === severity).length;
  const as = (status: string) => of.filter((one) => one.status === status).length;
  return {
    error: open('error'),
    warning: open('warning'),
    info: open('info'),
    waived: as('waived'),
    known: as('known'),
  };
}

/** Audits whose summary, batches, parcels and findings are of one piece, as the engine's are. */
export const wholeAudits: fc.Arbitrary<Audit> = drafts.map((of) => {
  const summary: Summary = {
    batches: tallyOf(of.map(({ outcome }) => outcome)),
    parcels: tallyOf(of.flatMap(({ parcels }) => parcels)),
    findings: findingCounts(of.flatMap(({ findings: found }) => found)),
    cost: [],
    cost_by: [],
  };
  return {
    report: { ...report, summary, batches: of.map(batchOf), truncated: [], problems: [] },
    *parcels() {
      for (const draft of of) yield* parcelsOf(draft);
    },
  };
});
