import type { BatchReport } from '../model/report/batch.ts';
import { counted } from './counted.ts';
import { isStoppedBesideParcels, pulledCount } from './sentence.ts';

/** What the dock does with a batch, in a few words: `hold 4 of 18 parcels`. */
export function dispositionText(batch: BatchReport): string {
  const { total } = batch.parcels;
  if (total === 0) return 'no parcels';
  if (batch.disposition === 'release') return `release ${counted(total, 'parcel')}`;
  if (batch.disposition === 'hold-batch') return `hold the whole batch, ${counted(total, 'parcel')}`;
  if (isStoppedBesideParcels(batch)) return 'no parcel to pull, but see the findings';
  const held = pulledCount(batch);
  if (batch.disposition === 'hold-parcels') return `hold ${held} of ${counted(total, 'parcel')}`;
  const open = batch.parcels['not-audited'] || total;
  return `${open} of ${counted(total, 'parcel')} not audited${held > 0 ? `, hold ${held}` : ''}`;
}
