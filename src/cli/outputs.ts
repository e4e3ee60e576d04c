import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import type { Reporter } from '../report/reporter.ts';
import { slashed } from './files.ts';
import type { Setting } from './settings.ts';
import { problemWithTarget, type Target } from './targets.ts';

/** One report to make: its reporter, and the file it goes to; none: standard output. */
export interface Output {
  readonly format: string;
  readonly load: () => Promise<Reporter>;
  /** True of a format that many read. */
  readonly shared: boolean;
  readonly target: Target | undefined;
}

/** The word for the file that GitHub shows below a job. */
const stepSummary = 'step-summary';

/** The reports that `-f` asks for, the table when it asks for none. */
export async function outputsOf(settings: readonly Setting[], problems: Problem[]): Promise<readonly Output[]> {
  const asked = settings.length > 0 ? settings : [{ text: 'table', by: 'flag', name: '--format' } as const];
  const outputs: Output[] = [];
  for (const setting of asked) {
    const output = await outputOf(setting, problems);
    if (output !== undefined) outputs.push(output);
  }
  problems.push(...clashes(outputs));
  return outputs;
}

async function outputOf(setting: Setting, problems: Problem[]): Promise<Output | undefined> {
  const { reporters } = await import('../report/index.ts');
  const [, format = '', path] = /^([^=]*)(?:=(.*))?$/s.exec(setting.text) ?? [];
  const reporter = reporters.find(({ id }) => id === format);
  if (reporter === undefined) {
    problems.push(
      unknownFormat(
        setting,
        format,
        reporters.map(({ id }) => id),
      ),
    );
    return undefined;
  }
  if (path === undefined) {
    if (reporter.binary && process.stdout.isTTY) problems.push(unreadableOnScreen(format, reporter.extension));
    return { format, load: reporter.load, shared: reporter.shared === true, target: undefined };
  }
  const target = targetOf(setting, format, path);
  const problem = 'message' in target ? target : problemWithTarget(target);
  if (problem !== undefined) problems.push(problem);
  return 'message' in target ? undefined : { format, load: reporter.load, shared: reporter.shared === true, target };
}

function unreadableOnScreen(format: string, extension: string): Problem {
  return {
    code: 'usage.binary',
    message: `${format} should go to a file, but standard output is a terminal`,
    hint: `name a file: ${format}=report.${extension}`,
  };
}

function targetOf(setting: Setting, format: string, path: string): Target | Problem {
  if (path === '')
    return {
      code: 'usage.value',
      message: `${setting.name} ${format}= should name a file, but names none`,
      hint: `${format} alone writes to standard output`,
    };
  if (path !== stepSummary) return { path: slashed(path), mode: 'replace' };
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (format !== 'markdown')
    return {
      code: 'usage.value',
      message: `only markdown can be added to the step summary, but ${format} is asked for`,
      hint: `a file of that name: ${format}=./${stepSummary}`,
    };
  if (summary) return { path: summary, mode: 'append' };
  return {
    code: 'usage.no-step-summary',
    message: 'markdown=step-summary should be added to $GITHUB_STEP_SUMMARY, but that is not set',
    hint: 'it is set in GitHub Actions; elsewhere name a file: markdown=summary.md',
  };
}

function unknownFormat({ name, text }: Setting, format: string, known: readonly string[]): Problem {
  const meant = nearest(format, known);
  const several = text.split(',').map((part) => part.trim());
  const areSeveral = several.length > 1 && several.every((part) => known.includes(part.replace(/=.*$/s, '')));
  return {
    code: 'usage.unknown-format',
    message: `${name} names a format "${format}", but there is none of that name`,
    hint: areSeveral
      ? `each by itself: ${several.map((part) => `-f ${part}`).join(' ')}`
      : hintOf(format, meant, known),
  };
}

/** `parquet` is no format, but part of the names of three. */
function hintOf(format: string, meant: string | undefined, known: readonly string[]): string {
  if (meant !== undefined) return `did you mean ${meant}?`;
  const longer = known.filter((id) => format !== '' && id.includes(format));
  return `formats: ${(longer.length > 0 ? longer : known).join(', ')}`;
}

function clashes(outputs: readonly Output[]): readonly Problem[] {
  const problems: Problem[] = [];
  const formatByTarget = new Map<string, string>();
  for (const { format, target } of outputs) {
    const place = target?.path ?? 'standard output';
    const other = formatByTarget.get(place);
    if (other !== undefined)
      problems.push({
        code: 'usage.same-target',
        message: `${place} should take one report, but ${other} and ${format} both go there`,
        hint: `send one to a file: ${format}=path`,
      });
    formatByTarget.set(place, format);
  }
  return problems;
}
