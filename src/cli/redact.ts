import { type Problem, shareable } from '../model/problem.ts';
import type { RunOptions } from '../model/report/run.ts';
import type { Output } from './outputs.ts';

/** What `--redact` says; undefined when nobody said. */
export type Redact = RunOptions['redact'] | undefined;

/** All that it can say. */
export const redactions = ['none', 'pii'] as const satisfies readonly RunOptions['redact'][];

/** Whether an output is given what is safe to share: all are when `pii` is asked for, those that many read unless `none` is. */
export function isRedacted({ shared }: Pick<Output, 'shared'>, redact: Redact): boolean {
  return redact === 'pii' || (shared && redact !== 'none');
}

/** Problems as standard error tells them: like the reports, where no report may tell cells, and where one that many read goes to standard
 *  output, for both end in the same log. */
export function toldOnErrors(
  problems: readonly Problem[],
  outputs: readonly Output[],
  redact: Redact,
): readonly Problem[] {
  const isLog = redact === 'pii' || outputs.some((output) => output.target === undefined && isRedacted(output, redact));
  return isLog ? problems.map(shareable) : problems;
}
