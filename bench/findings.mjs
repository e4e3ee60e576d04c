// How much memory and time each format takes for very many findings: node bench/findings.mjs [count] [format…]
// The findings themselves are a thousand, told again and again, so that what is measured is what the format takes, not what the audit keeps.
import { reporters } from '../dist/report/index.js';

const [count = '1000000', ...asked] = process.argv.slice(2);
const total = Number(count);
const ids = asked.length > 0 ? asked : reporters.map(({ id }) => id);

const few = Array.from({ length: 1000 }, (_, at) => findingOf(at));
const audit = auditOf(total);

for (const id of ids) {
  const entry = reporters.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`no format ${id}`);
  const reporter = await entry.load();
  globalThis.gc?.();
  const before = performance.now();
  let bytes = 0;
  let peak = 0;
  let pieces = 0;
  for (const chunk of reporter.render(audit, { width: 80, colour: false, unicode: true, command: 'handoff audit' })) {
    bytes += chunk.length;
    if (pieces++ % 5000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  console.log(
    JSON.stringify({
      id,
      bytes,
      seconds: Number(seconds),
      heapMb: Math.round(Math.max(peak, process.memoryUsage().heapUsed) / 2 ** 20),
    }),
  );
}

function auditOf(findings) {
  const rule = {
    id: 'packing.weight.max',
    title: 'Parcel within the limit',
    check: 'within',
    category: 'packing',
    on: 'parcel',
    severity: 'error',
    hold: 'parcel',
    action: 'split',
    fix: 'Split the order.',
    source: null,
  };
  const none = { pass: 0, fail: 0, 'not-audited': 0 };
  const batches = Array.from({ length: 10 }, (_, at) => ({
    id: `UPS/RTM2/2026-11-${10 + at}`,
    key: { carrier: 'UPS', facility_id: 'RTM2', ship_date: `2026-11-${10 + at}` },
    outcome: 'fail',
    outcome_without_waivers: 'fail',
    disposition: 'hold-parcels',
    parcels: { ...none, total: findings / 10, fail: findings / 10 },
    rules: [
      {
        rule: rule.id,
        pass: 0,
        fail: findings / 10,
        waived: 0,
        'not-applicable': 0,
        'not-evaluated': 0,
        causes: { 'not-applicable': {}, 'not-evaluated': {} },
        tolerance: null,
      },
    ],
    parcels_to_pull: few.slice(0, 1000).map((one) => pull(one.parcel)),
    findings: Array.from({ length: findings / 10 }, (_unused, place) => few[place % few.length]),
  }));
  const report = {
    schema_version: '1.0',
    tool: { name: 'handoff-audit', version: '0.1.0' },
    run: {
      as_of: '2026-11-22T17:00:00+01:00',
      outcome: 'fail',
      exit_code: 1,
      complete: true,
      config: null,
      options: {
        fail_on: 'error',
        batch_by: null,
        set: {},
        params: {},
        only: [],
        skip: [],
        max_findings: 1_000_000,
        redact: 'none',
        allow_empty: false,
      },
    },
    problems: [],
    inputs: [],
    values: [],
    rulesets: [],
    rules: [rule],
    waivers: [],
    not_checked: [],
    summary: {
      batches: { ...none, fail: 10 },
      parcels: { ...none, fail: findings },
      findings: { error: findings, warning: 0, info: 0, waived: 0 },
      cost: [],
      cost_by: [],
    },
    batches,
    truncated: [],
  };
  return {
    report,
    *parcels() {
      for (const batch of batches)
        for (const { parcel } of batch.findings)
          yield { batch: batch.id, ...pull(parcel), po_number: null, facility_id: 'RTM2', ship_date: '2026-11-22' };
    },
  };
}

function pull(parcel) {
  return {
    parcel,
    outcome: 'fail',
    hold: 'parcel',
    tracking_number: `1Z${parcel}`,
    sscc: null,
    order_id: null,
    carrier: 'UPS',
    service: 'GROUND',
    location: 'D4-12',
    pallet_id: null,
    rules: ['packing.weight.max'],
    actions: ['split'],
    place: { dataset: 'manifest', file: 'm.csv', line: 2, row: 1, column: null },
  };
}

function findingOf(at) {
  const parcel = `A${at}`;
  const key = at.toString(16).padStart(16, '0');
  return {
    key,
    fingerprint: key,
    rule: 'packing.weight.max',
    check: 'within',
    category: 'packing',
    severity: 'error',
    status: 'open',
    origin: 'parcel',
    hold: 'parcel',
    action: 'split',
    subject: { type: 'parcel', key: parcel },
    parcel,
    identity: { tracking_number: `1Z${parcel}`, carrier: 'UPS', service: 'GROUND' },
    field: 'weight',
    facts: { value: `${31 + at} kg`, max: '31 kg' },
    message: `${parcel}: ${31 + at} kg is over 31 kg`,
    fix: 'Split the order.',
    cost: { amount: 24, currency: 'EUR', per: 'parcel', group: null },
    places: [{ dataset: 'manifest', file: 'm.csv', line: at + 2, row: at + 1, column: 'Weight' }],
    waiver: null,
  };
}
