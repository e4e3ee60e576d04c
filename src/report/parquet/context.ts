import type { BatchReport } from '../../model/report/batch.ts';
import type { ParcelVerdict } from '../../model/report/pull.ts';
import type { Audit, Report } from '../../model/report.ts';
import { always, maybe, type ParquetColumn } from './column.ts';

/** What tells batches and parcels apart over time: who carries, how, from where, on which day. */
export interface Context {
  readonly carrier: string | null;
  readonly service: string | null;
  readonly facility_id: string | null;
  readonly ship_date: string | null;
}

const fields = ['carrier', 'service', 'facility_id', 'ship_date'] as const;

/** Columns of the run, the same in every row of every table: files of many audits are read together. */
export function runColumns<T>({ run, tool }: Report): readonly ParquetColumn<T>[] {
  return [
    always('as_of', 'moment', 'The moment the audit was made for, in UTC.', () => run.as_of),
    always('as_of_local', 'text', 'The same as it was given, ISO 8601 with its offset.', () => run.as_of),
    always('tool_version', 'text', 'Version of handoff.', () => tool.version),
  ];
}

/** Columns of the verdict on the batch of a row; a row of no batch is one of a problem. */
export function verdictColumns<T extends { readonly batch?: BatchReport | undefined }>(): readonly ParquetColumn<T>[] {
  return [
    always('batch_outcome', 'text', 'pass, fail or not-audited.', ({ batch }) => batch?.outcome ?? 'not-audited'),
    always(
      'disposition',
      'text',
      'release, hold-parcels, hold-batch or not-audited.',
      ({ batch }) => batch?.disposition ?? 'not-audited',
    ),
  ];
}

/** Columns of the carrier, service, facility and ship date; `whose` says of what they speak. */
export function contextColumns<T>(whose: string, of: (row: T) => Context): readonly ParquetColumn<T>[] {
  return [
    maybe(
      'carrier',
      'text',
      `Carrier ${whose}: its code where it is known, else as written.`,
      (row) => of(row).carrier,
    ),
    maybe(
      'service',
      'text',
      `Service ${whose}: its code where it is known, else as written.`,
      (row) => of(row).service,
    ),
    maybe('facility_id', 'text', `Facility ${whose}.`, (row) => of(row).facility_id),
    maybe('ship_date', 'date', `Ship date ${whose}; null where it is no ISO 8601 date.`, (row) => of(row).ship_date),
  ];
}

/** What all parcels of each batch share, null where they differ; what the batch is keyed by stands also where it has no parcels. */
export function batchContexts(audit: Audit): ReadonlyMap<string, Context> {
  const shared = new Map(audit.report.batches.map((batch) => [batch.id, keyed(batch)]));
  const seen = new Set<string>();
  for (const parcel of audit.parcels()) {
    const before = shared.get(parcel.batch);
    shared.set(
      parcel.batch,
      seen.has(parcel.batch) && before !== undefined ? common(before, parcel) : contextOf(parcel),
    );
    seen.add(parcel.batch);
  }
  return shared;
}

/** The context of one parcel. */
export function contextOf({ carrier, service, facility_id, ship_date }: ParcelVerdict): Context {
  return { carrier, service, facility_id, ship_date };
}

/** A context that nothing is known of. */
export const noContext: Context = { carrier: null, service: null, facility_id: null, ship_date: null };

function keyed({ key }: BatchReport): Context {
  const { carrier = null, service = null, facility_id = null, ship_date = null } = key;
  return { carrier, service, facility_id, ship_date };
}

// For each parcel of an audit: nothing is made anew while nothing differs.
function common(before: Context, parcel: Context): Context {
  if (fields.every((field) => before[field] === parcel[field] || before[field] === null)) return before;
  const own = (field: keyof Context) => (before[field] === parcel[field] ? before[field] : null);
  return {
    carrier: own('carrier'),
    service: own('service'),
    facility_id: own('facility_id'),
    ship_date: own('ship_date'),
  };
}
