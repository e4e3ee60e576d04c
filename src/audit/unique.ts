import type { KeyJudge } from '../model/judge.ts';
import type { Place } from '../model/report/finding.ts';
import type { Facts } from '../model/values.ts';
import { isMissing, textOf } from '../model/values.ts';
import type { BoundJudge } from './bound-rule.ts';
import type { RowIndex } from './row-index.ts';
import { type NotJudged, notApplicable, notEvaluated, type Ruling } from './ruling.ts';
import { readingOf, type Subject } from './subject.ts';

/** Members of each key of one rule, by ordinal in file order. */
export class KeyLedger {
  private readonly members = new Map<string, number[]>();
  private readonly index: RowIndex;
  private readonly bound: BoundJudge;
  private readonly judge: KeyJudge;

  constructor(index: RowIndex, bound: BoundJudge, judge: KeyJudge) {
    this.index = index;
    this.bound = bound;
    this.judge = judge;
  }

  /** Enters one subject. */
  add(subject: Subject, ordinal: number): void {
    const key = this.keyOf(subject, ordinal);
    if (typeof key !== 'string') return;
    const members = this.members.get(key);
    if (members === undefined) this.members.set(key, [ordinal]);
    else members.push(ordinal);
  }

  /** What the rule says of one subject, all being entered: every member of a shared key breaks it. */
  rulingOf(subject: Subject, ordinal: number): Ruling {
    const key = this.keyOf(subject, ordinal);
    if (typeof key !== 'string') return key;
    const members = this.members.get(key) ?? [];
    if (members.length < 2 || this.withinOneShipment(members)) return undefined;
    const facts: Facts = { value: this.told(subject), count: members.length };
    const others = members.filter((member) => member !== ordinal).slice(0, 9);
    return { status: 'fail', faults: [{ facts, alternative: 0, others: others.map((other) => this.placeOf(other)) }] };
  }

  private keyOf(subject: Subject, ordinal: number): string | NotJudged {
    if (this.judge.scope === 'shipment' && (this.index.shipment[ordinal] ?? -1) < 0) return outsideShipment(subject);
    let key = this.scopeOf(ordinal);
    for (const read of this.bound.reads[0] ?? []) {
      const value = readingOf(subject, read);
      const none = value === undefined || isMissing(value);
      if (none && read.declared) return notApplicable('declared-not-supplied');
      if (value === undefined) return notApplicable('value-absent');
      if (isMissing(value)) return notEvaluated(value.missing, read.ref);
      key += `\u0001${textOf(value)}`;
    }
    return key;
  }

  private scopeOf(ordinal: number): string {
    if (this.judge.scope === 'batch') return String(this.index.batch[ordinal]);
    return this.judge.scope === 'shipment' ? String(this.index.shipment[ordinal]) : '';
  }

  /** Pieces of one shipment may share a number; a parcel of no shipment shares with nobody, and a shipment has one lead. */
  private withinOneShipment(members: readonly number[]): boolean {
    if (this.judge.exceptWithin === undefined) return false;
    if (members.filter((member) => this.index.leads.has(member)).length > 1) return false;
    const shipments = new Set(members.map((member) => this.index.shipment[member] ?? -1));
    return shipments.size === 1 && !shipments.has(-1);
  }

  private told(subject: Subject): string {
    const values = (this.bound.reads[0] ?? []).map((read) => readingOf(subject, read));
    return values.map((value) => (value === undefined || isMissing(value) ? '' : textOf(value))).join(' / ');
  }

  private placeOf(ordinal: number): Place {
    const input = this.index.inputs[this.index.file[ordinal] ?? 0];
    const slot = this.bound.reads[0]?.[0]?.slot;
    const table = input?.table;
    return {
      dataset: table?.fromManifest === true ? 'manifest' : (table?.dataset ?? 'manifest'),
      file: table?.path ?? '',
      line: this.index.line[ordinal] ?? 0,
      row: this.index.row[ordinal] ?? 0,
      column: (slot === undefined ? undefined : input?.header(slot)) ?? null,
    };
  }
}

/** A parcel of no shipment shares none; where no column tells, nobody knows. */
function outsideShipment({ shipment }: Subject): NotJudged {
  const unknown = 'missing' in shipment && shipment.missing === 'column-absent';
  return unknown ? notEvaluated('column-absent') : notApplicable('value-absent');
}
