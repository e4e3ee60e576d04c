import { joinKey } from '../../codes/join-key.ts';

/** First letter of what stands for a key, by field; `K` for any other. */
const letterByField: Readonly<Record<string, string>> = {
  package_id: 'P',
  tracking_number: 'T',
  sscc: 'C',
  order_id: 'O',
  po_number: 'B',
  pallet_id: 'L',
};

/** What stands for the keys of one audit: `P-0007` for the seventh parcel in canonical order, `T-0007` for its tracking number. The same
 *  key, as the join compares keys, has the same stand-in throughout; one that is no parcel's own is numbered `K-0001` as it comes. */
export class Pseudonyms {
  private readonly byKey = new Map<string, string>();
  private readonly taken = new Set<string>();
  private others = 0;

  /** Names a key of the nth parcel. */
  own(field: string, key: string, ordinal: number): string {
    const known = this.known(key);
    if (known !== undefined) return known;
    const name = nameFor(field, ordinal);
    return this.keep(key, this.taken.has(name) ? this.next() : name);
  }

  /** The name that `own` would give, which is not kept: for all parcels of a long list. */
  passing(field: string, key: string, ordinal: number): string {
    return this.known(key) ?? nameFor(field, ordinal);
  }

  /** Names whatever key it is. */
  of(key: string): string {
    return this.known(key) ?? this.keep(key, this.next());
  }

  /** The name of a key that the report tells of; undefined for any other text. */
  known(key: string): string | undefined {
    return this.byKey.get(joinKey(key));
  }

  private next(): string {
    this.others += 1;
    return `K-${padded(this.others)}`;
  }

  private keep(key: string, name: string): string {
    this.byKey.set(joinKey(key), name);
    this.taken.add(name);
    return name;
  }
}

function nameFor(field: string, ordinal: number): string {
  return `${letterByField[field] ?? 'K'}-${padded(ordinal)}`;
}

function padded(ordinal: number): string {
  return String(ordinal).padStart(4, '0');
}
