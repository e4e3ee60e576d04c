import { joinKey } from '../../codes/join-key.ts';
import type { BatchReport } from '../../model/report/batch.ts';
import type { Finding } from '../../model/report/finding.ts';
import type { PullEntry } from '../../model/report/pull.ts';
import type { Audit } from '../../model/report.ts';
import { Pseudonyms } from './pseudonyms.ts';

const ownKeys = ['tracking_number', 'sscc', 'order_id', 'po_number', 'pallet_id'] as const;

/** Names every key that the report tells of a parcel: by the place of the parcel among all, in canonical order. */
export function nameKeys(audit: Audit): Pseudonyms {
  const names = new Pseudonyms();
  const told = toldOf(audit.report.batches);
  const ordinalByKey = ordinals(audit, new Set(told.map(({ parcel }) => joinKey(parcel))));
  for (const { parcel } of told) names.own('package_id', parcel, ordinalByKey.get(joinKey(parcel)) ?? 0);
  for (const { parcel, identity } of told)
    for (const field of ownKeys) {
      const key = identity[field];
      if (key) names.own(field, key, ordinalByKey.get(joinKey(parcel)) ?? 0);
    }
  return names;
}

/** A parcel as the report tells it: in a finding, or in a list of parcels to pull. */
interface ToldParcel {
  readonly parcel: string;
  readonly identity: { readonly [field in (typeof ownKeys)[number]]?: string | null };
}

function toldOf(batches: readonly BatchReport[]): readonly ToldParcel[] {
  const ofFinding = ({ parcel, identity }: Finding) => (parcel === null ? [] : [{ parcel, identity }]);
  const ofPull = (pull: PullEntry) => ({ parcel: pull.parcel, identity: pull });
  return batches.flatMap(({ findings, parcels_to_pull: pulls }) => [
    ...findings.flatMap(ofFinding),
    ...pulls.map(ofPull),
  ]);
}

/** Where each of these keys first stands among all parcels, from 1. */
function ordinals(audit: Audit, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const ordinalByKey = new Map<string, number>();
  let ordinal = 0;
  for (const key of wanted.size === 0 ? [] : keysOf(audit)) {
    ordinal += 1;
    const joined = joinKey(key);
    if (wanted.has(joined) && !ordinalByKey.has(joined)) ordinalByKey.set(joined, ordinal);
  }
  return ordinalByKey;
}

function* keysOf(audit: Audit): Iterable<string> {
  if (audit.keys !== undefined) yield* audit.keys();
  else for (const { parcel } of audit.parcels()) yield parcel;
}
