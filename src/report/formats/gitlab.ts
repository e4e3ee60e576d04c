import type { Finding } from '../../model/report/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Severity } from '../../model/subjects.ts';
import { counted } from '../counted.ts';
import { allFindings } from '../findings.ts';
import { jsonText } from '../json-text.ts';
import { leftOut } from '../left-out.ts';
import { printable } from '../printable.ts';
import { reasonsOf } from '../reasons.ts';
import type { Reporter } from '../reporter.ts';
import { subjectText } from '../subject-text.ts';

/** An issue of GitLab's code quality report (docs.gitlab.com, “Code Quality report format”). */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const severityOf = { error: 'critical', warning: 'minor', info: 'info' } as const satisfies Record<
  Severity,
  Issue['severity']
>;

/** GitLab code quality: an issue per finding. An empty list reads as clean there, so what stopped or escaped the audit is an issue too. */
const gitlab: Reporter = {
  id: 'gitlab',
  about: 'GitLab code quality report: an issue per finding.',
  extension: 'json',
  *render({ report }) {
    const seen = new Map<string, number>();
    let lead = '[\n';
    for (const issue of issuesOf(report)) {
      yield `${lead}  ${jsonText(unlike(issue, seen))}`;
      lead = ',\n';
    }
    yield lead === '[\n' ? '[]\n' : '\n]\n';
  },
};
export default gitlab;

function* issuesOf(report: Report): Iterable<Issue> {
  const start = { path: pathText(report.inputs[0]?.path ?? 'handoff'), lines: { begin: 1 } };
  for (const { code, message, hint, place } of report.problems) {
    const location =
      place?.file === undefined ? start : { path: pathText(place.file), lines: { begin: place.line ?? 1 } };
    const description = hint === undefined ? message : `${message} (${hint})`;
    yield {
      description: printable(description),
      check_name: code,
      fingerprint: `problem ${code}`,
      severity: 'blocker',
      location,
    };
  }
  for (const { decides, subjects, text } of reasonsOf(report))
    yield {
      description: printable(`${decides ? 'Not audited' : 'Not looked at'}: ${subjects}: ${text}`),
      check_name: 'not-audited',
      fingerprint: `not-audited ${printable(text)}`,
      severity: decides ? 'blocker' : 'info',
      location: start,
    };
  for (const { finding } of allFindings(report)) yield issueOf(finding, start);
  const cut = leftOut(report, () => true);
  if (cut > 0)
    yield {
      description: `${counted(cut, 'finding')} more, left out for --max-findings`,
      check_name: 'left-out',
      fingerprint: 'left-out',
      severity: 'info',
      location: start,
    };
}

/** What is accepted stays in the list, as information, with what accepted it. */
function issueOf(finding: Finding, start: Issue['location']): Issue {
  const place = finding.places[0];
  const accepted =
    finding.status === 'open' ? '' : `${[finding.status, finding.waiver].filter(Boolean).join(' by ')}: `;
  const text = [`${subjectText(finding)}: ${finding.message}`, finding.fix].filter(Boolean).join('. ');
  return {
    description: printable(`${accepted}${text}`),
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: finding.status === 'open' ? severityOf[finding.severity] : 'info',
    location: place === undefined ? start : { path: pathText(place.file), lines: { begin: place.line } },
  };
}

/** GitLab keeps one issue of each fingerprint and drops the others in silence: repeated ones are numbered. */
function unlike(issue: Issue, seen: Map<string, number>): Issue {
  const times = (seen.get(issue.fingerprint) ?? 0) + 1;
  seen.set(issue.fingerprint, times);
  return times === 1 ? issue : { ...issue, fingerprint: `${issue.fingerprint} ${times}` };
}

/** Relative to the repository, with slashes: GitLab matches it to the files of the change. */
function pathText(path: string): string {
  return printable(path.replaceAll('\\', '/').replace(/^\.\//, ''));
}
