import { describe, expect, test } from 'vitest';
import type { Check, ExampleSubject, FailingExample } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/index.ts';
import { caseRows } from '../../src/cli/cases/case-rows.ts';
import { differences } from '../../src/cli/cases/judge-case.ts';
import { type CaseRun, runCase } from '../../src/cli/cases/run-case.ts';
import type { Case } from '../../src/model/case.ts';
import { load } from '../ruleset/world.ts';

const asOf = '2026-11-22T17:00:00+01:00';

/** A ruleset of one rule, ready to judge cases. */
function ruleOf(rule: Readonly<Record<string, unknown>>, lists: unknown = {}): CaseRun {
  const text = JSON.stringify({
    handoff: '1',
    ruleset: 'acme/one',
    lists,
    rules: { 'one.rule': { title: 'A rule', ...rule } },
  });
  const { plan, settings } = load(text);
  const [only] = plan.rules;
  if (only === undefined) throw new Error('no rule');
  return { rule: only, plan, settings, asOf };
}

const caseOf = (subject: ExampleSubject, expected: Case['expect']): Case => ({
  name: 'example',
  ...subject,
  expect: expected,
});

describe.each(checks.map((check) => [check.id, check] as const))(
  'the subject of each example of %s',
  (id, { examples }: Check) => {
    const run = (over: FailingExample['with']) =>
      ruleOf({ on: examples.on ?? 'parcel', check: id, with: { ...examples.with, ...over } }, examples.lists);

    test.each(examples.pass.map((subject) => [JSON.stringify(subject), subject] as const))(
      'passes %s',
      async (_, subject) => {
        const judged = subject === examples.pass[0] ? ['pass'] : ['pass', 'not-applicable']; // later ones may show what is not judged
        expect(judged).toContain((await runCase(run(undefined), caseOf(subject, 'pass'))).status);
      },
    );

    test.each(examples.fail.map((example) => [example.says, example] as const))(
      'fails: %s',
      async (says, { with: over, says: _, ...subject }) => {
        expect(await runCase(run(over), caseOf(subject, 'fail'))).toMatchObject({ status: 'fail', message: says });
      },
    );
  },
);

describe('a case', () => {
  const weight = ruleOf({ check: 'within', with: { field: 'weight', max: '30 kg' }, severity: 'warning' });

  test('tells status, severity, message, facts and cause apart', async () => {
    const fails = await runCase(weight, { name: 'x', parcel: { weight: '31 kg' }, expect: 'fail' });
    expect(fails).toMatchObject({ status: 'fail', severity: 'warning', facts: { value: '31 kg' } });
    const absent = await runCase(weight, {
      name: 'x',
      parcel: {},
      absent_columns: ['weight'],
      expect: 'not-evaluated',
    });
    expect(absent).toEqual({ status: 'not-evaluated', cause: 'column-absent' });
  });

  test('is about its first subject: siblings may fare otherwise', async () => {
    const siblings = { parcels: [{ weight: '1 kg' }, { weight: '31 kg' }, { weight: '' }] };
    expect((await runCase(weight, { name: 'x', ...siblings, expect: 'pass' })).status).toBe('pass');
    expect(
      (await runCase(weight, { name: 'x', parcels: siblings.parcels.toReversed(), expect: 'not-evaluated' })).status,
    ).toBe('not-evaluated');
  });

  test('every difference is told, facts as text', () => {
    const expected: Case = {
      name: 'x',
      expect: 'fail',
      message: 'a',
      severity: 'error',
      facts: { count: '3', value: 'y' },
    };
    expect(
      differences(expected, { status: 'fail', message: 'a', severity: 'error', facts: { count: 3, value: 'y' } }),
    ).toEqual([]);
    expect(differences(expected, { status: 'fail', message: 'b', severity: 'info', facts: { count: 4 } })).toHaveLength(
      4,
    );
    expect(differences(expected, { status: 'not-evaluated', cause: 'type' })).toEqual([
      'should be fail, but is not-evaluated (type)',
    ]);
  });
});

describe('rows of a case', () => {
  test('a label without joining field is joined to the parcel by a field the rule does not read', () => {
    const rows = caseRows(
      { name: 'x', parcel: { carrier: 'UPS' }, label: { weight: '1' }, expect: 'pass' },
      new Set(['package_id']),
    );
    expect(rows.manifest[0]?.piece_id).toBe(rows.labels[0]?.piece_id);
    expect(rows.manifest[0]?.package_id).toBeUndefined();
  });

  test('a label with a joining field of its own is left alone, an orphan if the author wants one', () => {
    const { labels, manifest } = caseRows(
      { name: 'x', parcel: { sscc: '1' }, label: { tracking_number: '2' }, expect: 'fail' },
      new Set(),
    );
    expect({ labels, manifest }).toEqual({ labels: [{ tracking_number: '2' }], manifest: [{ sscc: '1' }] });
  });

  test('what is said of a shipment stands on each of its parcels', () => {
    const { manifest } = caseRows(
      { name: 'x', shipment: { incoterms: 'DDP' }, parcels: [{}, { incoterms: 'DAP' }], expect: 'pass' },
      new Set(),
    );
    expect(manifest).toEqual([
      { shipment_id: 'S1', incoterms: 'DDP' },
      { shipment_id: 'S1', incoterms: 'DAP' },
    ]);
  });

  test('a declared batch and its parcels share an id', () => {
    const rows = caseRows(
      { name: 'x', batch: { declared_parcels: '2' }, parcels: [{}, {}], expect: 'pass' },
      new Set(),
    );
    expect([...rows.batches, ...rows.manifest].map((row) => row.batch_id)).toEqual(['B1', 'B1', 'B1']);
    expect(rows.batchBy).toEqual(['batch_id']);
  });
});

describe('facts that differ', () => {
  const missing = ['ship_to_name', 'ship_to_city'];
  const told = (fact: string | readonly string[]) =>
    differences({ name: 'x', expect: 'fail', facts: { missing: fact } }, { status: 'fail', facts: { missing } });

  test('are told as rule files write them', () => {
    expect(told('ship_to_name')).toEqual([
      'fact missing should be "ship_to_name", but is [ship_to_name, ship_to_city]',
    ]);
  });

  test('are not taken for equal because they read alike', () => {
    expect(told(['ship_to_name, ship_to_city'])).toHaveLength(1);
    expect(told(missing)).toEqual([]);
  });
});
