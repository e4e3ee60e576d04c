import type { BatchReport } from '../../model/report/batch.ts';
import type { Report } from '../../model/report.ts';
import type { BatchChange } from './model.ts';

/** Batches whose outcome or disposition is another, and those that only one report has; by id. */
export function batchChanges(before: Report, after: Report): readonly BatchChange[] {
  const [a, b] = [verdicts(before), verdicts(after)];
  const ids = [...new Set([...a.keys(), ...b.keys()])].sort();
  return ids.flatMap((id) => {
    const [was = null, is = null] = [a.get(id), b.get(id)];
    const same = was?.outcome === is?.outcome && was?.disposition === is?.disposition;
    return same ? [] : [{ id, before: was, after: is }];
  });
}

function verdicts({ batches }: Report): ReadonlyMap<string, Pick<BatchReport, 'outcome' | 'disposition'>> {
  return new Map(batches.map(({ id, outcome, disposition }) => [id, { outcome, disposition }]));
}
