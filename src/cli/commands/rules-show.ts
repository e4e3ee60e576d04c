import type { ResolvedRule, ResolvedValue } from '../../ruleset/load.ts';
import { columns } from '../columns.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { rulesetGroups } from '../ruleset-entries.ts';
import { everything, rulesFrom } from '../shipped-rules.ts';
import { writeOut } from '../stdout.ts';

/** `handoff rules show`: rulesets as one, every value after merging; `--resolved` with the file and line it came from.
 *  @throws CannotAudit when one has problems. */
export async function runRulesShow(line: CommandLine): Promise<ExitCode> {
  const origin = line.flags.has('resolved') ? (value: ResolvedValue) => [`# ${value.file}:${value.line}`] : () => [];
  const { resolved } = rulesFrom(rulesetGroups(line).flat(), everything);
  const files = resolved.files.map(({ id, version, path }) => [id, version, path]);
  await writeOut([
    columns(files),
    ...section('settings', resolved.settings, origin),
    ...resolved.rules.flatMap((rule) => ruleText(rule, origin)),
  ]);
  return exit.done;
}

type Origin = (value: ResolvedValue) => readonly string[];

function ruleText({ id, on, values }: ResolvedRule, origin: Origin): readonly string[] {
  return section(on ? id : `${id} (off)`, values, origin);
}

function section(title: string, values: readonly ResolvedValue[], origin: Origin): readonly string[] {
  if (values.length === 0) return [];
  return [`\n${title}:\n`, columns(values.map((value) => [`  ${value.path}:`, textOf(value), ...origin(value)]))];
}

function textOf({ text, via }: ResolvedValue): string {
  return via === undefined ? text : `${text} (${via})`;
}
