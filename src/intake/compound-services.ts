import type { DatasetSettings } from '../model/settings.ts';
import { isFault } from '../model/table.ts';
import type { MatchedColumn } from './columns.ts';
import { textAt, textOrConstant } from './fields/cell.ts';
import { CodeBook } from './fields/code-book.ts';
import { carrierCode } from './fields/coded.ts';
import { spellingsOf } from './fields/spellings.ts';
import type { OpenedFile } from './format.ts';
import { own } from './own.ts';

/** Service fields that have no column, but whose carrier column names services too (`fedex_ground`), in whatever row: a file
 *  without service column is read to its first compound, or to its end. */
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
  const carriers = carrierBook(settings, carrierField);
  for await (const chunk of opened.records()) {
    for (const record of chunk) {
      const carrier = isFault(record) ? undefined : text(record);
      if (carrier !== undefined && carriers.of(carrier).service !== undefined) return true;
    }
  }
  return false;
}

/** What the texts of a carrier field stand for, each distinct text resolved once. */
export function carrierBook(settings: DatasetSettings, carrierField: string): CodeBook {
  const spellings = spellingsOf(own(settings.values, carrierField));
  return new CodeBook((text) => carrierCode(text, spellings));
}
