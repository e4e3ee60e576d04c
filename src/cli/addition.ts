import type { Problem } from '../model/problem.ts';
import type { CommandLine } from './command-line.ts';
import { asOf, count, wrong } from './readers.ts';
import { flagLayer, type Setting, type Settings, settingsOf } from './settings.ts';

/** What `handoff waivers add` was asked to write. */
export interface Addition {
  /** The report. */
  readonly from: string;
  /** Fingerprints and rule ids. */
  readonly select: readonly string[];
  readonly reason: string;
  readonly owner: string;
  readonly approvedBy: string | undefined;
  /** ISO dates. */
  readonly created: string;
  readonly expires: string;
  readonly maxFindings: number | undefined;
  readonly id: string | undefined;
  /** Undefined: standard output. */
  readonly file: string | undefined;
}

const most = 3650;

/** Reads the options of the command; what is missing or wrong is added to `problems`. `now` is ISO 8601 with offset. */
export function additionOf(line: CommandLine, now: string, problems: Problem[]): Addition {
  const settings = settingsOf([flagLayer(line.flags)]);
  const created = (asOf(settings.one('as-of'), problems) ?? now).slice(0, 10);
  const select = settings.list('select').map(({ text }) => text);
  if (select.length === 0) problems.push(lacking('select', 'a fingerprint or rule of the report'));
  const id = settings.one('id')?.text;
  if (id !== undefined && select.length > 1) problems.push(oneId);
  return {
    from: needed('from', 'the JSON report that holds the findings', settings, problems),
    select,
    reason: needed('reason', 'why they are accepted', settings, problems),
    owner: needed('owner', 'who answers for it', settings, problems),
    approvedBy: settings.one('approved-by')?.text,
    created,
    expires: dayAfter(created, daysOf(settings, problems)),
    maxFindings: limitOf(settings.one('max-findings'), problems),
    id,
    file: fileOf(settings, problems),
  };
}

const oneId: Problem = {
  code: 'usage.value',
  message: '--id should name one waiver, but several are selected',
  hint: 'leave it out: each gets the next free id',
};

function needed(option: string, what: string, settings: Settings, problems: Problem[]): string {
  const text = settings.one(option)?.text.trim() ?? '';
  if (text === '') problems.push(lacking(option, what));
  return text;
}

function lacking(option: string, what: string): Problem {
  return { code: 'usage.missing', message: `--${option} should give ${what}, but is not given` };
}

function daysOf(settings: Settings, problems: Problem[]): number {
  const setting = settings.one('days');
  if (setting === undefined) {
    problems.push(lacking('days', 'how many days it is to hold: no waiver holds for ever'));
    return 0;
  }
  const days = count(setting, problems) ?? 0;
  if (days > most) problems.push(wrong(setting, `at most ${most}`));
  return Math.min(days, most);
}

function limitOf(setting: Setting | undefined, problems: Problem[]): number | undefined {
  const limit = count(setting, problems);
  if (setting !== undefined && limit === 0) problems.push(wrong(setting, 'a whole number from 1'));
  return limit;
}

function fileOf(settings: Settings, problems: Problem[]): string | undefined {
  const files = [...new Set([...settings.list('waivers'), ...settings.list('file')].map(({ text }) => text))];
  if (files.length > 1)
    problems.push({
      code: 'usage.repeated',
      message: `--waivers should name one file to add to, but ${files.join(' and ')} are given`,
    });
  return files[0];
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
