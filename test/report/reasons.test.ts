import { describe, expect, test } from 'vitest';
import type { MissingReport, RuleTally } from '../../src/model/report/batch.ts';
import type { Finding } from '../../src/model/report/finding.ts';
import type { RuleReport } from '../../src/model/report/rule.ts';
import type { Report } from '../../src/model/report.ts';
import { reasonsOf } from '../../src/report/reasons.ts';
import { finding, report } from './sample.ts';

const [base] = report.batches;

/** The reasons of a batch in which one rule could not look, as one line each. */
function said(
  missing: Partial<MissingReport>,
  over: {
    readonly rule?: Partial<RuleReport>;
    readonly report?: Partial<Report>;
    readonly key?: object;
    readonly findings?: readonly Finding[];
  } = {},
): readonly string[] {
  const [first] = report.rules;
  if (base === undefined || first === undefined) throw new Error('the sample has batches and rules');
  const rule = { ...first, id: 'acme.rule', on: 'parcel', severity: 'error', ...over.rule } as const;
  const gap = { cause: 'value-absent', dataset: 'manifest', field: null, subjects: 3, ...missing } as const;
  const tally: RuleTally = {
    rule: rule.id,
    ...{ pass: 0, fail: 0, waived: 0, 'not-applicable': 0, 'not-evaluated': 3 },
    causes: { 'not-applicable': {}, 'not-evaluated': { [gap.cause]: 3 } },
    missing: [gap],
    tolerance: null,
  };
  const batches = [{ ...base, key: { carrier: 'UPS', ...over.key }, rules: [tally], findings: over.findings ?? [] }];
  return reasonsOf({ ...report, rules: [rule], batches, ...over.report }).map(({ text }) => text);
}

describe('a column that is not there', () => {
  const of = (dataset: string, field: string) => said({ cause: 'column-absent', dataset, field })[0];

  test.each([
    ['manifest', 'weight', 'no column for weight: name it with --column weight="…"'],
    [
      'labels',
      'ship_to_postal_code',
      'no column for label.ship_to_postal_code: name it with --column label.ship_to_postal_code="…"',
    ],
    ['items', 'quantity', 'no column for item.quantity: name it with --column item.quantity="…"'],
  ])('of the %s is named by a flag that reaches it', (dataset, field, words) => {
    expect(of(dataset, field)).toBe(words);
  });

  test('of batches is asked of the manifest, or of a file of headers, where there is none', () => {
    expect(of('batches', 'carrier')).toBe('no column for carrier: name it with --column carrier="…"');
    expect(of('batches', 'seal_number')).toBe('no column for batch.seal_number: give it with --batches FILE');
    const [input] = report.inputs;
    if (input === undefined) throw new Error('the sample has inputs');
    const inputs = [...report.inputs, { ...input, dataset: 'batches' }];
    expect(said({ cause: 'column-absent', dataset: 'batches', field: 'seal_number' }, { report: { inputs } })).toEqual([
      'no column for batch.seal_number: name it with --column batch.seal_number="…"',
    ]);
  });
});

test('a unit is asked for the field of its own dataset', () => {
  expect(said({ cause: 'unit-absent', dataset: 'items', field: 'net_weight' })[0]).toMatch(
    /^item\.net_weight has no unit: name it with --unit item\.net_weight=kg/,
  );
});

describe('what cannot be read or compared', () => {
  const gap = { cause: 'type', dataset: 'manifest', field: 'weight' } as const;

  test.each([
    [
      'weight',
      'weight cannot be read as a weight: the findings of data.type show the cells; correct them and export again',
    ],
    ['length', 'weight cannot be read as a weight: correct its cells and export again'],
  ])('points at findings of data.type where they are of its field: %s', (field, words) => {
    expect(said(gap, { findings: [finding('data.type', { field })] })).toEqual([words]);
  });

  test('is two values that do not compare where no cell is at fault', () => {
    expect(said({ cause: 'type', dataset: null, field: null })).toEqual([
      'two values cannot be compared (acme.rule): amounts need one currency, moments an offset on both sides or on neither',
    ]);
  });
});

describe('a field that a shipment or batch shares', () => {
  test('is said to differ, where that is why it has none', () => {
    const [text] = said({ field: 'package_count', differs: true });
    expect(text).toBe('package_count differs among the parcels: give them all the same value and export again');
  });

  test('is blank where all of them leave it blank', () => {
    const [text] = said({ field: 'package_count' }, { rule: { on: 'shipment' } });
    expect(text).toBe('package_count is blank: fill it in and export again');
  });

  test('is blank where it is the parcel that has none', () => {
    expect(said({ field: 'package_count' })).toEqual(['package_count is blank: fill it in and export again']);
  });
});

test('a value that is known, but not to the rule, is named with its field', () => {
  expect(said({ cause: 'unknown-value', field: 'carrier', value: 'GLS_US' })).toEqual([
    'what is asked is not known of carrier GLS_US: look at these by hand, or leave them out of the rule (when)',
  ]);
});

test('a field of a ruleset’s own is not said to be of a type that nobody declared', () => {
  expect(said({ cause: 'type', field: 'packed_at' })[0]).toMatch(/^packed_at cannot be read: /);
});

describe('what no ruleset speaks for', () => {
  const covered = { rule: { id: 'data.covered' } };
  const seen = (as: string | null) => ({ report: { values: [{ field: 'carrier', seen: 'x', as, rows: 3 }] } });

  test('is a service where the carrier is spoken for', () => {
    expect(said({ cause: 'unknown-value', field: 'service' }, { ...covered, ...seen('UPS') })).toEqual([
      'no ruleset in use speaks for the service of these parcels: correct it, or add a ruleset that covers it with -r',
    ]);
  });

  test('is a carrier by its code, or unnamed where batches are not made by carrier', () => {
    const carrier = { cause: 'unknown-value', field: 'carrier' } as const;
    expect(said(carrier, { ...covered, ...seen('UPS') })[0]).toBe(
      'no ruleset in use speaks for carrier UPS: add its ruleset with -r',
    );
    expect(said(carrier, { ...covered, ...seen('UPS'), key: { carrier: undefined } })[0]).toBe(
      'no ruleset in use speaks for the carrier of these parcels: add its ruleset with -r',
    );
  });

  test('is not said of a carrier that is not known at all', () => {
    const [text] = said({ cause: 'unknown-value', field: 'carrier' }, { ...covered, ...seen(null) });
    expect(text).toMatch(/^carrier "x" is not known/);
  });
});
