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
    ...(command === undefined
      ? {}
      : { command: command.map((word, place) => sharedWord(word, command[place - 1], names)) }),
  };
}

/** A word of the command line: `--set ship_to_name=…`, `--exclude "Notes=…"` and keys of parcels tell what the rest of the report does not. */
function sharedWord(word: string, option: string | undefined, names: Pseudonyms): string {
  const [, own, said] = /^(--(?:set|exclude|parcel))=(.*)$/s.exec(word) ?? [];
  if (own !== undefined && said !== undefined) return `${own}=${sharedWord(said, own, names)}`;
  if (option === '--exclude') return sharedReason(word);
  if (option === '--parcel') return names.of(word);
  const [, field, value] = /^([a-z]\w*)=(.*)$/s.exec(word) ?? [];
  if (field !== undefined && value !== undefined) return `${field}=${sharedValue(field, value)}`;
  return names.known(word) ?? word;
}

/** Why rows were left out: the words of a ruleset as they are; of `Notes=…`, as a flag says it, the cells are withheld. */
export function sharedReason(reason: string): string {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(reason) ?? [];
  return name === undefined || value === undefined ? reason : `${name}=${sharedValue(name, value)}`;
}

function sharedConstants(set: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(set).map(([field, value]) => [field, sharedValue(field, value)]));
}

const day = /^\d{1,4}([./-])(\d\d?|\p{L}{3,9})\1\d{1,4}([T ][\d:.]{4,12} ?(Z|[AP]M|[+-]\d\d:?\d\d)?)?$|^20\d{6}$/iu;

/** A value of a field that every report tells, where it may be shown: no days that are none, which stand where cells are out of place. */
export function sharedValue(field: string, value: string): string {
  return isShared(field, value) ? value : withheld;
}

/** Whether a value may be shown as it is. */
export function isShared(field: string, value: string): boolean {
  return sharingOf(field) === 'public' && (!field.endsWith('_date') || day.test(value));
}
