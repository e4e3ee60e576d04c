import { audit } from '../audit/audit.ts';
import type { AuditOptions } from '../model/audit-options.ts';
import type { Plan } from '../model/plan.ts';
import { type Problem, quoting } from '../model/problem.ts';
import type { Audit, Report } from '../model/report.ts';
import type { IntakeSettings } from '../model/settings.ts';
import type { Table } from '../model/table.ts';
import { accepted } from './accepted.ts';
import type { AuditRequest } from './audit-request.ts';
import { gather } from './gather.ts';
import type { InputFile } from './inputs.ts';
import { layOver } from './lay-over.ts';
import { openInputs } from './open-inputs.ts';
import { startProgress } from './progress.ts';
import { rulesFor } from './rules-for.ts';
import type { RunFacts } from './run-facts.ts';
import { statOf } from './stat.ts';

/** What a run is about: the request, its files, and what its report tells of it. */
export interface RunParts {
  readonly request: AuditRequest;
  readonly files: readonly InputFile[];
  readonly facts: RunFacts;
  /** Hears how inputs are read, once that is settled. */
  readonly onReady?: (settings: IntakeSettings) => void;
}

/** Carries an audit out; undefined when it cannot be, with every reason added to `problems`, which may hold some already. */
export async function carryOut(
  { request, files, facts, onReady }: RunParts,
  problems: Problem[],
): Promise<Audit | undefined> {
  const progress = startProgress(bytesToRead(request, files));
  const reading = { progress };
  const rules = await gather(problems, () => rulesFor(request, problems.length > 0 ? undefined : files, reading));
  const accepts = await gather(problems, () => accepted(request, rules));
  const ready = rules && problems.length === 0 ? await gather(problems, () => layOver(rules, request)) : undefined;
  if (ready !== undefined) onReady?.(ready.settings);
  const tables = ready && (await gather(problems, () => openInputs(files, ready, { ...request, reading })));
  const { asOf, run, config, command, toolVersion } = facts;
  const { failOn, batchBy, maxFindings, expect, allowEmpty } = request;
  const options = {
    asOf,
    run,
    config,
    command,
    toolVersion,
    failOn,
    batchBy,
    maxFindings,
    expect,
    keepsLinks: request.split !== undefined,
    allowEmpty,
    ...request.part,
    ...accepts,
    onProgress: progress.records,
  };
  const done = tables && (await gather(problems, () => audited(ready.plan, tables, options)));
  progress.end();
  if (done !== undefined && !allowEmpty) problems.push(...emptyInputs(done.report));
  return problems.length > 0 ? undefined : done;
}

/** Some parcels only are judged as in the whole run: which waivers are over their limit there, the whole run has to tell first. */
async function audited(plan: Plan, tables: readonly Table[], options: AuditOptions): Promise<Audit> {
  const { parcels, waivers = [] } = options;
  const asWhole = parcels !== undefined && waivers.some(({ maxFindings }) => maxFindings !== undefined);
  if (!asWhole) return audit(plan, tables, options);
  const { report } = await audit(plan, tables, { ...options, parcels: undefined });
  const overLimit = new Map(report.waivers.map(({ id, over_limit }) => [id, over_limit]));
  return audit(plan, tables, { ...options, overLimit });
}

/** Files that hold no rows at all: an export that went wrong is never a pass. */
function emptyInputs({ inputs }: Report): readonly Problem[] {
  const manifests = new Set(inputs.filter(({ dataset }) => dataset === 'manifest').map(({ path }) => path));
  const empty = inputs.filter(
    ({ dataset, path, rows, unreadable }) =>
      rows + unreadable === 0 && (dataset === 'manifest' || !manifests.has(path)),
  );
  return empty.map(({ dataset, path, excluded = [] }) => {
    const left = excluded.reduce((sum, { rows }) => sum + rows, 0);
    return quoting((cell) => {
      const reasons = excluded.map(({ reason }) => cell(reason)).join('; ');
      const is = left === 0 ? 'has none below its header' : `all ${left} that it has are excluded (${reasons})`;
      return {
        code: 'input.no-rows',
        message: `${dataset} ${path} should hold rows, but ${is}`,
        hint: `${left === 0 ? 'export it again' : 'look at what is excluded'}; if there is truly nothing to hand over, add --allow-empty`,
      };
    });
  });
}

/** Without `-r` the manifests are read once more, for their carriers. */
function bytesToRead({ rulesets }: AuditRequest, files: readonly InputFile[]): number {
  const passes = (dataset: string) => (dataset === 'manifest' && rulesets.length === 0 ? 2 : 1);
  return files.reduce((sum, { path, dataset }) => sum + (statOf(path)?.size ?? 0) * passes(dataset), 0);
}
