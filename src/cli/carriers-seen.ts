import type { IntakeSettings } from '../model/settings.ts';
import { isFault, type Table } from '../model/table.ts';
import type { InputFile } from './inputs.ts';
import { openTables, type Reading } from './tables.ts';

/** Canonical codes of the carriers that the manifests name: read once, before the rules that fit them are chosen. */
export async function carriersSeen(
  files: readonly InputFile[],
  settings: IntakeSettings,
  reading: Reading,
): Promise<ReadonlySet<string>> {
  const manifests = files.filter(({ dataset }) => dataset === 'manifest');
  const seen = new Set<string>();
  for (const table of await openTables(manifests, settings, reading)) await addCarriers(table, seen);
  return seen;
}

async function addCarriers(table: Table, seen: Set<string>): Promise<void> {
  const carrier = table.field('carrier');
  if (carrier === undefined) return;
  // Called for every row of every manifest: a plain loop.
  for await (const chunk of table.records()) {
    for (const record of chunk) {
      const value = isFault(record) ? undefined : carrier.read(record);
      if (typeof value === 'string') seen.add(value);
    }
  }
}
