import type { SeenValue } from '../../model/table.ts';
import type { Reading } from '../../model/values.ts';

/** Distinct texts that are kept and reported apart; the rest are one entry. */
const maxKept = 1000;
/** Longer texts name no carrier, service or country and are not kept. */
const longestName = 100;

/** What a text stands for. */
export interface Code {
  readonly reading: Reading;
  /** Canonical code; null when no table knows it. */
  readonly as: string | null;
  /** The service that a compound carrier (`fedex_ground`) names too. */
  readonly service?: string;
}

/** One distinct text of a coded column, what it stands for, and how many rows have it. */
export interface CodeEntry extends Code {
  readonly seen: string;
  readonly tally: { rows: number };
}

/** Resolves each distinct text of a coded column once, and counts the rows that have it. */
export class CodeBook {
  private readonly resolve: (text: string) => Code;
  private readonly entryByText = new Map<string, CodeEntry>();
  private readonly others = { rows: 0 };

  constructor(resolve: (text: string) => Code) {
    this.resolve = resolve;
  }

  /** The entry of a text; its tally is shared where there are too many to keep. */
  of(text: string): CodeEntry {
    return this.entryByText.get(text) ?? this.add(text);
  }

  /** Starts counting anew. */
  restart(): void {
    this.others.rows = 0;
    for (const { tally } of this.entryByText.values()) tally.rows = 0;
  }

  /** What was counted. */
  seen(field: string): readonly SeenValue[] {
    const values = [...this.entryByText.values()].map(({ seen, as, tally }) => ({ field, seen, as, rows: tally.rows }));
    return [...values, { field, seen: '(others)', as: null, rows: this.others.rows }];
  }

  private add(text: string): CodeEntry {
    const isKept = this.entryByText.size < maxKept && text.length <= longestName;
    const entry = { ...this.resolve(text), seen: text, tally: isKept ? { rows: 0 } : this.others };
    if (isKept) this.entryByText.set(text, entry);
    return entry;
  }
}

/** Counts of several books as one list: without zeros, one entry for each text and code, in code-unit order. */
export function merged(values: readonly SeenValue[]): readonly SeenValue[] {
  const sumByKey = new Map<string, SeenValue>();
  for (const value of values) {
    if (value.rows === 0) continue;
    const key = JSON.stringify([value.field, value.seen, value.as]);
    sumByKey.set(key, { ...value, rows: value.rows + (sumByKey.get(key)?.rows ?? 0) });
  }
  return [...sumByKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
