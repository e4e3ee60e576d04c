/** What the shell is told. No flag changes what a code means. */
export const exit = {
  /** Every batch passed; or the command did what it was asked. */
  done: 0,
  /** A batch failed; or a ruleset's own test failed. */
  failed: 1,
  /** None failed but something is not audited; or a problem kept the command from being carried out. */
  notAudited: 2,
  /** A defect in handoff itself. */
  defect: 3,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
  /** Stopped by SIGTERM. */
  terminated: 143,
} as const;

/** A code that the process may end with. */
export type ExitCode = (typeof exit)[keyof typeof exit];

export { exitCodeOf } from '../model/exit-code.ts';
