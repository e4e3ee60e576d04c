import type { Report } from '../../model/report.ts';
import { sharingOf } from '../../model/sharing.ts';
import { withheld } from '../../model/withheld.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** How the audit was asked for, without what is told of cells and keys there. */
export function sharedRun(run: Report['run'], names: Pseudonyms): Report['run'] {
  const { command, options, shard, parcels } = run;
  const costs = shard?.shared_costs?.map((cost) => ({ ...cost, once: names.of(cost.once) }));
  return {
    ...run,
    options: { ...options, set: sharedConstants(options.set), redact: 'pii' },
    ...(shard === undefined || costs === undefined ? {} : { shard: { ...shard, shared_costs: costs } }),
    ...(parcels === undefined ? {} : { parcels: parcels.map((parcel) => names.of(parcel)) }),
    ...(command === undefined ? {} : { command: command.map((word) => sharedWord(word, names)) }),
  };
}

/** A word of the command line: `--set ship_to_name=…` and keys of parcels tell what the rest of the report does not. */
function sharedWord(word: string, names: Pseudonyms): string {
  const [, option = '', field, value] = /^(--set=)?([a-z]\w*)=(.*)$/s.exec(word) ?? [];
  if (field !== undefined && value !== undefined) return `${option}${field}=${sharedValue(field, value)}`;
  return names.known(word) ?? word;
}

function sharedConstants(set: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(set).map(([field, value]) => [field, sharedValue(field, value)]));
}

/** A value of a field that every report tells, where it may be shown. */
export function sharedValue(field: string, value: string): string {
  return sharingOf(field) === 'public' ? value : withheld;
}
