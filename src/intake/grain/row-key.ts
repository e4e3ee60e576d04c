import { joinKey } from '../../codes/join-key.ts';
import type { FieldReader, Row } from '../../model/table.ts';

type Readers = (field: string) => FieldReader | undefined;

/** Fields of which the first that has a value tells a parcel from others. */
export const identities = ['package_id', 'sscc', 'piece_id', 'tracking_number'] as const;

/** Tells the key that all rows of one parcel have, compared without case, spaces and hyphens; undefined for a row without any. */
export function rowKeyOf(field: Readers): (row: Row) => string | undefined {
  const readers = identities.flatMap((name) => field(name) ?? []);
  const index = field('package_index');
  return (row) => {
    // Once or twice per row of a file: a plain loop.
    for (const reader of readers) {
      const text = reader.text(row);
      if (text === undefined) continue;
      const place = reader.field === 'tracking_number' ? index?.text(row) : undefined;
      return `${reader.field} ${joinKey(text)}${place === undefined ? '' : `#${place}`}`;
    }
    return undefined;
  };
}
