import type { BatchReport } from '../../src/model/report/batch.ts';
import type { Finding } from '../../src/model/report/finding.ts';
import type { ParcelVerdict, PullEntry } from '../../src/model/report/pull.ts';
import type { RuleReport } from '../../src/model/report/rule.ts';
import type { WaiverReport } from '../../src/model/report/waiver.ts';
import type { Audit, Report } from '../../src/model/report.ts';

/** What a hostile or careless export may hold: a terminal escape, markup, a formula, wide signs, lone surrogates, CI commands. */
export const nasty =
  '\u001b[31mred\u001b[0m <b>|`x`|</b> =1+1 ::error::x ##vso[task] 箱📦 "q",\r\n\u009b\u202e\ud800 --> ]]>';

/** The name on a label: personal, and so never to be seen in a shared log. */
export const personName = 'Wilhelmina Achterberg';

const sha256 = 'a3f5'.repeat(16);

function rule(id: string, title: string, over: Partial<RuleReport>): RuleReport {
  const base = { check: 'within', category: 'packing', on: 'parcel', severity: 'error', hold: 'parcel' } as const;
  return { id, title, ...base, action: null, fix: null, source: null, ...over };
}

export const rules: readonly RuleReport[] = [
  rule('batch.expected', 'The count agrees with the dock screen', {
    check: 'expected',
    category: 'batch',
    on: 'batch',
    hold: 'none',
    severity: 'warning',
  }),
  rule('data.type', 'A cell is of its type', {
    check: 'type',
    category: 'data',
    hold: 'none',
    action: 're-export',
    fix: 'Export the file again with weights as numbers.',
  }),
  rule('label.has-parcel', 'Every label belongs to a parcel', {
    waivable: false,
    check: 'has-parent',
    category: 'pairing',
    on: 'label',
    action: 'void',
    fix: 'Void the label, or add its parcel to the manifest.',
  }),
  rule('label.name.agrees', 'Name on the label agrees with the manifest', {
    check: 'fields-agree',
    category: 'pairing',
    on: 'label',
    action: 'relabel',
    fix: 'Print the label again.',
  }),
  rule('label.sscc', 'SSCC has a valid check digit', {
    check: 'sscc',
    category: 'labeling',
    action: 'relabel',
    fix: 'Print the label again from the WMS.',
  }),
  rule('packing.reference', 'The order reference is present', {
    check: 'required',
    category: 'documentation',
    severity: 'info',
    hold: 'none',
  }),
  rule('packing.weight.max', "Parcel within the carrier's weight limit", {
    action: 'split',
    fix: 'Split the order or move it to freight.',
    source: { title: 'Carrier guide 2026 section 3.2', url: 'https://carrier.example/guide', verified: '2026-11-22' },
  }),
];

function tally(rule: string, counts: Partial<BatchReport['rules'][number]>): BatchReport['rules'][number] {
  const none = { pass: 0, fail: 0, waived: 0, 'not-applicable': 0, 'not-evaluated': 0 };
  return { rule, ...none, causes: { 'not-applicable': {}, 'not-evaluated': {} }, tolerance: null, ...counts };
}

function waiver(id: string, over: Partial<WaiverReport>): WaiverReport {
  const by = { owner: 'rtm2-lead@acme.example', approved_by: null, file: 'waivers.yaml' };
  const said = { reason: 'printer arm 3 places labels on the side', expires: '2026-11-27', max_findings: null };
  return { id, used: 0, state: 'active', ...said, ...by, over_limit: [], ...over };
}

let serial = 0;

export function finding(of: string, over: Partial<Finding>): Finding {
  const described = rules.find(({ id }) => id === of);
  const id = (++serial).toString(16).padStart(16, '0');
  return {
    key: id,
    fingerprint: id,
    rule: of,
    check: described?.check ?? 'required',
    category: described?.category ?? 'data',
    severity: described?.severity ?? 'error',
    status: 'open',
    origin: 'parcel',
    hold: described?.hold ?? 'none',
    action: described?.action ?? null,
    subject: { type: 'parcel', key: 'A2' },
    parcel: 'A2',
    identity: {},
    field: null,
    facts: {},
    message: `${of} is broken`,
    fix: described?.fix ?? null,
    cost: null,
    places: [place(121, 118, null)],
    waiver: null,
    ...over,
  };
}

function place(line: number, row: number, column: string | null, dataset = 'manifest', file = 'out/manifest.csv') {
  return { dataset, file, line, row, column };
}

export function pull(parcel: string, over: Partial<PullEntry>): PullEntry {
  const none = { tracking_number: null, sscc: null, order_id: null, location: null, pallet_id: null };
  const base = { outcome: 'fail', hold: 'parcel', carrier: 'POSTNL', service: null } as const;
  return { parcel, ...base, ...none, rules: [], actions: [], place: place(2, 1, null), ...over };
}

