import { withheld } from './withheld.ts';

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

/** Problems whose sentences quote cells, as they may be shared. What a problem quotes is no part of it: reports hold sentences alone. */
const sharedByProblem = new WeakMap<Problem, Problem>();

/** A problem whose sentences quote cells of an input: `make` is asked twice, with the cells as they are and without them.
 *  @example quoting((cell) => ({ code: 'input.unit', message: `${header} should have a unit, but holds "${cell(text)}"` })) */
export function quoting(make: (cell: (text: string) => string) => Problem): Problem {
  const problem = make((text) => text);
  sharedByProblem.set(
    problem,
    make(() => withheld),
  );
  return problem;
}

/** A problem without what it quotes of an input; lines of inputs are left out, lines of rule files are not. Where a problem of an input was
 *  not made with `quoting`, nobody knows which of its quoted words are cells: none is shown. */
export function shareable(problem: Problem): Problem {
  const known = sharedByProblem.get(problem);
  if (known === undefined && !/^(input|intake)\./.test(problem.code)) return problem;
  const { place, message, hint, ...rest } = known ?? problem;
  const said = known === undefined ? withoutQuotes : (text: string) => text;
  const { excerpt: _line, ...where } = place ?? {};
  return {
    ...rest,
    message: said(message),
    ...(place === undefined ? {} : { place: where }),
    ...(hint === undefined ? {} : { hint: said(hint) }),
  };
}

function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"/g, `"${withheld}"`);
}
