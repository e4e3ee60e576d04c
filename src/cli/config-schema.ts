import { z } from 'zod';
import { flag, list, strict, text, textMap } from '../ruleset/schema-parts.ts';

const texts = list(text).optional();

const notSupplied = strict({
  datasets: list(text).optional(),
  fields: list(text).optional(),
  reason: text,
});

const exclusion = strict({
  when: z.record(text, list(text).optional()).describe('Values by field or header'),
  reason: text,
});

const section = {
  rulesets: texts.describe('Rule files, relative to this file, or handoff:name'),
  labels: texts,
  items: texts,
  batches: texts,
  data: z.record(text, list(text).optional()).optional().describe('Files by dataset kind'),
  format: texts.describe('Reports as -f names them; paths relative to this file'),
  fail_on: text.optional(),
  param: textMap.optional(),
  only: texts,
  skip: texts,
  column: textMap.optional().describe('Header by field'),
  unit: textMap.optional().describe('Unit by field'),
  set: textMap.optional().describe('Value by field'),
  not_supplied: z.union([notSupplied, z.array(notSupplied)]).optional(),
  rows: text.optional().describe('What one row of the manifest is: parcel, order-line or shipment'),
  exclude: z
    .union([text.transform((one) => [one]), z.array(z.union([text, exclusion]))])
    .optional()
    .describe('Rows to set aside: field=value, or when and reason'),
  split_cells: textMap.optional().describe('Sign between several identities in one cell, by field'),
  batch_by: texts,
  decimal: texts.describe('Sign before decimals, point or comma; labels=comma says it of one dataset'),
  date_order: texts.describe('Order of dates that are not ISO 8601: mdy, dmy or ymd'),
  zone: texts.describe('Time zone of dates and times without offset'),
  encoding: texts.describe('Encoding of text; labels=windows-1252 says it of one dataset'),
  comment: texts.describe('Character that makes comments of the lines it begins'),
  footer_lines: texts.describe('Lines at the end that are no rows: totals'),
  header_line: texts.describe('Line, or row of a worksheet, that names the columns'),
  sheet: texts.describe('Name of the worksheet'),
  records: texts.describe('Path of the lists that hold the records of a JSON file'),
  delimiter: texts.describe('Between cells; labels=; says it of one dataset'),
  expect: texts,
  max_findings: text.optional(),
  waivers: texts.describe('Files of waivers, relative to this file'),
  baseline: text.optional().describe('An earlier JSON report, relative to this file'),
  allow_empty: flag.optional(),
  split: text.optional().describe('Folder for the rows that may go and all others, relative to this file'),
  redact: text.optional().describe('pii or none: what is left out of reports'),
};

const audit = strict({ ...section, manifest: texts.describe('Manifests and globs, relative to this file') });

/** `handoff.config.yaml`: defaults for the options of `handoff audit`, and audits by name. Scalars are text. */
export const configSchema = strict({ ...section, audits: z.record(text, audit.optional()).optional() });

/** A config file as its schema reads it. */
export type ConfigFile = z.infer<typeof configSchema>;
/** What one audit, or the file as a whole, sets. */
export type ConfigSection = z.infer<typeof audit>;
