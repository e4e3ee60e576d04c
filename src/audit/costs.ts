import type { Cost } from '../model/plan.ts';
import type { CostLine } from '../model/report/summary.ts';
import type { Money } from '../model/values.ts';
import { CostLines, type CostTotals } from './cost-lines.ts';
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
  report(bases: Bases): CostTotals {
    const lines = new CostLines();
    for (const { claims } of this.claims(bases)) lines.addOnce(claims);
    return lines.report();
  }

  /** What counts once, by what it counts under: of each rule and carrier what it would come to. */
  *claims(
    bases: Bases,
  ): Iterable<{ readonly once: string; readonly bearer: string; readonly claims: readonly CostLine[] }> {
    for (const [once, candidates] of this.candidatesByOnce) {
      const claims = candidates.map((one) => claimOf(one, estimate(one.cost, one.bearer, bases)));
      yield { once, bearer: candidates[0]?.bearer.key ?? '', claims };
    }
  }
}

/** What findings of one rule and carrier under one key would come to, if they counted. */
function claimOf({ rule, cost, bearer: { carrier }, findings }: Candidate, estimated: Money | undefined): CostLine {
  const currency = estimated?.currency ?? cost.currency ?? null;
  const amount = estimated === undefined ? 0 : estimated.amount / 10_000;
  return { rule, carrier, currency, findings, amount, not_costed: estimated === undefined ? findings : 0 };
}
