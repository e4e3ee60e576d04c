import { isMissing, type Reading } from '../model/values.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';
import type { Subject } from './subject.ts';

/** The day whose rules are in force for a subject, as ISO date: its ship date, else that of its batch's header, else the as-of day. */
export function shipDay(run: Run, subject: Subject, at: Standpoint): string {
  const own = at.type === 'batch' || at.type === 'shipment' ? at.type : 'parcel';
  const view = subject[own];
  const slot = run.slots[own].find('ship_date');
  const day = 'missing' in view || slot === undefined ? undefined : dayOf(view.typed(slot));
  if (day !== undefined) return day;
  const declared = run.slots.batch.find('ship_date');
  const header = run.batches.at(at.batch).header;
  return (
    (declared === undefined ? undefined : header && dayOf(header.typed(declared))) ?? run.options.asOf.slice(0, 10)
  );
}

function dayOf(reading: Reading): string | undefined {
  return isMissing(reading) || typeof reading !== 'object' ? undefined : reading.text.slice(0, 10);
}
