import type { DatasetSettings } from '../model/settings.ts';
import { isFault } from '../model/table.ts';
import type { MatchedColumn } from './columns.ts';
import { textAt, textOrConstant } from './fields/cell.ts';
import { carrierCode } from './fields/coded.ts';
import { spellingsOf } from './fields/spellings.ts';
import type { OpenedFile } from './format.ts';
import { own } from './own.ts';

/** Rows that are looked at. */
const sampleRows = 1000;

/** Service fields that have no column, but whose carrier column names services too (`fedex_ground`) in its first thousand rows. */
export async function compoundServices(
  opened: OpenedFile,
  settings: DatasetSettings,
  matches: readonly MatchedColumn[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { name, type, carrierField = '' } of settings.definition.fields) {
    const isGiven = matches.some(({ field }) => field === name) || own(settings.constants, name) !== undefined;
    if (type !== 'service' || isGiven) continue;
    if (await namesServices(opened, settings, matches, carrierField)) found.add(name);
  }
  return found;
}

async function namesServices(
  opened: OpenedFile,
  settings: DatasetSettings,
  matches: readonly MatchedColumn[],
  carrierField: string,
): Promise<boolean> {
  const index = matches.find(({ field }) => field === carrierField)?.index;
  const constant = own(settings.constants, carrierField)?.value;
  if (index === undefined && constant === undefined) return false;
  const text = constant === undefined ? textAt(index ?? 0) : textOrConstant(index, constant);
  const spellings = spellingsOf(own(settings.values, carrierField));
  let rows = 0;
  for await (const chunk of opened.records()) {
    for (const record of chunk) {
      if (rows++ >= sampleRows) return false;
      const carrier = isFault(record) ? undefined : text(record);
      if (carrier !== undefined && carrierCode(carrier, spellings).service !== undefined) return true;
    }
  }
  return false;
}
