import fc from 'fast-check';
import type { BatchReport } from '../../src/model/report/batch.ts';
import type { Finding } from '../../src/model/report/finding.ts';
import type { Audit } from '../../src/model/report.ts';
import { actions, severities } from '../../src/model/subjects.ts';
import { auditOf, finding, nasty, pull, report, rules } from './sample.ts';

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(nasty, '=SUM(A1)', '', '-5', '箱'));

const findings: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom(...rules.map(({ id }) => id)),
    severity: fc.constantFrom(...severities),
    status: fc.constantFrom('open', 'waived', 'known'),
    origin: fc.constantFrom('parcel', 'file'),
    action: fc.constantFrom(...actions, null),
    parcel: fc.option(text),
    field: fc.option(fc.constantFrom('weight', 'ship_to_name', 'no_such_field')),
    message: text,
    fix: fc.option(text),
    placed: fc.boolean(),
  })
  .map(({ placed, rule, ...over }) => {
    const made = finding(rule, over);
    return placed ? made : { ...made, places: [] };
  });

const batches: fc.Arbitrary<BatchReport> = fc
  .record({
    id: text,
    findings: fc.array(findings, { maxLength: 12 }),
    unlooked: fc.boolean(),
    location: fc.option(text),
    total: fc.nat(30),
  })
  .map(({ id, findings: found, unlooked, location, total }) => ({
    id,
    key: { carrier: id },
    outcome: found.length > 0 ? 'fail' : unlooked ? 'not-audited' : 'pass',
    outcome_without_waivers: 'fail',
    disposition: unlooked ? 'not-audited' : found.length > 0 ? 'hold-parcels' : 'release',
    parcels: { total, pass: total, fail: 0, 'not-audited': 0 },
    rules: rules.map(({ id: rule }) => ({
      rule,
      pass: total,
      fail: found.filter((one) => one.rule === rule).length,
      waived: 0,
      'not-applicable': 0,
      'not-evaluated': unlooked ? 2 : 0,
      causes: { 'not-applicable': {}, 'not-evaluated': unlooked ? { 'column-absent': 2 } : {} },
      tolerance: null,
    })),
    parcels_to_pull: found.flatMap(({ parcel, rule }) =>
      parcel === null ? [] : [pull(parcel, { rules: [rule], location })],
    ),
    findings: found,
  }));

/** Small audits with anything at all in their cells. */
export const audits: fc.Arbitrary<Audit> = fc
  .record({ of: fc.array(batches, { maxLength: 4 }), failOn: fc.constantFrom(...severities, 'never' as const) })
  .map(({ of, failOn }) =>
    auditOf({ ...report, run: { ...report.run, options: { ...report.run.options, fail_on: failOn } }, batches: of }),
  );
