/** Where in a file a problem stands: 1-based line and column, and the line itself with a caret under the fault. */
export interface ProblemPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly excerpt?: string;
}

/** Why an audit could not be carried out: a bad flag, a bad ruleset, an unreadable input. Never a fault of a parcel. */
export interface Problem {
  /** `area.what`, such as `ruleset.unknown-key`, `input.empty`, `usage.unknown-option`; stable, for machines. */
  readonly code: string;
  /** One sentence: what should be so, but is so; values quoted as written. */
  readonly message: string;
  readonly place?: ProblemPlace;
  /** What to try, with the flag to paste. */
  readonly hint?: string;
}

/** The one error this project throws on purpose: everything that was found wrong, at once. Caught once, in `cli/`. */
export class CannotAudit extends Error {
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: readonly [Problem, ...Problem[]], cause?: unknown) {
    super(problems.map((problem) => problem.message).join('\n'), { cause });
    this.name = 'CannotAudit';
    this.problems = problems;
  }
}

/** Throws every collected problem at once; returns when there are none. */
export function throwIfAny(problems: readonly Problem[], cause?: unknown): void {
  const [first, ...rest] = problems;
  if (first !== undefined) throw new CannotAudit([first, ...rest], cause);
}
