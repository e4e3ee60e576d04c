import type { Variant } from '../model/plan.ts';
import type { Finding } from '../model/report/finding.ts';
import type { Hold, Severity } from '../model/subjects.ts';

/** What follows from one finding: overrides and rows of `per` make it differ within a rule. */
export type Consequence = Pick<Variant, 'severity' | 'hold' | 'action' | 'fix' | 'overriddenBy'>;

/** Findings of one rule about the rows of one file that a single finding may come to stand for: how many under each account, and the worst. */
export class StoodFor<Account> {
  readonly totals = new Map<Account, number>();
  private worst: { readonly consequence: Consequence; readonly isOpen: boolean } | undefined;

  add(account: Account, consequence: Consequence, isOpen: boolean): void {
    this.totals.set(account, (this.totals.get(account) ?? 0) + 1);
    const one = { consequence, isOpen };
    if (this.worst === undefined || rank(one) > rank(this.worst)) this.worst = one;
  }

  /** The finding with what follows from the worst of those it stands for, open ones before any that are excused. */
  asWorst(one: Finding): Finding {
    if (this.worst === undefined) return one;
    const { severity, hold, action = null, fix = null, overriddenBy } = this.worst.consequence;
    const facts = overriddenBy === undefined ? one.facts : { ...one.facts, override: overriddenBy };
    return { ...one, severity, hold, action, fix, facts };
  }
}

const severities: readonly Severity[] = ['info', 'warning', 'error'];
const holds: readonly Hold[] = ['none', 'parcel', 'batch'];

function rank({ consequence, isOpen }: { readonly consequence: Consequence; readonly isOpen: boolean }): number {
  return Number(isOpen) * 100 + severities.indexOf(consequence.severity) * 10 + holds.indexOf(consequence.hold);
}
