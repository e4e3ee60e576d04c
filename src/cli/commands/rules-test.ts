import { type Problem, throwIfAny } from '../../model/problem.ts';
import { chosenBy, idleSelector } from '../../ruleset/selectors.ts';
import { askedFormats, deliverFormats } from '../asked-formats.ts';
import { uncovered } from '../cases/coverage.ts';
import { type RuleSuite, suiteOf, type Tested, testCase } from '../cases/rule-suite.ts';
import { mutate } from '../cases/survivors.ts';
import { testJunit } from '../cases/test-junit.ts';
import { holds, type SuiteRun } from '../cases/test-run.ts';
import { testText } from '../cases/test-text.ts';
import { now } from '../clock.ts';
import type { CommandLine } from '../command-line.ts';
import { type ExitCode, exit } from '../exit.ts';
import { gather } from '../gather.ts';
import { rulesetGroups } from '../ruleset-entries.ts';
import { everything, rulesFrom } from '../shipped-rules.ts';

/** `handoff rules test`: runs the `tests:` of each ruleset. Exit 1 when one does not go as it says, when `--coverage` finds a rule
 *  without a passing or a failing case, or `--mutate` a change that no test notices.
 *  @throws CannotAudit when a ruleset has problems or nothing to run. */
export async function runRulesTest(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const formats = askedFormats(line.flags.get('format') ?? [], ['text', 'junit'], problems);
  const suites = await suitesOf(line, problems);
  const asOf = now();
  const runs: SuiteRun[] = [];
  for (const suite of suites) runs.push(await runSuite(suite, line, { asOf, problems }));
  if (suites.length > 0 || problems.length === 0)
    await deliverFormats(formats, (format) => (format === 'text' ? testText(runs) : testJunit(runs)));
  throwIfAny(problems);
  return runs.every(holds) ? exit.done : exit.failed;
}

/** The rulesets named, each with the rules that `-t` chooses; a selector must choose a rule of one of them. */
async function suitesOf(line: CommandLine, problems: Problem[]): Promise<readonly RuleSuite[]> {
  const suites: RuleSuite[] = [];
  const selectors = line.flags.get('test') ?? [];
  for (const entries of rulesetGroups(line)) {
    const loaded = await gather(problems, () => rulesFrom(entries, everything));
    if (loaded === undefined) continue;
    const { ids } = chosenBy(selectors, loaded.plan.rules);
    const suite = suiteOf(entries, loaded, ({ id }) => selectors.length === 0 || ids.has(id));
    if (selectors.length === 0 && suite.cases.length === 0) problems.push(nothingToRun(entries));
    suites.push(suite);
  }
  const rules = suites.flatMap(({ loaded }) => loaded.plan.rules);
  const idle = suites.length === 0 ? [] : chosenBy(selectors, rules).idle;
  problems.push(...idle.map((selector) => idleSelector('-t', selector, rules)));
  return suites;
}

interface Running {
  readonly asOf: string;
  readonly problems: Problem[];
}

async function runSuite(suite: RuleSuite, { flags }: CommandLine, { asOf, problems }: Running): Promise<SuiteRun> {
  const tested: Tested[] = [];
  for (const ruleCase of suite.cases) {
    const result = await gather(problems, () => testCase(suite, ruleCase, asOf));
    if (result !== undefined) tested.push(result);
  }
  const mutation = flags.has('mutate') ? await gather(problems, () => mutate(suite, asOf)) : undefined;
  return { suite, tested, uncovered: flags.has('coverage') ? uncovered(suite) : undefined, mutation };
}

function nothingToRun(entries: readonly string[]): Problem {
  return {
    code: 'ruleset.no-tests',
    message: `${entries.join(' + ')} should have tests to run, but has none`,
    hint: 'write cases under "tests:", by rule id',
  };
}
