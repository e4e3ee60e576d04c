import { nearest } from '../model/nearest.ts';
import { type Problem, type ProblemPlace, throwIfAny } from '../model/problem.ts';
import { placeOf, type Span } from './source.ts';

/** Collects what is wrong with rule files, each trouble once, so that all of it can be said at once. */
export class Problems {
  readonly #byIdentity = new Map<string, Problem>();
  readonly #silenced = new Set<string>();

  /** Records a problem at a span of a rule file. */
  add(code: string, message: string, at: Span | undefined, hint?: string): void {
    const place = at === undefined ? {} : { place: placeOf(at) };
    this.addAll([{ code, message, ...place, ...(hint === undefined ? {} : { hint }) }]);
  }

  /** Records problems found elsewhere. */
  addAll(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const { file, line, column } = problem.place ?? {};
      const identity = JSON.stringify([problem.code, problem.message, file, line, column]);
      if (!this.#silenced.has(keyOf(problem.place)) && !this.#byIdentity.has(identity))
        this.#byIdentity.set(identity, problem);
    }
  }

  /** Whatever else is wrong at a place follows from what has been said already. */
  silence(at: Span): void {
    this.#silenced.add(keyOf(placeOf(at)));
  }

  /** Whether a problem with this code stands at a place. */
  has(code: string, at: Span): boolean {
    const place = keyOf(placeOf(at));
    return [...this.#byIdentity.values()].some((problem) => problem.code === code && keyOf(problem.place) === place);
  }

  get count(): number {
    return this.#byIdentity.size;
  }

  /** Everything recorded, in the order it was found. */
  get all(): readonly Problem[] {
    return [...this.#byIdentity.values()];
  }

  /** @throws CannotAudit with everything recorded, by file in the order first met, then line and column. */
  throwIfAny(): void {
    throwIfAny(this.sorted());
  }

  /** Everything recorded, by file in the order first met, then line and column. */
  sorted(): readonly Problem[] {
    const problems = [...this.#byIdentity.values()];
    const order = new Map<string | undefined, number>();
    for (const { place } of problems) if (!order.has(place?.file)) order.set(place?.file, order.size);
    const rank = (problem: Problem) => order.get(problem.place?.file) ?? 0;
    return problems.sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
  }
}

function keyOf(place: ProblemPlace | undefined): string {
  return JSON.stringify([place?.file, place?.line, place?.column]);
}

/** `did you mean "weight"?`, or what is known when nothing is near and the list is short, or undefined. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  const near = nearest(word, known);
  if (near !== undefined) return `did you mean "${near}"?`;
  return known.length > 0 && known.length <= 12 ? `known: ${known.join(', ')}` : undefined;
}
