import { printable } from '../terminal.ts';
import type { Uncovered } from './coverage.ts';
import type { RuleSuite, Tested } from './rule-suite.ts';
import type { Mutation, Survivor } from './survivors.ts';
import type { SuiteRun } from './test-run.ts';

/** What `rules test` found, for people; its last line counts the cases. */
export function testText(runs: readonly SuiteRun[]): readonly string[] {
  const tested = runs.flatMap((run) => run.tested);
  const failing = tested.filter(({ differences }) => differences.length > 0);
  const texts = runs.flatMap((run) => [
    ...run.tested.filter((one) => one.differences.length > 0).map((one) => failureText(one, run.suite)),
    ...(run.uncovered === undefined ? [] : [coverageText(run.uncovered, run.suite)]),
    ...(run.mutation === undefined ? [] : [mutationText(run.mutation)]),
  ]);
  return [...texts.map(printable), `${tested.length - failing.length} passed, ${failing.length} failed\n`];
}

function failureText({ ruleCase, differences }: Tested, { loaded }: RuleSuite): string {
  const { rule, file, line } = ruleCase;
  const isInherited = file !== loaded.resolved.files.at(-1)?.path;
  const way = `if the change is meant: a case of your own with supersedes: [${JSON.stringify(ruleCase.case.name)}]`;
  return [
    `FAIL ${rule}: ${ruleCase.case.name}`,
    `     ${file}:${line}`,
    ...differences.map((text) => `     ${text}`),
    ...(isInherited ? [`     ${way}`] : []),
    '',
  ].join('\n');
}

function coverageText(uncovered: readonly Uncovered[], { rules }: RuleSuite): string {
  const lines = uncovered.map(({ rule, lacks }) => `UNCOVERED ${rule}: no ${lacks.join(' and no ')} case\n`);
  const covered = rules.length - uncovered.length;
  const have = rules.length === 1 ? 'has' : 'have';
  return `${lines.join('')}${covered} of ${counted(rules.length, 'rule')} ${have} a passing and a failing case\n`;
}

function mutationText({ tried, survivors, unchanged }: Mutation): string {
  const lines = survivors.map(survivorText);
  const rules = [...new Set(survivors.map(({ rule }) => rule))];
  const named = rules.length === 0 ? '' : `; tests still pass for ${rules.join(', ')}`;
  const left = unchanged.length === 0 ? '' : `; nothing to change in ${unchanged.join(', ')}`;
  return `${lines.join('')}${tried - survivors.length} of ${counted(tried, 'change')} noticed${named}${left}\n`;
}

function survivorText({ rule, change, file, line }: Survivor): string {
  return `SURVIVED ${rule}: ${change}\n     ${file}:${line}\n`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
