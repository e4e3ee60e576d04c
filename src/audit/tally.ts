import type { MissingReport, RuleTally } from '../model/report/batch.ts';
import { datasetOfSubject } from '../model/subjects.ts';
import type { Cause } from '../model/values.ts';
import { compareText } from './findings.ts';
import type { NotJudged } from './ruling.ts';

interface Exceptions {
  fail: number;
  waived: number;
  known: number;
  readonly 'not-applicable': Map<NotJudged, number>;
  readonly 'not-evaluated': Map<NotJudged, number>;
}

/** Exceptions by rule and batch; what passed is what remains of the subjects. */
export class Tally {
  private readonly byRule: (Exceptions | undefined)[][] = [];

  add(rule: number, batch: number, ruling: NotJudged, times = 1): void {
    const counts = this.of(rule, batch);
    counts[ruling.status].set(ruling, (counts[ruling.status].get(ruling) ?? 0) + times);
  }

  /** Counts a subject that breaks a rule, by how its worst finding stands. */
  addBroken(rule: number, batch: number, status: 'fail' | 'waived' | 'known'): void {
    this.of(rule, batch)[status] += 1;
  }

  /** The line of a report for one rule of one batch that had this many subjects. */
  line(rule: string, number: number, batch: number, subjects: number): Omit<RuleTally, 'tolerance'> {
    const counts = this.byRule[number]?.[batch];
    const { fail, waived, known } = counts ?? { fail: 0, waived: 0, known: 0 };
    const excused = total(counts?.['not-applicable']);
    const unlooked = total(counts?.['not-evaluated']);
    return {
      rule,
      pass: Math.max(0, subjects - fail - waived - known - excused - unlooked),
      fail,
      waived,
      ...(known === 0 ? {} : { known }),
      'not-applicable': excused,
      'not-evaluated': unlooked,
      causes: {
        'not-applicable': byCause(counts?.['not-applicable']),
        'not-evaluated': byCause(counts?.['not-evaluated']),
      },
      missing: missing(counts?.['not-evaluated']),
    };
  }

  /** What was observed of a rule in a batch with this many subjects: those that break it, and those evaluated. */
  observed(number: number, batch: number, subjects: number): { failing: number; waived: number; sample: number } {
    const counts = this.byRule[number]?.[batch];
    const unjudged = total(counts?.['not-applicable']) + total(counts?.['not-evaluated']);
    const sample = Math.max(0, subjects - unjudged);
    return { failing: counts?.fail ?? 0, waived: counts?.waived ?? 0, sample };
  }

  private of(rule: number, batch: number): Exceptions {
    const batches = this.byRule[rule] ?? [];
    this.byRule[rule] = batches;
    const counts = batches[batch] ?? {
      ...{ fail: 0, waived: 0, known: 0 },
      ...{ 'not-applicable': new Map(), 'not-evaluated': new Map() },
    };
    batches[batch] = counts;
    return counts;
  }
}

type Counts = ReadonlyMap<NotJudged, number> | undefined;

function total(counts: Counts): number {
  let sum = 0;
  for (const count of counts?.values() ?? []) sum += count;
  return sum;
}

function byCause(counts: Counts): Readonly<Partial<Record<Cause, number>>> {
  const sums = new Map<Cause, number>();
  for (const [{ cause }, count] of counts ?? []) sums.set(cause, (sums.get(cause) ?? 0) + count);
  return Object.fromEntries([...sums].sort(([a], [b]) => compareText(a, b)));
}

/** Which field or dataset nobody could read, and for how many subjects. */
function missing(counts: Counts): readonly MissingReport[] {
  const lines = [...(counts ?? [])].map(([{ cause, field, detail }, subjects]): MissingReport => {
    const whole = field === undefined || cause === 'dataset-absent' || field.field.startsWith('$');
    const dataset = field === undefined ? null : datasetOfSubject[field.level];
    return { cause, dataset, field: whole ? null : field.field, subjects, ...detail };
  });
  return lines.sort((a, b) => compareText(idOf(a), idOf(b)));
}

function idOf({ cause, dataset, field, differs, value }: MissingReport): string {
  return `${cause} ${dataset ?? ''} ${field ?? ''} ${differs ?? ''} ${value ?? ''}`;
}
