import type { Tolerance } from '../model/plan.ts';
import type { RuleTally } from '../model/report/batch.ts';

/** What is known of a rule in a batch: subjects that break it, and those it was evaluated for. */
export interface Observed {
  readonly failing: number;
  readonly sample: number;
}

/** By which rules a batch fails, and what these tolerate. A waived finding counts where the outcome without waivers is asked. */
export class Failing {
  private readonly openByBatch: Map<number, Set<Tolerance | undefined>>[] = [];
  private readonly waivedByBatch: Map<number, Set<Tolerance | undefined>>[] = [];

  add(batch: number, rule: number, { tolerance, waived }: { tolerance: Tolerance | undefined; waived: boolean }): void {
    const byBatch = waived ? this.waivedByBatch : this.openByBatch;
    const byRule = byBatch[batch] ?? new Map<number, Set<Tolerance | undefined>>();
    byBatch[batch] = byRule;
    const tolerances = byRule.get(rule) ?? new Set();
    byRule.set(rule, tolerances);
    tolerances.add(tolerance);
  }

  /** What a rule tolerates of what fails the batch; undefined among them where some of it is not tolerated at all. */
  tolerances(batch: number, rule: number): ReadonlySet<Tolerance | undefined> {
    return this.openByBatch[batch]?.get(rule) ?? none;
  }

  /** Whether any rule fails the batch beyond what it tolerates. */
  fails(batch: number, observed: (rule: number) => Observed): boolean {
    return anyBeyond(this.openByBatch[batch], observed);
  }

  /** The same, as if nothing were waived: `observed` counts waived subjects among the failing. */
  failsWithoutWaivers(batch: number, observed: (rule: number) => Observed): boolean {
    return anyBeyond(this.openByBatch[batch], observed) || anyBeyond(this.waivedByBatch[batch], observed);
  }
}

const none: ReadonlySet<undefined> = new Set();

function anyBeyond(
  byRule: ReadonlyMap<number, ReadonlySet<Tolerance | undefined>> | undefined,
  observed: (rule: number) => Observed,
): boolean {
  for (const [rule, tolerances] of byRule ?? []) {
    const seen = observed(rule);
    for (const tolerance of tolerances) if (tolerance === undefined || !isWithin(tolerance, seen)) return true;
  }
  return false;
}

/** Whether what was observed may be tolerated; a sample that is too small never is. Exact: no rate is rounded. */
export function isWithin({ most, of, minSample }: Tolerance, { failing, sample }: Observed): boolean {
  if (sample < minSample) return false;
  return of === 'subjects' ? failing <= most : BigInt(failing) * 1_000_000n <= BigInt(most) * BigInt(sample);
}

/** The line of a report: what was observed in the limit's own measure, and whether the batch may pass with it. */
export function toleranceLine(
  own: Tolerance | undefined,
  applied: ReadonlySet<Tolerance | undefined>,
  observed: Observed,
): RuleTally['tolerance'] {
  const all = [...applied].filter((tolerance) => tolerance !== undefined);
  const told = all[0] ?? own;
  if (told === undefined) return null;
  const granted = !applied.has(undefined) && [...all, told].every((tolerance) => isWithin(tolerance, observed));
  return {
    fail: told.text,
    min_sample: told.minSample,
    observed: told.of === 'subjects' ? String(observed.failing) : percentOf(observed),
    sample: observed.sample,
    granted,
  };
}

/** `0.4854%`: four decimals, half up, without trailing zeros. */
function percentOf({ failing, sample }: Observed): string {
  if (sample === 0) return '0%';
  const millionths = Number((BigInt(failing) * 2_000_000n + BigInt(sample)) / (BigInt(sample) * 2n));
  return `${millionths / 10_000}%`;
}
