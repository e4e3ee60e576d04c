import type { BoundRule } from './bound-rule.ts';

/** Fields of parcels that estimated costs are a share of: they must outlive their row. */
export function costFields(rules: readonly BoundRule[]): readonly string[] {
  const costs = rules.flatMap(({ rule: { variants, overrides = [] } }) => [
    ...variants.map(({ cost }) => cost),
    ...overrides.map(({ sets }) => sets.cost),
  ]);
  return costs.flatMap((cost) => (cost === undefined || typeof cost.amount === 'number' ? [] : [cost.amount.of]));
}
