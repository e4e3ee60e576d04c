import type { BatchReport, RuleTally } from '../model/report/batch.ts';
import type { Finding } from '../model/report/finding.ts';
import type { RuleReport } from '../model/report/rule.ts';
import type { Report } from '../model/report.ts';
import { counted } from './counted.ts';
import { isFailure } from './findings.ts';
import { grouped } from './grouped.ts';
import { leftOut } from './left-out.ts';
import { subjectText } from './subject-text.ts';
import type { Suite, TestCase } from './test-case.ts';
import { toleratedTexts } from './tolerated.ts';

const mostLines = 50;

/** An audit as test harnesses know it: a suite per batch, a case per rule; problems are errors in a suite of their own. */
export function suitesOf(report: Report): readonly Suite[] {
  return [...problemSuite(report), ...report.batches.map((batch) => suiteOf(batch, report))];
}

function problemSuite({ problems }: Report): readonly Suite[] {
  if (problems.length === 0) return [];
  const cases = problems.map(({ code, message, hint }, place) => ({
    name: `${place + 1} ${code}`,
    type: 'error' as const,
    message,
    body: hint === undefined ? [] : [hint],
  }));
  return [{ name: 'the audit could not be carried out', properties: {}, cases }];
}

function suiteOf(batch: BatchReport, report: Report): Suite {
  const findingsByRule = grouped(batch.findings, ({ rule }) => rule);
  const ids = new Set([...batch.rules.map(({ rule }) => rule), ...findingsByRule.keys()]);
  const cases = [...ids].map((id) => caseOf(id, batch, findingsByRule.get(id) ?? [], report));
  const { outcome, outcome_without_waivers: without, disposition, parcels } = batch;
  const silent = outcome === 'not-audited' && cases.every(({ type }) => type === 'passed');
  const notAudited = { name: 'parcels', type: 'skipped' as const, message: 'the batch is not audited', body: [] };
  return {
    name: batch.id,
    properties: {
      outcome,
      ...(without === outcome ? {} : { outcome_without_waivers: without }),
      disposition,
      parcels: String(parcels.total),
    },
    cases: silent ? [...cases, notAudited] : cases,
  };
}

function caseOf(id: string, batch: BatchReport, findings: readonly Finding[], report: Report): TestCase {
  const rule = report.rules.find((candidate) => candidate.id === id);
  const failures = findings.filter((finding) => isFailure(finding, report.run.options.fail_on));
  const cut = leftOut(report, (one) => one.batch === batch.id && one.rule === id);
  const lines = (kept: readonly Finding[]) =>
    cappedLines(
      kept.map((finding) => lineOf(finding)),
      kept.length + cut,
    );
  const tally = batch.rules.find((line) => line.rule === id);
  const tolerated = tally === undefined ? [] : toleratedTexts({ rules: [tally] });
  if (failures.length > 0 && tolerated.length === 0)
    return {
      name: id,
      type: 'failure',
      message: failureText(failures, failures.length + cut, rule),
      body: lines(failures),
    };
  const skipped = skipText(tally);
  if (skipped !== '') return { name: id, type: 'skipped', message: skipped, body: [] };
  return { name: id, type: 'passed', message: '', body: [...tolerated, ...lines(findings)] };
}

function failureText(failures: readonly Finding[], total: number, rule: RuleReport | undefined): string {
  const fix = failures[0]?.fix ?? rule?.fix;
  return [`${rule?.title ?? failures[0]?.rule}: ${counted(total, 'finding')}`, fix].filter(Boolean).join('. ');
}

function skipText(tally: RuleTally | undefined): string {
  if (tally === undefined || tally['not-evaluated'] === 0) return '';
  const causes = Object.entries(tally.causes['not-evaluated']).map(([cause, subjects]) => `${cause} ${subjects}`);
  return `not evaluated: ${causes.length > 0 ? causes.join(', ') : tally['not-evaluated']}`;
}

function lineOf(finding: Finding): string {
  const place = finding.places[0];
  const at = place === undefined ? '' : `${place.file}:${place.line} `;
  const status =
    finding.status === 'open' ? finding.severity : [finding.status, finding.waiver].filter(Boolean).join(' ');
  return `${at}${status} ${subjectText(finding)}: ${finding.message}`;
}

/** The first lines, and how many more of all there are. */
function cappedLines(lines: readonly string[], total: number): readonly string[] {
  const shown = lines.slice(0, mostLines);
  return total > shown.length ? [...shown, `and ${total - shown.length} more`] : shown;
}
