import { CannotAudit, type Problem, throwIfAny } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { diffReports } from '../../report/diff/diff.ts';
import { reporters } from '../../report/index.ts';
import { auditFlags } from '../audit-flags.ts';
import { carryOut } from '../carry-out.ts';
import { readCommandLine } from '../command-line.ts';
import { failedAudit } from '../failed-report.ts';
import { prepared } from '../prepare.ts';
import { plain } from '../terminal.ts';
import { changedInputs, changesOf } from './changes.ts';
import type { SavedReport } from './read-report.ts';

/** Audits again, in the folder `root` or here, what a report was made of; says what differs, most telling first. Nothing: the same bytes.
 *  @throws CannotAudit when the report does not say how it was asked. */
export async function verified(saved: SavedReport, root: string | undefined): Promise<readonly string[]> {
  const { report, path } = saved;
  const words = wordsOf(report, path);
  if (root !== undefined) process.chdir(root);
  const changed = changedInputs(report);
  if (changed.length > 0) return changed;
  const again = await auditedAgain(words, report);
  const changes = changesOf(report, again);
  if (changes.length > 0) return changes;
  const expected = saved.isRecoded ? await bytesOf(report) : saved.bytes;
  if ((await bytesOf(again)).equals(expected)) return [];
  const found = diffReports({ path, report }, { path: 'the second run', report: again }).counts;
  const { new: fresh, changed: other, fixed, not_judged: gone } = found;
  if (fresh + other + fixed + gone > 0)
    return [
      `findings: ${fresh} new, ${other} changed, ${fixed + gone} gone, though inputs and rules are the same: the report was changed`,
    ];
  return ['the report: it does not hold the bytes that the same audit gives, though its findings are the same'];
}

/** The words of the command, and what a report says beside them of its moment and part. */
function wordsOf({ run }: Report, path: string): readonly string[] {
  const { command, shard, as_of } = run;
  if (command === undefined) throw unknownCommand(path);
  const end = command.indexOf('--');
  const [options, files] = end === -1 ? [command, []] : [command.slice(0, end), command.slice(end)];
  const part = shard === undefined ? [] : ['--shard', `${shard.number}/${shard.of}`];
  const moment = options.includes('--as-of') ? [] : ['--as-of', as_of];
  return [...options.slice(1), ...moment, ...part, '-f', 'json', ...files];
}

function unknownCommand(path: string): CannotAudit {
  const message = `${path} should say how it was asked, but does not: it cannot be made again`;
  return new CannotAudit([
    { code: 'report.no-command', message, hint: 'reports of earlier versions do not keep their command' },
  ]);
}

/** @throws CannotAudit when it cannot be carried out again, but could then. */
async function auditedAgain(words: readonly string[], saved: Report): Promise<Report> {
  const { run } = saved;
  const problems: Problem[] = [];
  const parts = await prepared(
    readCommandLine({ name: 'audit', about: '', flags: auditFlags }, words),
    run.as_of,
    problems,
  );
  const facts = { ...parts.facts, ...(run.command === undefined ? {} : { command: run.command }) };
  const done = await carryOut({ ...parts, facts }, problems);
  if (done === undefined && !isSame(problems, saved.problems)) throwIfAny(problems);
  const audit = done ?? failedAudit(facts, problems);
  if (parts.request.redact !== 'pii') return audit.report;
  return (await import('../../audit/redact/redacted.ts')).redacted(audit).report;
}

function isSame(a: readonly Problem[], b: readonly Problem[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function bytesOf(report: Report): Promise<Buffer> {
  const json = await reporters.find(({ id }) => id === 'json')?.load();
  const chunks = [...(json?.render({ report, parcels: () => [] }, { ...plain, command: '' }) ?? [])];
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
}
