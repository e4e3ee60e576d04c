import { isFault, type Row } from '../../model/table.ts';
import type { OpenedFile } from '../format.ts';
import type { Chunks } from './chunks.ts';

/** The rows of a file without those that are none; what cannot be read stays. */
export async function* keptRows(opened: Pick<OpenedFile, 'records'>, isNone: (row: Row) => boolean): Chunks {
  for await (const chunk of opened.records()) yield chunk.filter((record) => isFault(record) || !isNone(record));
}
