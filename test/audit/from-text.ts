import { audit } from '../../src/audit/audit.ts';
import { openTable } from '../../src/intake/open-table.ts';
import { readAs } from '../../src/intake/read-as.ts';
import type { AuditOptions } from '../../src/model/audit-options.ts';
import type { Report } from '../../src/model/report.ts';
import type { RowKind } from '../../src/model/settings.ts';
import type { Table } from '../../src/model/table.ts';
import { sourceOf } from '../intake/sources.ts';
import { load } from '../ruleset/world.ts';
import { defaults } from './audited.ts';

/** Files as they stand, and the rules they are judged by. */
export interface Exports {
  /** Lines of the ruleset after its head. */
  readonly ruleset: string;
  readonly manifest: string;
  readonly labels?: string;
  readonly items?: string;
  /** What `--rows` says. */
  readonly rows?: RowKind;
  readonly options?: Partial<AuditOptions>;
}

const head = 'handoff: 1\nruleset: test/rules\nversion: 1.0.0\ntitle: Rules of a test\n';

/** Audits files as the command does: contents that stand in the manifest are its items, unless others are given. */
export async function auditedText({ ruleset, rows, options, ...files }: Exports): Promise<Report> {
  const loaded = load(head + ruleset);
  const settings =
    rows === undefined
      ? loaded.settings
      : readAs(loaded.settings, undefined, { layout: { rows: { value: rows, by: 'flag' } } });
  const open = (dataset: string, text: string, path: string, fromManifest = false) =>
    openTable({
      source: sourceOf(text, 4096, path),
      dataset,
      fromManifest,
      settings,
      options: { maxRecordBytes: 1 << 20 },
    });
  const tables: Table[] = [await open('manifest', files.manifest, 'manifest.csv')];
  if (files.labels !== undefined) tables.push(await open('labels', files.labels, 'labels.csv'));
  if (settings.labels?.from === 'manifest') tables.push(await open('labels', files.manifest, 'manifest.csv', true));
  if (files.items !== undefined) tables.push(await open('items', files.items, 'items.csv'));
  else if (tables[0]?.holdsItems === true) tables.push(await open('items', files.manifest, 'manifest.csv', true));
  return (await audit(loaded.plan, tables, { ...defaults, ...options })).report;
}

/** The outcome of each parcel that is told, by key, and the counts of the batch. */
export function parcelsOf(report: Report): string {
  return report.batches
    .map(({ parcels }) => `${parcels.total}: ${parcels.pass}/${parcels.fail}/${parcels['not-audited']}`)
    .join(' ');
}
