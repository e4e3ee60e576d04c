import { CannotAudit, type Problem, throwIfAny } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { newsText } from '../../report/diff/news.ts';
import { carryOut, type RunParts } from '../carry-out.ts';
import { now } from '../clock.ts';
import type { CommandLine } from '../command-line.ts';
import { deliver } from '../deliver.ts';
import type { ExitCode } from '../exit.ts';
import { failedAudit } from '../failed-report.ts';
import type { Output } from '../outputs.ts';
import { prepared } from '../prepare.ts';
import { problemText } from '../problem-text.ts';
import { toldOnErrors } from '../redact.ts';
import { writeOut } from '../stdout.ts';
import { lookOf, printable } from '../terminal.ts';
import { rulesRead } from '../world.ts';
import { nextChange, usual } from './next-change.ts';
import { changedPaths, type Snapshot, snapshotOf } from './snapshot.ts';
import { watchedFiles } from './watched-files.ts';

/** `handoff audit --watch`: audits, then again whenever a file that it reads has changed; tells the whole first, then what changed. Reports
 *  that go to files are written each time. It ends with Ctrl-C.
 *  @throws CannotAudit when the command itself is wrong. */
export async function watchAudit(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  let parts = await prepared(line, now(), problems);
  throwIfAny([...parts.request.outputs.flatMap(notForScreen), ...(line.flags.has('split') ? [splitWatched] : [])]);
  let told: Report | undefined;
  for (;;) {
    const before = look(parts);
    told = (await round(parts, problems, told)) ?? told;
    const current = parts;
    const after = await nextChange(new Map([...look(parts), ...before]), () => look(current), usual);
    await writeOut([printable(`\n${now().slice(11, 19)}  ${changedPaths(before, after).join(', ')} changed\n`)]);
    problems.length = 0;
    parts = (await preparedAgain(line, problems)) ?? parts;
  }
}

function notForScreen({ format, target }: Output): readonly Problem[] {
  if (target !== undefined || format === 'table') return [];
  const message = `--watch tells what changed on standard output, but ${format} is to go there too`;
  return [
    { code: 'usage.contradiction', message, hint: `name a file, which is written at every change: ${format}=path` },
  ];
}

const splitWatched: Problem = {
  code: 'usage.contradiction',
  message: '--watch tells what changed, but --split would write its files at every change',
  hint: 'split once all is as it should be',
};

function look({ request, facts }: RunParts): Snapshot {
  return snapshotOf(watchedFiles(request, facts.config?.path, rulesRead()));
}

/** The command as files stand now; undefined where a config that changed makes it wrong. */
async function preparedAgain(line: CommandLine, problems: Problem[]): Promise<RunParts | undefined> {
  try {
    return await prepared(line, now(), problems);
  } catch (fault) {
    if (!(fault instanceof CannotAudit)) throw fault;
    problems.splice(0, problems.length, ...fault.problems);
    return undefined;
  }
}

/** One audit and what is told of it; its report, or undefined when it could not be carried out. */
async function round(parts: RunParts, problems: Problem[], told: Report | undefined): Promise<Report | undefined> {
  const { request, facts } = parts;
  const audit = await carryOut(parts, problems);
  const onScreen = request.outputs.filter(({ target }) => target === undefined);
  const inFiles = request.outputs.filter(({ target }) => target !== undefined);
  await deliver(audit ?? failedAudit(facts, problems), inFiles, request.redact);
  if (audit === undefined)
    process.stderr.write(problemText(toldOnErrors(problems, request.outputs, request.redact), colourOfErrors()));
  else if (told === undefined) await deliver(audit, onScreen, request.redact);
  else await writeOut([newsText(told, audit.report, lookOf(process.stdout, process.env, process.platform))]);
  return audit?.report;
}

function colourOfErrors(): boolean {
  return lookOf(process.stderr, process.env, process.platform).colour;
}
