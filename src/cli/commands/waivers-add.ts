import { type Problem, throwIfAny } from '../../model/problem.ts';
import { loadWaivers } from '../../ruleset/waivers/load.ts';
import { newWaiverFile, type Stanza, stanzaText, withStanzas } from '../../ruleset/waivers/stanza.ts';
import { additionOf } from '../addition.ts';
import { now } from '../clock.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { slashed } from '../files.ts';
import { freeIds } from '../free-ids.ts';
import { readJsonReport } from '../json-report.ts';
import { statOf } from '../stat.ts';
import { writeOut } from '../stdout.ts';
import { problemWithTarget, writeTargets } from '../targets.ts';
import { printable } from '../terminal.ts';
import { chosen } from '../waiver-choice.ts';
import { waiverSources } from '../waiver-files.ts';

/** `handoff waivers add`: writes waivers for findings of a report at the end of a file of waivers, or to standard output.
 *  All else in the file stays as it is. @throws CannotAudit when the report, the file or the choice has problems; then nothing is written. */
export async function runWaiversAdd(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const addition = additionOf(line, now(), problems);
  throwIfAny(problems);
  const { report } = readJsonReport(addition.from, 'report');
  const choices = chosen(addition.select, report, problems);
  throwIfAny(problems);
  const text = addition.file === undefined ? undefined : textOf(addition.file);
  const ids = addition.id === undefined ? freeIds(idsIn(addition.file, text), choices.length) : [addition.id];
  const stanzas = choices.map((choice, place): Stanza => {
    const { maxFindings = choice.maxFindings, reason, owner, approvedBy, created, expires } = addition;
    return {
      id: ids[place] ?? '',
      rules: choice.rule,
      match: choice.match,
      reason,
      owner,
      ...(approvedBy === undefined ? {} : { approved_by: approvedBy }),
      created,
      expires,
      ...(maxFindings === undefined ? {} : { max_findings: maxFindings }),
    };
  });
  if (addition.file === undefined) await writeOut([stanzaText(stanzas, 2)]);
  else {
    write(addition.file, text === undefined ? newWaiverFile(stanzas) : withStanzas(text, stanzas));
    await writeOut(
      stanzas.map(({ id, rules, expires }) => printable(`${addition.file}: ${id} waives ${rules} until ${expires}\n`)),
    );
  }
  return exit.done;
}

/** The text of a file that is there and in order; undefined when there is none yet. */
function textOf(file: string): string | undefined {
  if (statOf(file) === undefined) return undefined;
  return waiverSources([file])[0]?.text;
}

function idsIn(path: string | undefined, text: string | undefined): readonly string[] {
  if (path === undefined || text === undefined) return [];
  return loadWaivers([{ path, text }], undefined).entries.map(({ id }) => id);
}

/** Whole or not at all, and only what can be read again. */
function write(file: string, text: string): void {
  loadWaivers([{ path: file, text }], undefined);
  const target = { path: slashed(file), mode: 'replace' } as const;
  const problem = problemWithTarget(target);
  throwIfAny(problem === undefined ? [] : [problem]);
  writeTargets([{ target, chunks: [text] }]);
}
