import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import type { ExampleSubject, FailingExample } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/index.ts';
import { caseTable } from '../../src/intake/case-table.ts';
import type { AuditOptions } from '../../src/model/audit-options.ts';
import type { CaseRow } from '../../src/model/case.ts';
import { load } from '../ruleset/world.ts';

describe.each(checks.map((check) => [check.id, check] as const))('examples of %s', (id, check) => {
  const { on = 'parcel', lists = {} } = check.examples;
  const loadedWith = (over: FailingExample['with']) => {
    const rule = { title: 'An example', on, check: id, with: { ...check.examples.with, ...over } };
    return load(
      JSON.stringify({ handoff: '1', ruleset: 'examples/one', version: '1', lists, rules: { 'example.rule': rule } }),
    );
  };

  it.each(check.examples.pass.map((subject) => [JSON.stringify(subject), subject] as const))(
    'passes %s',
    async (_, subject) => {
      const report = await reportOf(loadedWith(undefined), subject);
      expect(report.batches.flatMap((batch) => batch.findings)).toEqual([]);
      expect(report.run.complete).toBe(true);
    },
  );

  it.each(check.examples.fail.map((example) => [example.says, example] as const))(
    'fails: %s',
    async (says, example) => {
      const report = await reportOf(loadedWith(example.with), example);
      const findings = report.batches.flatMap((batch) => batch.findings);
      expect([...new Set(findings.map((finding) => finding.message))]).toEqual([says]);
      for (const finding of findings) {
        expect(check.facts).toEqual(expect.arrayContaining(Object.keys(finding.facts)));
      }
    },
  );
});

const options: AuditOptions = {
  asOf: '2026-11-22T17:00:00+01:00',
  failOn: 'error',
  batchBy: undefined,
  maxFindings: 1000,
  expect: [],
  allowEmpty: true,
  run: {
    fail_on: 'error',
    batch_by: null,
    set: {},
    params: {},
    only: [],
    skip: [],
    max_findings: 1000,
    redact: 'none',
    allow_empty: true,
  },
  config: undefined,
  toolVersion: '0.0.0',
};

async function reportOf({ plan, settings }: ReturnType<typeof load>, subject: ExampleSubject) {
  const tables = Object.entries(rowsByDataset(subject)).map(([dataset, rows]) =>
    caseTable({ dataset, rows, absentColumns: [], settings, path: `${dataset}.csv` }),
  );
  return (await audit(plan, tables, options)).report;
}

function rowsByDataset(subject: ExampleSubject): Record<string, readonly CaseRow[]> {
  const { batch, parcel, parcels = [], label, labels = [], item, items = [] } = subject;
  const rows = {
    manifest: [...(parcel ? [parcel] : []), ...parcels],
    labels: [...(label ? [label] : []), ...labels],
    items: [...(item ? [item] : []), ...items],
    batches: batch ? [batch] : [],
  };
  return Object.fromEntries(
    Object.entries(rows).filter(([dataset, list]) => dataset === 'manifest' || list.length > 0),
  );
}
