import type { AuditOptions } from '../model/audit-options.ts';
import type { Plan } from '../model/plan.ts';
import type { Audit } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { childPass } from './child-pass.ts';
import { readChildren } from './children.ts';
import { enterHeld } from './enter.ts';
import { judgeExpected } from './expected.ts';
import { foldParcels, judgeRest } from './finish.ts';
import { foldings } from './groups.ts';
import { readHeaders } from './headers.ts';
import { standIn } from './orphans.ts';
import { readParcels } from './parcels.ts';
import { allKeys, allParcels } from './pull-list.ts';
import { rowsToSplit } from './released.ts';
import { reportOf } from './report.ts';
import type { Run } from './run.ts';
import { tallySelections } from './settle.ts';
import { startRun } from './start-run.ts';
import { refuseUndecided } from './undecided.ts';

/** Audits the parcels of these tables by the rules of the plan. Same tables, plan and options give the same audit.
 *  Headers first, then the manifests into an index, then labels and items past it; what needs all rows is judged last. */
export async function audit(plan: Plan, tables: readonly Table[], options: AuditOptions): Promise<Audit> {
  const run = startRun(plan, tables, options);
  refuseUndecided(run);
  const folds = foldings(run);
  const tellHeaderFaults = await Promise.all(of(run, 'batches').map((table) => readHeaders(run, table)));
  const parcelSelectors = await readParcels(run, of(run, 'manifest'));
  for (const tellFaultsOfHeader of tellHeaderFaults) tellFaultsOfHeader();
  foldParcels(run, folds);
  const passes = [childPass(run, 'label', folds), childPass(run, 'item', folds)];
  for (const pass of passes) {
    for (const table of of(run, `${pass.level}s`)) await readChildren(run, table, pass);
  }
  const rest = judgeRest(run, folds);
  judgeExpected(run);
  enterHeld(run);
  standIn(run);
  tallySelections(run, [
    ...parcelSelectors,
    ...passes.flatMap((pass) => [...pass.selectors, ...pass.choosing]),
    ...rest,
  ]);
  return {
    report: reportOf(run),
    parcels: () => allParcels(run),
    keys: () => allKeys(run),
    rowsToSplit: () => rowsToSplit(run),
    telling: ({ places }) => run.tellings.get(places),
  };
}

function of(run: Run, dataset: string): readonly Table[] {
  return run.tables.filter((table) => table.dataset === dataset);
}
