import type { Action, Category, Hold, Severity } from '../subjects.ts';
import type { Facts } from '../values.ts';

/** A rule that a subject breaks. */
export interface Finding {
  /** 16 hex of rule, batch, subject and field: the same trouble over time. */
  readonly key: string;
  /** 16 hex of key and facts; never of row numbers or wording. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly check: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly status: 'open' | 'waived' | 'known';
  /** `file` when the export is at fault and not the parcel: asks for a re-export, holds nothing. */
  readonly origin: 'parcel' | 'file';
  readonly hold: Hold;
  readonly action: Action | null;
  readonly subject: { readonly type: 'batch' | 'shipment' | 'parcel' | 'label' | 'item' | 'row'; readonly key: string };
  /** Key of the parcel concerned; null for an orphan, a shipment, a batch. */
  readonly parcel: string | null;
  /** What is present of tracking_number, sscc, order_id, po_number, carrier, service, location. */
  readonly identity: Readonly<Record<string, string>>;
  readonly field: string | null;
  readonly facts: Facts;
  readonly message: string;
  readonly fix: string | null;
  readonly cost: {
    /** Null for a share of something missing, or of the goods of several parcels: those are in `summary.cost_by`. */
    readonly amount: number | null;
    readonly currency: string | null;
    readonly per: string;
    readonly group: string | null;
    /** Of what it is a share: `5% of cogs`. */
    readonly share?: string;
  } | null;
  readonly places: readonly Place[];
  readonly waiver: string | null;
}

/** A cell or row of an input. */
export interface Place {
  readonly dataset: string;
  readonly file: string;
  readonly line: number;
  readonly row: number;
  /** The source header; null when the whole row is meant. */
  readonly column: string | null;
}
