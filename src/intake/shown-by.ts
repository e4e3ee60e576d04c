import type { DatasetSettings } from '../model/settings.ts';
import { matchColumns } from './columns.ts';
import type { FormatOptions } from './format.ts';

/** What a dataset shows a format besides its layout: how decimals are written, and which columns it knows. */
export function shownBy(settings: DatasetSettings): Pick<FormatOptions, 'decimal' | 'columnsKnown'> {
  return {
    decimal: settings.notation?.decimal?.value,
    columnsKnown: (header) => matchColumns({ path: '', header, settings, onlyNamed: false }).matches.length,
  };
}
