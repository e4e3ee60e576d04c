import type { Cost } from '../model/plan.ts';
import type { CostReport } from '../model/report.ts';

/** Estimated cost of open findings in exact 1/10,000; within one group of one parcel only the highest counts. */
export class Costs {
  private readonly sumByCurrency = new Map<string, number>();
  private readonly counted = new Map<string, number>();

  /** @param owner what the cost falls on (`parcel 12`, `batch 3`, `po 4500012`): once per rule and owner, or per group and owner. */
  add(rule: number, cost: Cost, owner: string): void {
    const once = `${cost.group === undefined ? `rule ${rule}` : `group ${cost.group}`} ${cost.currency} ${owner}`;
    const before = this.counted.get(once) ?? 0;
    if (cost.amount <= before) return;
    this.counted.set(once, cost.amount);
    this.sumByCurrency.set(cost.currency, (this.sumByCurrency.get(cost.currency) ?? 0) + cost.amount - before);
  }

  totals(): readonly CostReport[] {
    const sums = [...this.sumByCurrency].sort(([a], [b]) => (a < b ? -1 : 1));
    return sums.map(([currency, amount]) => ({ amount: amount / 10_000, currency }));
  }
}
