import type { RowFault } from '../../model/table.ts';
import { envelopeFault } from './notice.ts';

/** A count that differs from what was counted. */
export function* compared(line: number, element: string, counted: number, said: string): Generator<RowFault> {
  if (said === '' || Number(said) !== counted) yield envelopeFault(line, element, String(counted), said);
}

/** A control number that is not the one it repeats. */
export function* repeated(line: number, element: string, should: string, is: string): Generator<RowFault> {
  if (should !== is) yield envelopeFault(line, element, should, is);
}
