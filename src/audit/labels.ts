import type { Row } from '../model/table.ts';
import { rowHash } from './row-hash.ts';
import type { Run } from './run.ts';
import type { Subject } from './subject.ts';

const active = ['active', 'success', 'completed', 'purchased', 'created', 'printed', 'valid', 'refundrejected'];
const inactive = ['voided', 'void', 'refunded', 'refundpending', 'refundsubmitted', 'cancelled', 'canceled'];
const outbound = ['outbound', 'shipping', 'forward', 'delivery'];
const others = ['return', 'returns', 'customs', 'hazmat', 'document'];

/** Whether each known word means yes or no; the words of EasyPost, Shippo, ShipStation and karrio among them. */
const isActive = meanings(active, inactive);
const isOutbound = meanings(outbound, others);

function meanings(yes: readonly string[], no: readonly string[]): ReadonlyMap<string, boolean> {
  return new Map([...yes.map((word) => [word, true] as const), ...no.map((word) => [word, false] as const)]);
}

/** Whether a label is stuck on a parcel that goes: outbound, and neither voided nor refunded.
 *  Undefined when its status or type is a word that nobody knows: then nobody can tell. */
export function isActiveLabel(run: Run, subject: Subject): boolean | undefined {
  const going = meaning(run, subject, 'label_status', isActive);
  const out = meaning(run, subject, 'label_type', isOutbound);
  if (going === false || out === false) return false;
  return going === undefined || out === undefined ? undefined : true;
}

/** A blank status is active and a blank type outbound, as most exports leave them. */
function meaning(
  run: Run,
  { label }: Subject,
  field: string,
  known: ReadonlyMap<string, boolean>,
): boolean | undefined {
  const text = 'missing' in label ? undefined : label.text(run.slots.label.of(field));
  return typeof text === 'string' ? known.get(text.toLowerCase().replace(/[\s_-]/g, '')) : true;
}

/** Tells exact reprints: all cells equal to those of an earlier label of the same parcel. */
export class Reprints {
  private readonly firstByParcel = new Map<number, number>();
  private readonly moreByParcel = new Map<number, Set<number>>();

  /** Whether this row was printed before; notes it otherwise. Orphans have no parcel to be told apart by. */
  has(parcel: number, row: Row): boolean {
    if (parcel < 0) return false;
    const hash = rowHash(row.cells);
    const first = this.firstByParcel.get(parcel);
    if (first === undefined) {
      this.firstByParcel.set(parcel, hash);
      return false;
    }
    const more = this.moreByParcel.get(parcel) ?? new Set([first]);
    this.moreByParcel.set(parcel, more);
    return more.size === more.add(hash).size;
  }
}
