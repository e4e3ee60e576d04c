import type { Cost } from '../model/plan.ts';
import type { CostLine, CostReport } from '../model/report.ts';
import type { Money } from '../model/values.ts';
import { type Bases, estimate } from './estimate.ts';

/** On whom the cost of a finding falls: the key it counts under, and whose amounts a share is taken of. */
export interface Bearer {
  /** `parcel 12`, `shipment 3`, `batch 0`, `po 4500012`, or a row of a file. */
  readonly key: string;
  /** Parcel that the finding is about; -1 for none. */
  readonly parcel: number;
  readonly carrier: string | null;
}

interface Candidate {
  readonly rule: string;
  readonly cost: Cost;
  readonly bearer: Bearer;
  findings: number;
}

interface Estimated extends Candidate {
  readonly estimated: Money | undefined;
}

/** Estimated cost of open findings: once per rule and bearer; of one bearer's findings in a group only the highest counts.
 *  Shares are taken at the end, when all that a purchase order or a batch is worth is known. */
export class Costs {
  private readonly candidatesByOnce = new Map<string, Candidate[]>();

  add(rule: string, cost: Cost, bearer: Bearer): void {
    const once = `${cost.group === undefined ? `rule ${rule}` : `group ${cost.group}`} ${bearer.key}`;
    const candidates = this.candidatesByOnce.get(once) ?? [];
    this.candidatesByOnce.set(once, candidates);
    const known = candidates.find(
      (one) => one.rule === rule && one.cost === cost && one.bearer.carrier === bearer.carrier,
    );
    if (known === undefined) candidates.push({ rule, cost, bearer, findings: 1 });
    else known.findings += 1;
  }

  /** Totals by currency, and the same by rule and carrier. */
  report(bases: Bases): { readonly cost: readonly CostReport[]; readonly cost_by: readonly CostLine[] } {
    const lines = new Lines();
    for (const candidates of this.candidatesByOnce.values()) {
      const all = candidates.map((one) => ({ ...one, estimated: estimate(one.cost, one.bearer, bases) }));
      const counting = highestByCurrency(all);
      for (const one of all) lines.add(one, counting.has(one));
    }
    return { cost: lines.totals(), cost_by: lines.all() };
  }
}

/** Of several that count once, the highest in each currency; of equal ones the first by rule and carrier. */
function highestByCurrency(all: readonly Estimated[]): ReadonlySet<Estimated> {
  const highest = new Map<string, Estimated>();
  for (const one of all) {
    if (one.estimated?.currency === undefined) continue;
    const before = highest.get(one.estimated.currency);
    if (before === undefined || isBefore(one, before)) highest.set(one.estimated.currency, one);
  }
  return new Set(highest.values());
}

function isBefore(a: Estimated, b: Estimated): boolean {
  const difference = (b.estimated?.amount ?? 0) - (a.estimated?.amount ?? 0);
  return difference < 0 || (difference === 0 && nameOf(a) < nameOf(b));
}

function nameOf({ rule, bearer }: Candidate): string {
  return `${rule} ${bearer.carrier ?? ''}`;
}

interface Sum {
  readonly rule: string;
  readonly carrier: string | null;
  readonly currency: string | null;
  amount: number;
  findings: number;
  notCosted: number;
}

class Lines {
  private readonly sums = new Map<string, Sum>();

  add({ rule, bearer: { carrier }, cost, estimated, findings }: Estimated, counts: boolean): void {
    const currency = estimated?.currency ?? cost.currency ?? null;
    const id = [rule, carrier ?? '', currency ?? ''].join('\u0000');
    const sum = this.sums.get(id) ?? { rule, carrier, currency, amount: 0, findings: 0, notCosted: 0 };
    this.sums.set(id, sum);
    sum.findings += findings;
    if (estimated === undefined) sum.notCosted += findings;
    else if (counts) sum.amount += estimated.amount;
  }

  all(): readonly CostLine[] {
    const sorted = [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.map(([, { amount, notCosted, ...line }]) => ({
      ...line,
      amount: amount / 10_000,
      not_costed: notCosted,
    }));
  }

  totals(): readonly CostReport[] {
    const amounts = new Map<string, number>();
    for (const { currency, amount, findings, notCosted } of this.sums.values()) {
      if (currency === null || notCosted === findings) continue;
      amounts.set(currency, (amounts.get(currency) ?? 0) + amount);
    }
    const sorted = [...amounts].sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.map(([currency, amount]) => ({ amount: amount / 10_000, currency }));
  }
}
