import type { DatasetSettings } from '../model/settings.ts';
import { matchColumns } from './columns.ts';
import type { FormatOptions } from './format.ts';

/** What a dataset shows a format besides its layout: how decimals are written, what its rows are, and which columns it knows. */
export function shownBy(
  settings: DatasetSettings,
): Pick<FormatOptions, 'decimal' | 'subject' | 'columnsKnown' | 'forKind'> {
  const { id } = settings.definition;
  return {
    forKind: id === 'manifest' ? '' : `${id}=`,
    decimal: settings.notation?.decimal?.value,
    subject: settings.definition.subject,
    columnsKnown: (header) => matchColumns({ path: '', header, settings, onlyNamed: false }).matches.length,
  };
}
