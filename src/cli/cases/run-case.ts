import { audit } from '../../audit/audit.ts';
import { caseTable } from '../../intake/case-table.ts';
import type { AuditOptions } from '../../model/audit-options.ts';
import type { Case } from '../../model/case.ts';
import type { Read } from '../../model/field-ref.ts';
import type { Plan, PlannedRule } from '../../model/plan.ts';
import { CannotAudit } from '../../model/problem.ts';
import type { IntakeSettings } from '../../model/settings.ts';
import { datasetOfSubject, type SubjectType } from '../../model/subjects.ts';
import type { Table } from '../../model/table.ts';
import { type CaseResult, resultOf } from './case-result.ts';
import { type CaseRows, caseRows } from './case-rows.ts';

/** What a case is run with: the rule, all that was loaded around it, and the moment it is judged at. */
export interface CaseRun {
  readonly rule: PlannedRule;
  readonly plan: Plan;
  readonly settings: IntakeSettings;
  /** ISO 8601 with offset; a case may say otherwise. */
  readonly asOf: string;
}

/** Judges a case's subject by one rule, through the same tables and the same audit as a manifest.
 *  @throws CannotAudit when its subject has no single status. */
export async function runCase(run: CaseRun, example: Case): Promise<CaseResult> {
  const rows = caseRows(example, new Set([...fieldsOf(run.rule), ...(example.absent_columns ?? [])]));
  const result = resultOf(await auditRows(run, example, rows), run.rule);
  if (result !== undefined) return result;
  const alone = resultOf(await auditRows(run, example, onlyFirst(rows, run.rule.on)), run.rule);
  if (alone === undefined) throw noStatus(example, run.rule);
  return alone;
}

function noStatus({ name }: Case, { id, on }: PlannedRule): CannotAudit {
  const message = `case "${name}" of ${id} should give its ${on} one status, but gives none or several`;
  return new CannotAudit([{ code: 'ruleset.case', message, hint: `write one ${on} and what belongs to it` }]);
}

async function auditRows({ rule, plan, settings, asOf }: CaseRun, example: Case, rows: CaseRows) {
  const table = (dataset: 'manifest' | 'labels' | 'items' | 'batches'): Table =>
    caseTable({ dataset, rows: rows[dataset], absentColumns: absentIn(dataset, example), settings, path: dataset });
  const tables = [table('manifest'), table('labels'), table('items'), table('batches')];
  // The rule is to be seen alone: cells that are kept from it otherwise show what it says of them.
  const builtIn = { ...plan.builtIn, 'data.damaged': { severity: 'off', fix: undefined } } as const;
  const { report } = await audit(
    { ...plan, builtIn, rules: [rule] },
    tables,
    optionsFor(example.as_of ?? asOf, rows.batchBy),
  );
  return report;
}

/** When siblings fare differently, the subject is judged once more without them. */
function onlyFirst(rows: CaseRows, on: SubjectType): CaseRows {
  const dataset = datasetOfSubject[on];
  return { ...rows, [dataset]: rows[dataset].slice(0, 1) };
}

function absentIn(dataset: string, { absent_columns = [] }: Case): readonly string[] {
  return absent_columns.flatMap((name) => {
    const [prefix, field] = name.split('.');
    if (field === undefined) return [name];
    const subject = Object.entries(datasetOfSubject).find(([type]) => type === prefix);
    return subject?.[1] === dataset ? [field] : [];
  });
}

/** Fields whose presence the rule could notice. */
function fieldsOf({ variants }: PlannedRule): readonly string[] {
  return variants.flatMap(({ judge }) => {
    if (judge === undefined) return [];
    const reads: readonly Read[] = judge.shape === 'group' ? [...judge.own, ...judge.members] : judge.reads.flat();
    return reads.map(({ ref }) => ref.field);
  });
}

function optionsFor(asOf: string, batchBy: readonly string[]): AuditOptions {
  return {
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `${asOf}T12:00:00Z` : asOf,
    failOn: 'error',
    batchBy,
    maxFindings: 1000,
    expect: [],
    allowEmpty: true,
    run: {
      fail_on: 'error',
      batch_by: batchBy,
      set: {},
      params: {},
      only: [],
      skip: [],
      max_findings: 1000,
      redact: 'none',
      allow_empty: true,
    },
    config: undefined,
    toolVersion: 'test',
  };
}
