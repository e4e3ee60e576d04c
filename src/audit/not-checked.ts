import type { Report } from '../model/report.ts';
import type { Run } from './run.ts';

/** How a shard calls what it leaves to others. */
export const otherShards = 'batches of other shards';

const levelOf = { labels: 'label', items: 'item', batches: 'batch' } as const;

/** What nobody looked at: what this site declared never to have, tables that were not given, and given ones that no rule in use looks at. */
export function notChecked(run: Run): Report['not_checked'] {
  const declared = run.plan.notSupplied.flatMap(({ datasets, fields, reason }) =>
    [...datasets.filter((dataset) => !isGiven(run, dataset)), ...fields].map((what) => ({
      what,
      reason: reason + allTheSame(run.supplied.get(what) ?? 0),
    })),
  );
  const known = new Set(declared.map(({ what }) => what));
  const absent = ['labels', 'items'].filter((dataset) => !known.has(dataset) && !isGiven(run, dataset));
  const unread = (['labels', 'items', 'batches'] as const).filter(
    (dataset) => isGiven(run, dataset) && !isLookedAt(run, levelOf[dataset]),
  );
  return [
    ...outOfScope(run),
    ...declared,
    ...absent.map((what) => ({ what, reason: `no ${what} were given (--${what} file)` })),
    ...unread.map((what) => ({ what, reason: `no rule in use looks at ${what}: name a ruleset that does (-r)` })),
  ];
}

/** What this report is silent about because nobody asked: it must never be taken for that of a whole run. */
function outOfScope({ options: { shard, parcels } }: Run): Report['not_checked'] {
  return [
    ...(shard === undefined
      ? []
      : [
          {
            what: otherShards,
            reason: `this is shard ${shard.number} of ${shard.of}: handoff report merge joins them`,
          },
        ]),
    ...(parcels === undefined ? [] : [{ what: 'all other parcels', reason: 'only those of --parcel were asked for' }]),
  ];
}

/** Of values that should never have come. */
function allTheSame(rows: number): string {
  if (rows === 0) return '';
  return rows === 1 ? ' (but 1 row has it, and is judged)' : ` (but ${rows} rows have it, and are judged)`;
}

/** A manifest that has none of the columns of its labels holds no labels. */
function isGiven(run: Run, dataset: string): boolean {
  return run.tables.some((table) => table.dataset === dataset && (!table.fromManifest || table.columns.length > 0));
}

/** Whether a rule of the plan judges, counts or reads the rows of a level; that cells are of their type is asked of every row. */
function isLookedAt(run: Run, level: 'label' | 'item' | 'batch'): boolean {
  const own = new Set(run.plan.rules.map(({ id }) => id));
  return run.rules.some(
    ({ rule, refs, variants }) =>
      own.has(rule.id) &&
      (rule.on === level ||
        refs.some(({ ref }) => ref.level === level) ||
        variants.some(({ judge }) => judge?.judge.shape === 'group' && judge.judge.of === level)),
  );
}
