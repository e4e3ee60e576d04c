import { audit } from '../../src/audit/audit.ts';
import { caseTable } from '../../src/intake/case-table.ts';
import type { AuditOptions } from '../../src/model/audit-options.ts';
import type { CaseRow } from '../../src/model/case.ts';
import type { Audit } from '../../src/model/report.ts';
import type { Row, RowFault, Table } from '../../src/model/table.ts';
import { defaults } from '../audit/audited.ts';
import { dock } from './rules.ts';

/** A line of a file: a row, or one that nobody can read. */
export type Line = CaseRow | 'unreadable';

export const kinds = ['manifest', 'labels', 'items', 'batches'] as const;
export type Kind = (typeof kinds)[number];

/** One file of an audit. */
export interface File {
  readonly kind: Kind;
  readonly path: string;
  readonly lines: readonly Line[];
}

/** An audit to be: its files, the columns they lack, and what the caller decides. */
export interface Scene {
  readonly files: readonly File[];
  /** Fields without a column, as `kind.field`. */
  readonly absent: readonly string[];
  readonly options: Partial<AuditOptions>;
}

/** Fields that some row of a kind may have. */
export const columns: Readonly<Record<Kind, readonly string[]>> = {
  manifest: [
    'batch_id',
    'package_id',
    'tracking_number',
    'shipment_id',
    'carrier',
    'service',
    'weight',
    'length',
    'ship_to_city',
    'ship_to_postal_code',
    'ship_to_country',
    'ship_to_phone',
    'location',
  ],
  labels: ['package_id', 'label_id', 'label_type', 'label_status', 'ship_to_postal_code'],
  items: ['package_id', 'shipment_id', 'line_number', 'description'],
  batches: ['batch_id', 'package_count', 'total_weight'],
};

/** Carries a scene out by the dock's standard. */
export function carriedOut(scene: Scene): Promise<Audit> {
  const tables = scene.files.map((file) => tableOf(file, scene.absent));
  const failOn = scene.options.failOn ?? defaults.failOn;
  return audit(dock.plan, tables, { ...defaults, run: { ...defaults.run, fail_on: failOn }, ...scene.options });
}

function tableOf({ kind, path, lines }: File, absent: readonly string[]): Table {
  const rows = lines.filter((line): line is CaseRow => line !== 'unreadable');
  const present = columns[kind].filter((field) => !absent.includes(`${kind}.${field}`));
  const known = dock.settings[kind]?.definition.fields.map(({ name }) => name) ?? [];
  const absentColumns = known.filter((name) => !present.includes(name));
  const table = caseTable({ dataset: kind, rows, absentColumns, settings: dock.settings, path });
  const records = recordsOf(table, lines);
  return {
    ...table,
    field: (name) => table.field(name),
    summary: () => ({ ...table.summary(), unreadable: lines.length - rows.length }),
    records: () => records,
  };
}

/** Rows and faults in the order of their lines; a header stands on line 1. */
function recordsOf(table: Table, lines: readonly Line[]): AsyncIterable<readonly (Row | RowFault)[]> {
  return {
    async *[Symbol.asyncIterator]() {
      const rows: Row[] = [];
      for await (const chunk of table.records())
        rows.push(...chunk.filter((record): record is Row => !('fault' in record)));
      let next = 0;
      yield lines.map((line, index): Row | RowFault => {
        const at = { row: index + 1, line: index + 2 };
        if (line === 'unreadable') return { ...at, fault: 'intake.cells', facts: { expected: 5, found: 3 } };
        return { ...at, cells: rows[next++]?.cells ?? [] };
      });
    },
  };
}

/** The lines of a kind in all its files. */
export function linesOf(scene: Scene, kind: Kind): readonly Line[] {
  return scene.files.filter((file) => file.kind === kind).flatMap(({ lines }) => lines);
}

/** The scene with the lines of each file changed. */
export function withLines(scene: Scene, change: (file: File) => readonly Line[]): Scene {
  return { ...scene, files: scene.files.map((file) => ({ ...file, lines: change(file) })) };
}
