import type { CaseRow } from '../model/case.ts';
import { numberedBarcode } from '../model/fields/barcodes.ts';
import { nearest } from '../model/nearest.ts';
import { type Problem, throwIfAny } from '../model/problem.ts';
import type { DatasetSettings, IntakeSettings } from '../model/settings.ts';
import type { Table } from '../model/table.ts';
import type { MatchedColumn } from './columns.ts';
import type { OpenedFile } from './format.ts';
import { own } from './own.ts';
import { tableOf } from './table.ts';

/** Rows written by hand, as the tests of rulesets and the examples of checks have them. */
export interface CaseTableRequest {
  readonly dataset: string;
  readonly rows: readonly CaseRow[];
  /** Fields that have no column; every other field of the dataset has one. */
  readonly absentColumns: readonly string[];
  readonly settings: IntakeSettings;
  /** How places name it. */
  readonly path: string;
}

/** A table of hand-written rows. Constants of the ruleset fill what a row leaves out; numbers and dates are written as in rule files.
 *  @throws CannotAudit when a row has a field that the dataset does not know. */
export function caseTable(request: CaseTableRequest): Table {
  const settings = handWritten(own(request.settings, request.dataset));
  if (settings === undefined) throw new Error(`no settings for dataset ${request.dataset}`);
  throwIfAny(unknownFields(request, settings));
  const fields = settings.definition.fields
    // Of a column that holds several fields, cases write the fields.
    .filter(({ name, holds }) => holds === undefined || request.rows.some((row) => name in row))
    .map(({ name }) => name)
    .filter((name) => !request.absentColumns.includes(name));
  const matches = fields.map((field, index): MatchedColumn => {
    return { index, header: field, field, unit: own(settings.units, field)?.value ?? null, matched_by: 'name' };
  });
  return tableOf({
    dataset: request.dataset,
    path: request.path,
    fromManifest: false,
    settings,
    opened: openedRows(request, fields),
    columns: { matches, unused: [], problems: [] },
    compoundServices: new Set(),
    isBlank: () => false, // a row without values is written on purpose
    inspectRow: () => {},
  });
}

/** The clocks of a dataset stay what they are; how an export writes is no matter of rows written here. */
function handWritten(settings: DatasetSettings | undefined): DatasetSettings | undefined {
  if (settings?.notation === undefined) return settings;
  const { zone } = settings.notation;
  return { ...settings, notation: zone === undefined ? {} : { zone } };
}

function openedRows({ rows }: CaseTableRequest, fields: readonly string[]): OpenedFile {
  const records = rows.map((row, index) => ({
    row: index + 1,
    line: index + 1,
    cells: cellsOf(row, fields),
  }));
  return {
    format: 'case',
    encoding: 'utf-8',
    delimiter: null,
    header: fields,
    headerLine: 0,
    async *records() {
      yield records;
    },
    digest: () => ({ sha256: '', bytes: 0 }),
  };
}

/** Cells by field; a barcode without a number is the first. */
function cellsOf(row: CaseRow, fields: readonly string[]): readonly string[] {
  const named = new Map(
    Object.entries(row).map(([name, text]) => [fields.includes(name) ? name : numberedBarcode(name), text]),
  );
  return fields.map((field) => named.get(field) ?? '');
}

function unknownFields({ rows, dataset, path }: CaseTableRequest, { definition }: DatasetSettings): readonly Problem[] {
  const known = definition.fields.map(({ name }) => name);
  const unknown = new Set(
    rows
      .flatMap((row) => Object.keys(row))
      .filter((name) => !known.includes(name) && !known.includes(numberedBarcode(name))),
  );
  return [...unknown].map((name) => {
    const meant = nearest(name, known);
    return {
      code: 'case.unknown-field',
      message: `a row of ${dataset} should have fields that ${dataset} knows, but has "${name}"`,
      place: { file: path },
      ...(meant === undefined ? {} : { hint: `did you mean ${meant}?` }),
    };
  });
}
