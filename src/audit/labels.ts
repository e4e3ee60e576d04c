import type { Row } from '../model/table.ts';
import { rowHash } from './row-hash.ts';
import type { Run } from './run.ts';
import type { Subject } from './subject.ts';

const inactive = new Set(['voided', 'refunded']);

/** Whether a label is stuck on a parcel that goes: outbound, and neither voided nor refunded. */
export function isActiveLabel(run: Run, subject: Subject): boolean {
  const view = subject.label;
  if ('missing' in view) return false;
  const status = view.text(run.slots.label.of('label_status'));
  if (typeof status === 'string' && inactive.has(status.toLowerCase())) return false;
  const type = view.text(run.slots.label.of('label_type'));
  return typeof type !== 'string' || type.toLowerCase() === 'outbound';
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
