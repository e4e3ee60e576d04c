import type { BatchReport, Finding, Report, RuleReport, RuleTally } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { isFailure } from '../findings.ts';
import { grouped } from '../grouped.ts';
import type { Reporter } from '../reporter.ts';
import { sharedText, subjectText } from '../shared-text.ts';
import { xmlText } from '../xml-text.ts';

const mostLines = 50;

interface TestCase {
  readonly name: string;
  readonly type: 'passed' | 'failure' | 'skipped' | 'error';
  /** One line for the list of tests; the body says more. */
  readonly message: string;
  readonly body: readonly string[];
}

interface Suite {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly cases: readonly TestCase[];
}

/** JUnit XML for CI: a suite per batch, a case per rule; problems are errors in a suite of their own.
 *  It shows titles and measures, no messages: those may quote personal data. */
const junit: Reporter = {
  id: 'junit',
  about: 'JUnit XML: a suite per batch, a case per rule.',
  extension: 'xml',
  *render({ report }) {
    const suites = [...problemSuite(report), ...report.batches.map((batch) => suiteOf(batch, report))];
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<testsuites name="handoff audit"${countsXml(suites.flatMap(({ cases }) => cases))}>\n`;
    for (const suite of uniquelyNamed(suites)) yield* suiteXml(suite);
    yield '</testsuites>\n';
  },
};
export default junit;

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
  const { outcome, disposition, parcels } = batch;
  const silent = outcome === 'not-audited' && cases.every(({ type }) => type === 'passed');
  const notAudited = { name: 'parcels', type: 'skipped' as const, message: 'the batch is not audited', body: [] };
  return {
    name: batch.id,
    properties: { outcome, disposition, parcels: String(parcels.total) },
    cases: silent ? [...cases, notAudited] : cases,
  };
}

function caseOf(id: string, batch: BatchReport, findings: readonly Finding[], report: Report): TestCase {
  const rule = report.rules.find((candidate) => candidate.id === id);
  const failures = findings.filter((finding) => isFailure(finding, report.run.options.fail_on));
  const lines = (kept: readonly Finding[]) => cappedLines(kept.map((finding) => lineOf(finding, rule)));
  if (failures.length > 0)
    return { name: id, type: 'failure', message: failureText(failures, rule), body: lines(failures) };
  const skipped = skipText(batch.rules.find((tally) => tally.rule === id));
  if (skipped !== '') return { name: id, type: 'skipped', message: skipped, body: [] };
  return { name: id, type: 'passed', message: '', body: lines(findings) };
}

function failureText(failures: readonly Finding[], rule: RuleReport | undefined): string {
  const fix = failures[0]?.fix ?? rule?.fix;
  return [`${rule?.title ?? failures[0]?.rule}: ${counted(failures.length, 'finding')}`, fix]
    .filter(Boolean)
    .join('. ');
}

function skipText(tally: RuleTally | undefined): string {
  if (tally === undefined || tally['not-evaluated'] === 0) return '';
  const causes = Object.entries(tally.causes['not-evaluated']).map(([cause, subjects]) => `${cause} ${subjects}`);
  return `not evaluated: ${causes.length > 0 ? causes.join(', ') : tally['not-evaluated']}`;
}

function lineOf(finding: Finding, rule: RuleReport | undefined): string {
  const place = finding.places[0];
  const at = place === undefined ? '' : `${place.file}:${place.line} `;
  const status = finding.status === 'open' ? finding.severity : finding.status;
  return `${at}${status} ${subjectText(finding)}: ${sharedText(finding, rule)}`;
}

function cappedLines(lines: readonly string[]): readonly string[] {
  const left = lines.length - mostLines;
  return left > 0 ? [...lines.slice(0, mostLines), `and ${left} more`] : lines;
}

/** Batches named alike but for invisible signs are still told apart. */
function uniquelyNamed(suites: readonly Suite[]): readonly Suite[] {
  const seen = new Map<string, number>();
  return suites.map((suite) => {
    const name = xmlText(suite.name);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? suite : { ...suite, name: `${suite.name} (${times})` };
  });
}

function* suiteXml({ name, properties, cases }: Suite): Iterable<string> {
  yield `  <testsuite name="${xmlText(name)}"${countsXml(cases)}>\n`;
  if (Object.keys(properties).length > 0) yield propertiesXml(properties);
  for (const testCase of cases) yield caseXml(name, testCase);
  yield '  </testsuite>\n';
}

function countsXml(cases: readonly TestCase[]): string {
  const of = (type: TestCase['type']) => cases.filter((testCase) => testCase.type === type).length;
  return ` tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

function propertiesXml(properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(
    ([name, value]) => `      <property name="${name}" value="${xmlText(value)}"/>\n`,
  );
  return `    <properties>\n${lines.join('')}    </properties>\n`;
}

function caseXml(suite: string, { name, type, message, body }: TestCase): string {
  const open = `    <testcase name="${xmlText(name)}" classname="${xmlText(suite)}"`;
  const text = body.map(xmlText).join('\n');
  if (type === 'passed') return text === '' ? `${open}/>\n` : `${open}><system-out>${text}</system-out></testcase>\n`;
  const inner = `<${type} message="${xmlText(message)}"`;
  return `${open}>${text === '' ? `${inner}/>` : `${inner}>${text}</${type}>`}</testcase>\n`;
}
