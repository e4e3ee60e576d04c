import type { Finding } from '../../model/report/finding.ts';
import type { WaiverReport } from '../../model/report/waiver.ts';
import type { Report } from '../../model/report.ts';
import type { Severity } from '../../model/subjects.ts';
import { counted } from '../counted.ts';
import { allFindings, isFailure, rankOf } from '../findings.ts';
import { leftOut } from '../left-out.ts';
import { printable } from '../printable.ts';
import { type Reason, reasonsOf } from '../reasons.ts';
import type { Reporter } from '../reporter.ts';
import { lastSentence } from '../sentence.ts';
import { subjectText } from '../subject-text.ts';
import { acceptanceNotes, waiverSentence, waiversInOrder } from '../waivers.ts';

/** GitHub shows 10 errors, 10 warnings and 10 notices a step and drops the rest in silence; one notice is kept for saying so. */
const caps = { error: 10, warning: 10, notice: 9 } as const;
const levels = ['error', 'warning', 'notice'] as const;
type Level = (typeof levels)[number];
const levelBySeverity = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  Level
>;

interface Annotation {
  readonly level: Level;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly title: string;
  readonly message: string;
}

/** GitHub workflow commands: annotations at the rows at fault, the gravest that the platform shows, and how many more there are. */
const github: Reporter = {
  id: 'github',
  about: 'GitHub annotations on the rows at fault.',
  extension: 'txt',
  *render({ report }, { command }) {
    const reasons = reasonsOf(report);
    const all = [
      ...problemsOf(report),
      ...reasons.filter(({ decides }) => decides).map(reasonAnnotation),
      ...findingsOf(report),
      ...acceptedOf(report),
      ...reasons.filter(({ decides }) => !decides).map(reasonAnnotation),
    ];
    const shown = levels.flatMap((level) => all.filter((one) => one.level === level).slice(0, caps[level]));
    for (const annotation of shown) yield commandLine(annotation);
    const more = moreOf(report, all, shown, command);
    if (more !== undefined) yield commandLine(more);
    yield `${lastSentence(report)}\n`;
  },
};
export default github;

function problemsOf({ problems }: Report): readonly Annotation[] {
  return problems.map(({ code, message, hint, place }) => ({
    level: 'error',
    file: place?.file,
    line: place?.line,
    title: code,
    message: hint === undefined ? message : `${message} (${hint})`,
  }));
}

function reasonAnnotation({ decides, subjects, text }: Reason): Annotation {
  return decides
    ? { level: 'error', title: 'Not audited', message: `${subjects}: ${text}` }
    : { level: 'notice', title: 'Not looked at', message: `${subjects}: ${text}` };
}

/** Open findings: those that fail a batch first, and each rule once before any rule twice, so that one rule cannot fill the page. */
function findingsOf(report: Report): readonly Annotation[] {
  const turnByRule = new Map<string, number>();
  const turns = [...allFindings(report)]
    .filter(({ finding }) => finding.status === 'open')
    .map(({ finding }) => {
      const turn = turnByRule.get(finding.rule) ?? 0;
      turnByRule.set(finding.rule, turn + 1);
      return { finding, turn, fails: isFailure(finding, report.run.options.fail_on) };
    });
  turns.sort(
    (a, b) =>
      Number(b.fails) - Number(a.fails) || rankOf(a.finding.severity) - rankOf(b.finding.severity) || a.turn - b.turn,
  );
  return turns.map(({ finding }) => annotationOf(finding));
}

/** One notice for all that was accepted; a waiver that has ended is said by a warning of its own. */
function acceptedOf(report: Report): readonly Annotation[] {
  const waivers = waiversInOrder(report);
  const told = (these: readonly WaiverReport[]) => these.map((one) => `${one.id} ${waiverSentence(one, report)}`);
  const ended = waivers.filter(({ state }) => state === 'expired' || state === 'over-limit');
  const rest = waivers.filter((waiver) => !ended.includes(waiver));
  const texts = [...told(rest).slice(0, 5), ...(rest.length > 5 ? [counted(rest.length - 5, 'more waiver')] : [])];
  const message = [...texts, ...acceptanceNotes(report)].join('; ');
  return [
    ...told(ended).map((text) => ({ level: 'warning' as const, title: 'Waiver', message: text })),
    ...(message === '' ? [] : [{ level: 'notice' as const, title: 'Accepted', message }]),
  ];
}

function annotationOf(finding: Finding): Annotation {
  const place = finding.places[0];
  return {
    level: levelBySeverity[finding.severity],
    file: place?.file,
    line: place?.line,
    title: finding.rule,
    message: [`${subjectText(finding)}: ${finding.message}`, finding.fix].filter(Boolean).join('. '),
  };
}

/** What GitHub would drop and what the report itself left out. */
function moreOf(
  report: Report,
  all: readonly Annotation[],
  shown: readonly Annotation[],
  command: string,
): Annotation | undefined {
  const of = (these: readonly Annotation[], level: Level) => these.filter((one) => one.level === level).length;
  const lefts = levels.map((level) => ({ level, left: of(all, level) - of(shown, level) + cutAt(level, report) }));
  const total = lefts.reduce((sum, { left }) => sum + left, 0);
  if (total === 0) return undefined;
  const counts = lefts.filter(({ left }) => left > 0).map(({ level, left }) => counted(left, level));
  return {
    level: 'notice',
    title: `${total} more`,
    message: `${counts.join(', ')} more than GitHub shows for one step; for all of them: ${command.replace('parcels-csv=pull.csv', 'csv=findings.csv')}`,
  };
}

function cutAt(level: Level, report: Report): number {
  const severityByRule = new Map(report.rules.map(({ id, severity }) => [id, severity]));
  return leftOut(report, ({ rule }) => levelBySeverity[severityByRule.get(rule) ?? 'error'] === level);
}

function commandLine({ level, file, line, title, message }: Annotation): string {
  const place = file === undefined ? '' : `file=${property(file)},${line === undefined ? '' : `line=${line},`}`;
  return `::${level} ${place}title=${property(title)}::${data(message)}\n`;
}

/** Escaped as the runner unescapes: `%` in data, `:` and `,` too in properties. Printable text has no CR or LF left to escape. */
function data(text: string): string {
  return printable(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
