import type { Action, Hold, Outcome } from '../subjects.ts';
import type { Place } from './finding.ts';

/** A parcel that must not go with the truck, and what to do with it. */
export interface PullEntry {
  readonly parcel: string;
  readonly outcome: Outcome;
  readonly hold: Hold;
  readonly tracking_number: string | null;
  readonly sscc: string | null;
  readonly order_id: string | null;
  readonly carrier: string | null;
  readonly service: string | null;
  readonly location: string | null;
  readonly pallet_id: string | null;
  readonly rules: readonly string[];
  readonly actions: readonly Action[];
  readonly place: Place;
}

/** One parcel and its verdict, for lists of all parcels, passing ones included. */
export interface ParcelVerdict extends PullEntry {
  readonly batch: string;
  readonly po_number: string | null;
  readonly facility_id: string | null;
  /** ISO date where its cell is a date, else as written. */
  readonly ship_date: string | null;
}