const failing: BatchReport = {
  id: 'POSTNL/RTM2/2026-11-22',
  key: { carrier: 'POSTNL', facility_id: 'RTM2', ship_date: '2026-11-22' },
  outcome: 'fail',
  outcome_without_waivers: 'fail',
  disposition: 'hold-parcels',
  parcels: { total: 148, pass: 144, fail: 4, 'not-audited': 0 },
  rules: [
    tally('batch.expected', { fail: 1 }),
    tally('data.type', { pass: 148 }),
    tally('label.has-parcel', { pass: 148, fail: 1 }),
    tally('label.name.agrees', { pass: 147, fail: 1 }),
    tally('label.sscc', { pass: 144, fail: 2, waived: 1, known: 1 }),
    tally('packing.reference', { pass: 147, fail: 1 }),
    tally('packing.weight.max', {
      pass: 144,
      fail: 2,
      'not-applicable': 2,
      causes: { 'not-applicable': { when: 2 }, 'not-evaluated': {} },
      tolerance: { fail: '> 1%', min_sample: 50, observed: '1.3699%', sample: 146, granted: false },
    }),
  ],
  parcels_to_pull: [
    pull('A12', {
      sscc: '003400000000000014',
      location: 'D4-12',
      rules: ['label.sscc'],
      actions: ['relabel'],
      place: place(15, 12, null),
    }),
    pull('A2', {
      tracking_number: '3SABCD1234567',
      order_id: 'SO-20044',
      service: 'STD',
      location: 'D4-07',
      pallet_id: 'P1',
      rules: ['label.name.agrees', 'packing.weight.max'],
      actions: ['relabel', 'split'],
      place: place(121, 118, null),
    }),
    pull('A3', {
      tracking_number: '3SABCD1234581',
      location: 'D4-07',
      pallet_id: 'P2',
      rules: ['packing.weight.max'],
      actions: ['split'],
    }),
    pull(`A9 ${nasty}`, { rules: ['label.sscc'], actions: ['relabel'], location: nasty }),
  ],
  findings: [
    finding('packing.weight.max', {
      field: 'weight',
      identity: {
        tracking_number: '3SABCD1234567',
        order_id: 'SO-20044',
        carrier: 'POSTNL',
        service: 'STD',
        location: 'D4-07',
      },
      facts: { value: '31.6 kg', max: '31.5 kg' },
      message: 'A2: 31.6 kg is over 31.5 kg for POSTNL STD',
      cost: { amount: 24, currency: 'EUR', per: 'parcel', group: 'refused', share: '5% of cogs' },
      places: [place(121, 118, 'Gewicht')],
    }),
    finding('packing.weight.max', {
      subject: { type: 'parcel', key: 'A3' },
      parcel: 'A3',
      field: 'weight',
      identity: { tracking_number: '3SABCD1234581' },
      facts: { value: '40.25 kg', max: '31.5 kg' },
      message: 'A3: 40.25 kg is over 31.5 kg for POSTNL STD',
      places: [place(122, 119, 'Gewicht')],
    }),
    finding('label.sscc', {
      subject: { type: 'parcel', key: 'A12' },
      parcel: 'A12',
      field: 'sscc',
      identity: { sscc: '003400000000000014' },
      facts: { value: '003400000000000012', expected: 'check digit 4' },
      message: 'SSCC 003400000000000012 should have check digit 4',
      places: [place(15, 12, 'NVE')],
    }),
    finding('label.sscc', {
      subject: { type: 'parcel', key: `A9 ${nasty}` },
      parcel: `A9 ${nasty}`,
      field: 'sscc',
      facts: { value: nasty, nested: { list: [1, true, 'x'] } },
      message: `SSCC ${nasty} should have 18 digits`,
      places: [place(19, 16, nasty)],
    }),
    finding('label.sscc', {
      status: 'waived',
      subject: { type: 'parcel', key: 'A30' },
      parcel: 'A30',
      field: 'sscc',
      message: 'SSCC 003400000000000055 should have check digit 2',
      waiver: 'W-0042',
      places: [],
    }),
    finding('label.sscc', {
      status: 'known',
      subject: { type: 'parcel', key: 'A31' },
      parcel: 'A31',
      field: 'sscc',
      message: 'SSCC 003400000000000066 should have check digit 9',
      places: [],
    }),
    finding('packing.reference', {
      field: 'po_number',
      identity: { po_number: 'PO-7731' },
      places: [place(121, 118, null)],
    }),
    finding('label.name.agrees', {
      subject: { type: 'label', key: '3SABCD1234567' },
      field: 'ship_to_name',
      identity: { tracking_number: '3SABCD1234567' },
      facts: { value: personName, parent: 'W. Achterbergh' },
      message: `"${personName}" is not "W. Achterbergh"`,
      places: [place(118, 117, 'Naam', 'labels', 'out/labels.csv'), place(121, 118, 'Name')],
    }),
    finding('label.has-parcel', {
      subject: { type: 'label', key: '3SABCD9999990' },
      parcel: null,
      identity: { tracking_number: '3SABCD9999990' },
      message: 'label 3SABCD9999990 belongs to no parcel of the manifest',
      places: [place(150, 149, null, 'labels', 'out/labels.csv')],
    }),
    finding('batch.expected', {
      subject: { type: 'batch', key: 'POSTNL/RTM2/2026-11-22' },
      parcel: null,
      facts: { expected: 150, found: 148 },
      message: '150 parcels were expected, the manifest has 148',
      places: [],
    }),
  ],
};

