import { rmSync } from 'node:fs';
import { type Problem, quoting } from '../model/problem.ts';
import type { Reporter } from '../report/reporter.ts';
import { commandToPaste } from './command-words.ts';
import { failedAudit } from './failed-report.ts';
import type { Output } from './outputs.ts';
import { isRedacted, type Redact } from './redact.ts';
import type { RunFacts } from './run-facts.ts';
import { writeTargets } from './targets.ts';
import { plain } from './terminal.ts';
import { version } from './version.ts';

let leave: (fault: unknown) => void = () => {};

/** Has the reports of a run say, should a defect end it, that there is no verdict: yesterday's must not be taken for today's.
 *  Reporters are loaded here and now, because a defect may leave no time to. */
export async function prepareLastWords(facts: RunFacts, outputs: readonly Output[], redact: Redact): Promise<void> {
  const { redacted } = await import('../audit/redact/redacted.ts');
  const load = async (output: Output) => ({ ...output, reporter: await output.load() });
  const reports = await Promise.all(outputs.map(load));
  leave = (fault) => {
    const whole = failedAudit(facts, [problemOf(fault)], 3);
    for (const { reporter, target, shared } of reports) {
      const audit = isRedacted({ shared }, redact) ? redacted(whole) : whole;
      const command = commandToPaste(audit.report.run);
      if (target !== undefined) replace(target, () => reporter.render(audit, { ...plain, command }));
    }
  };
}

/** Writes what was prepared: once, in whatever state the defect left the process. */
export function sayLastWords(fault: unknown): void {
  const say = leave;
  leave = () => {};
  say(fault);
}

type Target = NonNullable<Output['target']>;

/** A report that cannot even say this is removed: none is better than an old one. */
function replace(target: Target, render: () => ReturnType<Reporter['render']>): void {
  try {
    writeTargets([{ target, chunks: [...render()] }]);
  } catch {
    if (target.mode === 'replace') rmSync(target.path, { force: true });
  }
}

function problemOf(fault: unknown): Problem {
  const what = fault instanceof Error ? fault.message : String(fault);
  return quoting((cell) => ({
    code: 'defect',
    message: `handoff ${version()} has a defect, and no verdict was reached: ${cell(what)}`,
    hint: 'its stack is on standard error: please report it',
  }));
}
