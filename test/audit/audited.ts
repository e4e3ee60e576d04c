import { audit } from '../../src/audit/audit.ts';
import { caseTable } from '../../src/intake/case-table.ts';
import type { AuditOptions } from '../../src/model/audit-options.ts';
import type { CaseRow } from '../../src/model/case.ts';
import { numberedBarcode } from '../../src/model/fields/barcodes.ts';
import type { BatchReport, RuleTally } from '../../src/model/report/batch.ts';
import type { Finding } from '../../src/model/report/finding.ts';
import type { Report } from '../../src/model/report.ts';
import type { Row, RowFault, Table } from '../../src/model/table.ts';
import { load } from '../ruleset/world.ts';

/** An audit written by hand: YAML of the `rules:` section and whatever else the ruleset has, and rows by dataset. */
export interface Script {
  /** Lines of the ruleset after its head. */
  readonly ruleset: string;
  /** Rows of one manifest, or of several by path. Only fields that some row names are columns. */
  readonly manifest: readonly CaseRow[] | Readonly<Record<string, readonly CaseRow[]>>;
  readonly labels?: readonly CaseRow[];
  readonly items?: readonly CaseRow[];
  readonly batches?: readonly CaseRow[];
  readonly faults?: Readonly<Record<string, readonly RowFault[]>>;
  readonly options?: Partial<AuditOptions>;
}

const head = 'handoff: 1\nruleset: test/rules\nversion: 1.0.0\ntitle: Rules of a test\n';

/** What an audit of a test is asked with unless it says otherwise. */
export const defaults: AuditOptions = {
  asOf: '2026-11-22T17:00:00+01:00',
  failOn: 'error',
  batchBy: undefined,
  maxFindings: 1000,
  expect: [],
  allowEmpty: false,
  run: {
    fail_on: 'error',
    batch_by: null,
    set: {},
    params: {},
    only: [],
    skip: [],
    max_findings: 1000,
    redact: 'none',
    allow_empty: false,
  },
  config: undefined,
  toolVersion: 'test',
};

/** Runs a script and gives its report. */
export async function audited(script: Script): Promise<Report> {
  const { plan, settings } = load(head + script.ruleset);
  const manifests = Array.isArray(script.manifest) ? { 'manifest.csv': script.manifest } : script.manifest;
  const files: [string, string, readonly CaseRow[]][] = [
    ...Object.entries(manifests).map(([path, rows]): [string, string, readonly CaseRow[]] => ['manifest', path, rows]),
    ...(['labels', 'items', 'batches'] as const).flatMap((dataset): [string, string, readonly CaseRow[]][] => {
      const rows = script[dataset];
      return rows === undefined ? [] : [[dataset, `${dataset}.csv`, rows]];
    }),
  ];
  const tables = files.map(([dataset, path, rows]) => {
    const used = new Set(rows.flatMap((row) => Object.keys(row).map(numberedBarcode)));
    const known = settings[dataset]?.definition.fields.map(({ name }) => name) ?? [];
    const absentColumns = known.filter((name) => !used.has(name));
    const table = caseTable({ dataset, rows, absentColumns, settings, path });
    return withFaults(table, script.faults?.[path] ?? []);
  });
  return (await audit(plan, tables, { ...defaults, ...script.options })).report;
}

function withFaults(table: Table, faults: readonly RowFault[]): Table {
  if (faults.length === 0) return table;
  return {
    ...table,
    field: (name) => table.field(name),
    summary: () => table.summary(),
    async *records(): AsyncIterable<readonly (Row | RowFault)[]> {
      yield* table.records();
      yield faults;
    },
  };
}

/** The only batch of a report. */
export function onlyBatch(report: Report): BatchReport {
  const [batch, ...others] = report.batches;
  if (batch === undefined || others.length > 0) throw new Error(`expected one batch, got ${report.batches.length}`);
  return batch;
}

/** The tally of a rule in the only batch. */
export function tallyOf(report: Report, rule: string): RuleTally {
  const tally = onlyBatch(report).rules.find((line) => line.rule === rule);
  if (tally === undefined) throw new Error(`no tally of ${rule}`);
  return tally;
}

/** `pass/fail/not-applicable/not-evaluated` of a rule in the only batch. */
export function counts(report: Report, rule: string): string {
  const { pass, fail, 'not-applicable': excused, 'not-evaluated': unlooked } = tallyOf(report, rule);
  return `${pass}/${fail}/${excused}/${unlooked}`;
}

/** Findings of all batches. */
export function findingsOf(report: Report, rule?: string): readonly Finding[] {
  return report.batches
    .flatMap(({ findings }) => findings)
    .filter((finding) => rule === undefined || finding.rule === rule);
}