const notAudited: BatchReport = {
  id: 'DPD/RTM2/2026-11-22',
  key: { carrier: 'DPD', facility_id: 'RTM2', ship_date: '2026-11-22' },
  outcome: 'not-audited',
  outcome_without_waivers: 'not-audited',
  disposition: 'not-audited',
  parcels: { total: 55, pass: 12, fail: 0, 'not-audited': 43 },
  rules: [
    tally('data.type', { pass: 12, fail: 43 }),
    tally('label.sscc', {
      'not-evaluated': 55,
      causes: { 'not-applicable': {}, 'not-evaluated': { 'dataset-absent': 55 } },
      missing: [{ cause: 'dataset-absent', dataset: 'labels', field: null, subjects: 55 }],
    }),
    tally('packing.weight.max', {
      pass: 12,
      'not-evaluated': 43,
      causes: { 'not-applicable': {}, 'not-evaluated': { 'column-absent': 40, 'unit-absent': 3 } },
      missing: [
        { cause: 'column-absent', dataset: 'manifest', field: 'weight', subjects: 40 },
        // Both at once is more than an audit says: readers of reports meet every key here.
        { cause: 'unit-absent', dataset: 'manifest', field: 'weight', subjects: 3, differs: true, value: '31.6' },
      ],
    }),
  ],
  parcels_to_pull: [],
  findings: [
    finding('data.type', {
      origin: 'file',
      subject: { type: 'parcel', key: 'D1' },
      parcel: 'D1',
      field: 'weight',
      facts: { value: '4.21E+21' },
      message: 'weight "4.21E+21" is not a weight',
      places: [place(302, 300, 'Gewicht')],
    }),
  ],
};

const passing: BatchReport = {
  id: 'UPS/RTM2/2026-11-22',
  key: { carrier: 'UPS', facility_id: 'RTM2', ship_date: '2026-11-22' },
  outcome: 'pass',
  outcome_without_waivers: 'pass',
  disposition: 'release',
  parcels: { total: 212, pass: 212, fail: 0, 'not-audited': 0 },
  rules: [tally('data.type', { pass: 212 }), tally('packing.weight.max', { pass: 212 })],
  parcels_to_pull: [],
  findings: [],
};

