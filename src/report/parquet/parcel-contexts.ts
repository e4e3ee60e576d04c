import type { Audit } from '../../model/report.ts';
import { allFindings } from '../findings.ts';
import { type Context, contextOf } from './context.ts';

/** The context of each parcel that a finding is about; asks for those alone, and keeps each set of values once. */
export function parcelContexts(audit: Audit): (batch: string, parcel: string) => Context | undefined {
  const wanted = new Map<string, Context | undefined>();
  for (const { batch, finding } of allFindings(audit.report))
    if (finding.parcel !== null) wanted.set(keyOf(batch.id, finding.parcel), undefined);
  const known = new Map<string, Context>();
  for (const parcel of wanted.size === 0 ? [] : audit.parcels()) {
    const key = keyOf(parcel.batch, parcel.parcel);
    if (!wanted.has(key)) continue;
    const context = contextOf(parcel);
    const same = JSON.stringify(context);
    if (!known.has(same)) known.set(same, context);
    wanted.set(key, known.get(same));
  }
  return (batch, parcel) => wanted.get(keyOf(batch, parcel));
}

function keyOf(batch: string, parcel: string): string {
  return `${batch}\u0000${parcel}`;
}
