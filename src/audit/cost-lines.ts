import type { CostLine, CostReport } from '../model/report/summary.ts';
import { compareText } from './findings.ts';

/** Estimated cost of a report: by currency, and by rule, carrier and currency. */
export interface CostTotals {
  readonly cost: readonly CostReport[];
  readonly cost_by: readonly CostLine[];
}

interface Sum {
  readonly rule: string;
  readonly carrier: string | null;
  readonly currency: string | null;
  /** In 1/10,000. */
  amount: number;
  findings: number;
  notCosted: number;
}

/** Sums of costs by rule, carrier and currency, exact and in any order. */
export class CostLines {
  private readonly sums = new Map<string, Sum>();

  /** Adds what counts once: all of their findings, and in each currency the highest amount alone. */
  addOnce(claims: readonly CostLine[]): void {
    const counting = highestByCurrency(claims);
    for (const claim of claims) this.add(counting.has(claim) ? claim : { ...claim, amount: 0 });
  }

  /** Adds a line, or takes it away again. */
  add({ rule, carrier, currency, amount, findings, not_costed }: CostLine, sign: 1 | -1 = 1): void {
    const id = [rule, carrier ?? '', currency ?? ''].join('\u0000');
    const sum = this.sums.get(id) ?? { rule, carrier, currency, amount: 0, findings: 0, notCosted: 0 };
    this.sums.set(id, sum);
    sum.amount += sign * Math.round(amount * 10_000);
    sum.findings += sign * findings;
    sum.notCosted += sign * not_costed;
  }

  /** The lines by id, and the totals; a line of nothing but findings that could not be costed adds no currency. */
  report(): CostTotals {
    const sorted = [...this.sums].sort(([a], [b]) => compareText(a, b)).map(([, sum]) => sum);
    const told = sorted.filter(({ findings }) => findings > 0);
    return { cost: totalsOf(told), cost_by: told.map(lineOf) };
  }
}

function lineOf({ amount, notCosted, ...line }: Sum): CostLine {
  return { ...line, amount: amount / 10_000, not_costed: notCosted };
}

function totalsOf(sums: readonly Sum[]): readonly CostReport[] {
  const amounts = new Map<string, number>();
  for (const { currency, amount, findings, notCosted } of sums) {
    if (currency === null || notCosted === findings) continue;
    amounts.set(currency, (amounts.get(currency) ?? 0) + amount);
  }
  const sorted = [...amounts].sort(([a], [b]) => compareText(a, b));
  return sorted.map(([currency, amount]) => ({ amount: amount / 10_000, currency }));
}

/** Of several that count once, the highest in each currency; of equal ones the first by rule and carrier. */
function highestByCurrency(all: readonly CostLine[]): ReadonlySet<CostLine> {
  const highest = new Map<string, CostLine>();
  for (const one of all) {
    if (one.currency === null || one.not_costed > 0) continue;
    const before = highest.get(one.currency);
    if (before === undefined || isBefore(one, before)) highest.set(one.currency, one);
  }
  return new Set(highest.values());
}

function isBefore(a: CostLine, b: CostLine): boolean {
  return b.amount - a.amount < 0 || (a.amount === b.amount && nameOf(a) < nameOf(b));
}

function nameOf({ rule, carrier }: CostLine): string {
  return `${rule} ${carrier ?? ''}`;
}
