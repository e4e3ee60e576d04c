import { CannotAudit, type Problem } from '../model/problem.ts';

/** Runs one of several independent steps; what it says against carrying on is added to `problems`, and the next step still runs. */
export async function gather<T>(problems: Problem[], step: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (fault) {
    if (!(fault instanceof CannotAudit)) throw fault;
    problems.push(...fault.problems);
    return undefined;
  }
}
