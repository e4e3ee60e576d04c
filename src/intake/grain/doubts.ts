import { severalIdentities } from '../../codes/several-identities.ts';
import type { FieldDefinition } from '../../model/dataset.ts';
import type { FieldReader, Row } from '../../model/table.ts';
import type { Missing } from '../../model/values.ts';
import { isOfEachParcel } from './per-parcel.ts';
import { identities } from './row-key.ts';

/** Nobody can tell which of several values is meant. */
const unknown: Missing = { missing: 'unknown-value' };

/** A reader, and the position of its column. */
export interface DoubtedReader {
  readonly reader: FieldReader;
  readonly index: number | undefined;
  readonly definition: FieldDefinition;
  /** Whether a row of this table may be of several rows, or of several parcels. */
  readonly arranged: boolean;
}

type Doubt = (row: Row) => Missing | undefined;

/** A reader that gives no value where rows of one parcel disagree, where one cell speaks for several parcels, or holds several identities. */
export function doubted({ reader, index, definition, arranged }: DoubtedReader): FieldReader {
  const doubts: readonly Doubt[] = [
    ...(arranged && index !== undefined ? [disputeOf(index)] : []),
    ...(arranged && isOfEachParcel(definition, reader.header ?? '') ? [pieceOf(definition.name)] : []),
    ...(identities.some((name) => name === definition.name) ? [severalIn(reader, definition.name)] : []),
  ];
  if (doubts.length === 0) return reader;
  const doubt: Doubt = (row) => {
    for (const why of doubts) {
      const found = why(row); // per row and field: a plain loop
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    ...reader,
    text: (row) => (doubt(row) === undefined ? reader.text(row) : undefined),
    read: (row) => doubt(row) ?? reader.read(row),
    doubt,
  };
}

function disputeOf(index: number): Doubt {
  return ({ disputes }) => (disputes?.some(({ column }) => column === index) ? unknown : undefined);
}

function pieceOf(field: string): Doubt {
  return ({ piece }) => (piece !== undefined && piece.count > 1 && !piece.told?.includes(field) ? unknown : undefined);
}

function severalIn({ text }: FieldReader, field: string): Doubt {
  return (row) => {
    const cell = text(row);
    return cell !== undefined && severalIdentities(field, cell).length > 1 ? { ...unknown, text: cell } : undefined;
  };
}
