import type { FieldType } from '../../model/values.ts';
import type { CellKind } from './damage.ts';

const kindByEnding: readonly (readonly [ending: string, kind: CellKind])[] = [
  ['postal_code', 'postal-code'],
  ['sscc', 'sscc'],
  ['gtin', 'gtin'],
  ['hs_code', 'hs-code'],
  ['_number', 'code'],
  ['_id', 'code'],
  ['_id_value', 'code'],
  ['phone', 'code'],
];
const names = /(?:^|_)(?:name|company|street\d?|city|state)$/;
const measured: ReadonlySet<FieldType> = new Set(['number', 'integer', 'weight', 'length', 'volume', 'money']);

/** What a field of a type holds, as far as it bears on what a spreadsheet makes of it; undefined where codes stand that tables tell. */
export function cellKind(field: string, type: FieldType): CellKind | undefined {
  if (type === 'date' || type === 'datetime') return 'date';
  if (measured.has(type)) return 'number';
  if (type !== 'text') return undefined;
  return kindByEnding.find(([ending]) => field.endsWith(ending))?.[1] ?? (names.test(field) ? 'text' : 'prose');
}
