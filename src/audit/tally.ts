import type { RuleTally } from '../model/report.ts';
import type { Cause } from '../model/values.ts';
import type { Ruling } from './ruling.ts';

interface Exceptions {
  fail: number;
  readonly 'not-applicable': Map<Cause, number>;
  readonly 'not-evaluated': Map<Cause, number>;
}

/** Exceptions by rule and batch; what passed is what remains of the subjects. */
export class Tally {
  private readonly byRule: (Exceptions | undefined)[][] = [];

  add(rule: number, batch: number, ruling: Exclude<Ruling, undefined>, times = 1): void {
    const counts = this.of(rule, batch);
    if (ruling.status === 'fail') counts.fail += times;
    else counts[ruling.status].set(ruling.cause, (counts[ruling.status].get(ruling.cause) ?? 0) + times);
  }

  /** The line of a report for one rule of one batch that had this many subjects. */
  line(rule: string, number: number, batch: number, subjects: number): RuleTally {
    const counts = this.byRule[number]?.[batch];
    const fail = counts?.fail ?? 0;
    const excused = total(counts?.['not-applicable']);
    const unlooked = total(counts?.['not-evaluated']);
    return {
      rule,
      pass: Math.max(0, subjects - fail - excused - unlooked),
      fail,
      waived: 0,
      'not-applicable': excused,
      'not-evaluated': unlooked,
      causes: {
        'not-applicable': byCause(counts?.['not-applicable']),
        'not-evaluated': byCause(counts?.['not-evaluated']),
      },
      tolerance: null,
    };
  }

  private of(rule: number, batch: number): Exceptions {
    const batches = this.byRule[rule] ?? [];
    this.byRule[rule] = batches;
    const counts = batches[batch] ?? { fail: 0, 'not-applicable': new Map(), 'not-evaluated': new Map() };
    batches[batch] = counts;
    return counts;
  }
}

function total(counts: Map<Cause, number> | undefined): number {
  let sum = 0;
  for (const count of counts?.values() ?? []) sum += count;
  return sum;
}

function byCause(counts: Map<Cause, number> | undefined): Readonly<Partial<Record<Cause, number>>> {
  return Object.fromEntries([...(counts ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)));
}
