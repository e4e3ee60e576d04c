import { junitXml } from '../../report/junit-xml.ts';
import type { Suite, TestCase } from '../../report/test-case.ts';
import type { Tested } from './rule-suite.ts';
import type { SuiteRun } from './test-run.ts';

/** What `rules test` found, as JUnit XML: a suite per ruleset, a case per test; coverage and unnoticed changes are cases of their own. */
export function testJunit(runs: readonly SuiteRun[]): Iterable<string> {
  return junitXml('handoff rules test', runs.map(suiteXml));
}

function suiteXml({ suite, tested, uncovered = [], mutation }: SuiteRun): Suite {
  const gaps = uncovered.map(({ rule, lacks }) =>
    failure(`${rule}: coverage`, `no ${lacks.join(' and no ')} case`, []),
  );
  const survivors = (mutation?.survivors ?? []).map(({ rule, change, file, line }) =>
    failure(`${rule}: ${change}`, 'no test notices this change', [`${file}:${line}`]),
  );
  return {
    name: suite.entries.join(' + '),
    properties: {},
    cases: uniquelyNamed([...tested.map(caseXml), ...gaps, ...survivors]),
  };
}

function caseXml({ ruleCase, differences }: Tested): TestCase {
  const name = `${ruleCase.rule}: ${ruleCase.case.name}`;
  const [message] = differences;
  if (message === undefined) return { name, type: 'passed', message: '', body: [] };
  return failure(name, message, [`${ruleCase.file}:${ruleCase.line}`, ...differences]);
}

function failure(name: string, message: string, body: readonly string[]): TestCase {
  return { name, type: 'failure', message, body };
}

function uniquelyNamed(cases: readonly TestCase[]): readonly TestCase[] {
  const timesByName = new Map<string, number>();
  return cases.map((one) => {
    const times = (timesByName.get(one.name) ?? 0) + 1;
    timesByName.set(one.name, times);
    return times === 1 ? one : { ...one, name: `${one.name} (${times})` };
  });
}
