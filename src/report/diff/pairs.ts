import type { Finding } from '../../model/report/finding.ts';
import type { Report } from '../../model/report.ts';
import { grouped } from '../grouped.ts';

/** A finding and the id of its batch. */
export interface Found {
  readonly batch: string;
  readonly finding: Finding;
}

/** The same trouble in two reports; one of them may not have it. */
export type Pair =
  | { readonly before: Found | undefined; readonly after: Found }
  | { readonly before: Found; readonly after: undefined };

/** Findings of two reports by key: those with equal facts first, then those that are left, in order. Several findings may share a key, as
 *  rows that share their parcel's do. What only the earlier one has comes last. */
export function pairs(before: Report, after: Report): readonly Pair[] {
  const earlierByKey = grouped(foundIn(before), ({ finding }) => finding.key);
  const laterByKey = grouped(foundIn(after), ({ finding }) => finding.key);
  const paired = [...laterByKey].flatMap(([key, later]) => pairsOf(earlierByKey.get(key) ?? [], later));
  const gone = [...earlierByKey].filter(([key]) => !laterByKey.has(key)).flatMap(([, earlier]) => earlier);
  return [...paired, ...gone.map((found): Pair => ({ before: found, after: undefined }))];
}

function pairsOf(earlier: readonly Found[], later: readonly Found[]): readonly Pair[] {
  const left = [...earlier];
  const take = (fits: (found: Found) => boolean) => {
    const place = left.findIndex(fits);
    return place === -1 ? undefined : left.splice(place, 1)[0];
  };
  const equal = later.map(({ finding }) => take((found) => found.finding.fingerprint === finding.fingerprint));
  const paired = later.map((found, place): Pair => ({ before: equal[place] ?? take(() => true), after: found }));
  return [...paired, ...left.map((found): Pair => ({ before: found, after: undefined }))];
}

function foundIn({ batches }: Report): readonly Found[] {
  return batches.flatMap(({ id, findings }) => findings.map((finding) => ({ batch: id, finding })));
}