export const report: Report = {
  schema_version: '1.0',
  tool: { name: 'handoff-audit', version: '0.1.0' },
  run: {
    as_of: '2026-11-22T16:50:00+01:00',
    outcome: 'fail',
    exit_code: 1,
    complete: false,
    options: {
      fail_on: 'error',
      batch_by: null,
      set: { ship_from_country: 'NL' },
      params: { max_weight: '31.5 kg' },
      only: [],
      skip: [],
      max_findings: 1000,
      redact: 'none',
      allow_empty: false,
      no_waivers: false,
    },
    config: { path: 'handoff.config.yaml', sha256 },
    command: ['audit', 'manifest.csv', '-r', 'rules.yaml', '--labels', 'labels.csv'],
  },
  problems: [],
  inputs: [
    {
      dataset: 'manifest',
      path: 'out/manifest.csv',
      sha256,
      bytes: 48233,
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      rows: 415,
      unreadable: 0,
      set_aside: {},
      orphans: 0,
      columns: [
        { header: 'Gewicht', field: 'weight', unit: 'kg', matched_by: 'ruleset' },
        { header: 'Sendungsnummer', field: 'tracking_number', unit: null, matched_by: 'synonym' },
        { header: 'Versanddatum', field: 'ship_date', unit: null, matched_by: 'synonym', date_order: 'dmy' },
      ],
      unused_columns: ['Notes', 'Interne Referenz'],
      notation: { decimal: 'comma', date_order: 'dmy', zone: 'UTC' },
      derived: [{ field: 'customs', from: ['ship_from_country', 'ship_to_country'], without: ['ship_date'] }],
    },
    {
      dataset: 'labels',
      path: 'out/labels.csv',
      sha256,
      bytes: 29001,
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      rows: 363,
      unreadable: 0,
      set_aside: { voided: 2 },
      orphans: 1,
      columns: [{ header: 'sscc', field: 'sscc', unit: null, matched_by: 'name' }],
      unused_columns: [],
    },
  ],
  values: [
    { field: 'carrier', seen: 'UPS®', as: 'UPS', rows: 212 },
    { field: 'carrier', seen: 'PostNL', as: 'POSTNL', rows: 148 },
    { field: 'carrier', seen: 'dpd', as: 'DPD', rows: 55 },
  ],
  rulesets: [{ id: 'acme/eu-outbound', version: '2.3.0', sha256, rules: 7 }],
  rules,
  waivers: [
    waiver('W-0042', { used: 1, state: 'expiring' }),
    waiver('W-0051', {
      state: 'over-limit',
      max_findings: 3,
      over_limit: [{ batch: 'POSTNL/RTM2/2026-11-22', matched: 5 }],
    }),
  ],
  waiver_files: [{ path: 'waivers.yaml', sha256, waivers: 2 }],
  baseline: {
    path: 'yesterday.json',
    sha256,
    known: 1,
    left_out: 0,
    not_judged: 3,
    stale: [
      {
        key: '5d41402abc4b2a76',
        batch: 'POSTNL/RTM2/2026-11-22',
        rule: 'label.sscc',
        subject: { type: 'parcel', key: 'A9' },
        field: 'sscc',
      },
    ],
  },
  not_checked: [{ what: 'items', reason: 'this site ships no customs goods' }],
  summary: {
    batches: { pass: 1, fail: 1, 'not-audited': 1 },
    parcels: { pass: 368, fail: 4, 'not-audited': 43 },
    findings: { error: 7, warning: 1, info: 1, waived: 1, known: 1 },
    cost: [{ amount: 24, currency: 'EUR' }],
    cost_by: [
      { rule: 'packing.weight.max', carrier: 'POSTNL', currency: 'EUR', amount: 24, findings: 2, not_costed: 1 },
    ],
  },
  batches: [notAudited, failing, passing],
  truncated: [{ batch: notAudited.id, rule: 'data.type', shown: 1, total: 43 }],
};

/** Three batches: not audited, failing (label, parcel, orphan and batch findings), passing. */
export const sample: Audit = auditOf(report);

/** What reports say when there was nothing to audit. */
export const notCarriedOut: Audit = auditOf({
  ...report,
  run: { ...report.run, outcome: 'not-audited', exit_code: 2, config: null },
  problems: [
    {
      code: 'input.no-rows',
      message: 'out/manifest.csv should have rows, but holds only its header',
      hint: '--allow-empty accepts it',
    },
    {
      code: 'ruleset.unknown-key',
      message: 'a rule has no key "serverity"',
      place: { file: 'acme.yaml', line: 12, column: 5, excerpt: '    serverity: error\n    ^' },
      hint: 'did you mean severity?',
    },
  ],
  inputs: [],
  values: [],
  batches: [],
  waivers: [],
  truncated: [],
  not_checked: [],
  summary: {
    batches: { pass: 0, fail: 0, 'not-audited': 0 },
    parcels: { pass: 0, fail: 0, 'not-audited': 0 },
    findings: { error: 0, warning: 0, info: 0, waived: 0 },
    cost: [],
    cost_by: [],
  },
});

/** An audit whose parcels are those to pull: enough for lists of parcels. */
export function auditOf(of: Report): Audit {
  return {
    report: of,
    *parcels(): Iterable<ParcelVerdict> {
      for (const { id: batch, key, parcels_to_pull: pulled } of of.batches) {
        const { facility_id = null, ship_date = null } = key;
        for (const entry of pulled) yield { batch, ...entry, po_number: null, facility_id, ship_date };
      }
    },
  };
}

/** One batch that passes whole. */
export function releasing(): Audit {
  const summary = {
    ...report.summary,
    batches: { pass: 1, fail: 0, 'not-audited': 0 },
    parcels: { pass: 212, fail: 0, 'not-audited': 0 },
  };
  const findings = { error: 0, warning: 0, info: 0, waived: 0 };
  return auditOf({
    ...report,
    run: { ...report.run, outcome: 'pass', exit_code: 0, complete: true },
    waivers: [],
    not_checked: [],
    summary: { ...summary, findings, cost: [], cost_by: [] },
    batches: [passing],
    truncated: [],
  });
}
