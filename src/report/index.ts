import type { Reporter } from './reporter.ts';

/** A reporter's entry: what help and `-f` need, and the reporter itself once it is asked for. */
export interface ReporterEntry {
  readonly id: string;
  readonly about: string;
  /** Usual file extension, without dot. */
  readonly extension: string;
  /** True of bytes that a terminal cannot show. */
  readonly binary?: true;
  /** True of what lands in logs and pages that many read: it is given no personal data unless `--redact none` says so. */
  readonly shared?: true;
  /** What a format needs beyond the report itself: all parcels, which a saved report does not hold. */
  readonly reads?: 'parcels';
  readonly load: () => Promise<Reporter>;
}

const from = async (module: Promise<{ readonly default: Reporter }>): Promise<Reporter> => (await module).default;

/** Every format of the report, by id; a reporter is one file in `formats/` and one entry here. */
export const reporters: readonly ReporterEntry[] = [
  {
    id: 'csv',
    about: 'A record per finding, for spreadsheets.',
    extension: 'csv',
    load: () => from(import('./formats/csv.ts')),
  },
  {
    id: 'github',
    about: 'GitHub annotations on the rows at fault.',
    extension: 'txt',
    shared: true,
    load: () => from(import('./formats/github.ts')),
  },
  {
    id: 'gitlab',
    about: 'GitLab code quality report: an issue per finding.',
    extension: 'json',
    shared: true,
    load: () => from(import('./formats/gitlab.ts')),
  },
  {
    id: 'html',
    about: 'One page to act on, print and sign: what to pull with barcodes, why, charts, evidence.',
    extension: 'html',
    load: () => from(import('./formats/html.ts')),
  },
  {
    id: 'json',
    about: 'The whole report as data (schema/report-1.json).',
    extension: 'json',
    load: () => from(import('./formats/json.ts')),
  },
  {
    id: 'junit',
    about: 'JUnit XML: a suite per batch, a case per rule.',
    extension: 'xml',
    shared: true,
    load: () => from(import('./formats/junit.ts')),
  },
  {
    id: 'markdown',
    about: 'A summary for pull requests and CI step summaries.',
    extension: 'md',
    shared: true,
    load: () => from(import('./formats/markdown.ts')),
  },
  {
    id: 'ndjson',
    about: 'One JSON object a line: run, input, batch, rule, finding, end.',
    extension: 'ndjson',
    load: () => from(import('./formats/ndjson.ts')),
  },
  {
    id: 'parcels-csv',
    about: 'A record per parcel with its outcome and what to do, passing parcels included.',
    extension: 'csv',
    reads: 'parcels',
    load: () => from(import('./formats/parcels-csv.ts')),
  },
  {
    id: 'parquet-findings',
    about: 'A record per finding, as a parquet table.',
    extension: 'parquet',
    binary: true,
    reads: 'parcels',
    load: () => from(import('./formats/parquet-findings.ts')),
  },
  {
    id: 'parquet-parcels',
    about: 'A record per parcel, passing parcels included, as a parquet table.',
    extension: 'parquet',
    binary: true,
    reads: 'parcels',
    load: () => from(import('./formats/parquet-parcels.ts')),
  },
  {
    id: 'parquet-rules',
    about: 'The counts of each rule by batch, as a parquet table.',
    extension: 'parquet',
    binary: true,
    reads: 'parcels',
    load: () => from(import('./formats/parquet-rules.ts')),
  },
  {
    id: 'pull-sheet',
    about: 'A PDF to print and walk with: parcels to pull by what to do, with barcodes and boxes to tick.',
    extension: 'pdf',
    binary: true,
    load: () => from(import('./formats/pull-sheet.ts')),
  },
  {
    id: 'sarif',
    about: 'SARIF 2.1.0 for code scanning: rules with their help, results, suppressions.',
    extension: 'sarif',
    shared: true,
    load: () => from(import('./formats/sarif.ts')),
  },
  {
    id: 'table',
    about: 'One screen: the verdict, the parcels to pull in walking order, then why.',
    extension: 'txt',
    load: () => from(import('./formats/table.ts')),
  },
  {
    id: 'tap',
    about: 'TAP version 14: a subtest per batch, a test point per rule.',
    extension: 'tap',
    shared: true,
    load: () => from(import('./formats/tap.ts')),
  },
  {
    id: 'xlsx',
    about: 'A workbook: findings, parcels, rules, batches and what was not checked.',
    extension: 'xlsx',
    binary: true,
    reads: 'parcels',
    load: () => from(import('./formats/xlsx.ts')),
  },
];
