import type { BatchReport } from '../../src/model/report/batch.ts';
import type { Audit } from '../../src/model/report.ts';
import { auditOf, finding, pull, report } from '../report/sample.ts';

const rule = 'packing.weight.max';

/** One batch of which so many parcels must be pulled, each for one finding, and each with a tracking number of its own. */
export function large(parcels: number): Audit {
  const keys = Array.from({ length: parcels }, (_, place) => `PK-${100_000 + place}`);
  const batch: BatchReport = {
    id: 'UPS/RTM2/2026-11-22',
    key: { carrier: 'UPS', facility_id: 'RTM2', ship_date: '2026-11-22' },
    outcome: 'fail',
    outcome_without_waivers: 'fail',
    disposition: 'hold-parcels',
    parcels: { total: 2 * parcels, pass: parcels, fail: parcels, 'not-audited': 0 },
    rules: [
      {
        rule,
        pass: parcels,
        fail: parcels,
        waived: 0,
        'not-applicable': 0,
        'not-evaluated': 0,
        causes: { 'not-applicable': {}, 'not-evaluated': {} },
        tolerance: null,
      },
    ],
    parcels_to_pull: keys.map((key, place) =>
      pull(key, {
        tracking_number: `1ZR8F417030${String(1_000_000 + place)}`,
        order_id: `SO-${place}`,
        location: `A${place % 40}`,
        rules: [rule],
        actions: ['split'],
      }),
    ),
    findings: keys.map((key) =>
      finding(rule, {
        subject: { type: 'parcel', key },
        parcel: key,
        message: '72.4 lb is over 70 lb, the most it takes',
      }),
    ),
  };
  const counts = { error: parcels, warning: 0, info: 0, waived: 0 };
  return auditOf({ ...report, batches: [batch], truncated: [], summary: { ...report.summary, findings: counts } });
}
