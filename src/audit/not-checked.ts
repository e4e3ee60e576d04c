import type { Report } from '../model/report.ts';
import type { Run } from './run.ts';

/** What nobody looked at: what this site declared never to have, and tables that were not given. */
export function notChecked(run: Run): Report['not_checked'] {
  const declared = run.plan.notSupplied.flatMap(({ datasets, fields, reason }) =>
    [...datasets, ...fields].map((what) => ({ what, reason })),
  );
  const known = new Set(declared.map(({ what }) => what));
  const absent = ['labels', 'items'].filter(
    (dataset) => !known.has(dataset) && !run.tables.some((table) => table.dataset === dataset),
  );
  return [...declared, ...absent.map((what) => ({ what, reason: `no ${what} were given (--${what} file)` }))];
}
