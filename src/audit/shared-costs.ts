import type { ShardReport, SharedCost } from '../model/report/run.ts';
import { costBases, costKeyOf } from './bearers.ts';
import { variantsOf } from './bound-rule.ts';
import { compareText } from './findings.ts';
import type { Run } from './run.ts';

/** Costs of this shard that count once with those of others: of purchase orders whose parcels stand in batches of several shards. */
export function sharedCostsOf(run: Run): Pick<ShardReport, 'shared_costs'> {
  const shared = sharedOrders(run);
  if (shared.size === 0) return {};
  const all: SharedCost[] = [];
  for (const { once, bearer, claims } of run.costs.claims(costBases(run)))
    if (shared.has(bearer)) all.push(...claims.map((claim) => ({ once, ...claim })));
  if (all.length === 0) return {};
  return { shared_costs: all.sort((a, b) => compareText(a.once, b.once) || compareText(a.rule, b.rule)) };
}

/** Keys under which parcels of this shard and of others bear costs together. */
function sharedOrders(run: Run): ReadonlySet<string> {
  const [own, others] = [new Set<string>(), new Set<string>()];
  if (
    run.scope.shard === undefined ||
    !run.rules.some((rule) => variantsOf(rule).some(({ variant }) => variant.cost?.per === 'po'))
  )
    return own;
  for (let parcel = 0; parcel < run.parcels.size; parcel += 1) {
    const isOwn = run.batches.at(run.parcels.batch[parcel] ?? 0).isOwn;
    (isOwn ? own : others).add(costKeyOf(run, parcel, 'po'));
  }
  return new Set([...own].filter((key) => others.has(key)));
}
