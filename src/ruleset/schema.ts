import { z } from 'zod';
import { dateOrders, decimalSigns } from '../codes/notation.ts';
import { rowKinds } from '../model/settings.ts';
import { subjectTypes } from '../model/subjects.ts';
import { caseSchema } from './schema-case.ts';
import { condition, fieldType, flag, list, strict, text, textMap } from './schema-parts.ts';
import { overrideSchema, ruleSchema } from './schema-rule.ts';

const param = strict({
  type: z
    .enum([...fieldType.options, 'percent', 'duration', 'list'])
    .optional()
    .describe('What the value must be'),
  default: z.unknown().optional().describe('The value unless --param or another ruleset says otherwise'),
  zone: text.optional().describe('IANA time zone a time is meant in'),
  about: text.optional().describe('One sentence for people'),
}).describe('A value that a site or a run may set');

const namedList = z
  .union([
    z.array(text),
    strict({
      file: text.describe('A CSV file beside this one'),
      column: text.describe('Header of the column'),
      encoding: text.optional().describe('Encoding of the file, such as windows-1252 (default: found out, or UTF-8)'),
    }),
  ])
  .describe('Values, or a column of a CSV file in the folder of this file');

const lane = strict({
  from: list(text).optional().describe('Countries of origin'),
  to: list(text).optional().describe('Countries of destination'),
  postal_code: list(text)
    .optional()
    .describe('Postal areas of destination: how codes begin, globs or ranges such as 1000-1999'),
}).describe('An origin-destination selector');

const ownField = strict({
  type: fieldType.describe('What its values are'),
  column: list(text).optional().describe('Header in the export'),
  about: text.optional().describe('One sentence for people'),
  unit: text.optional().describe('Unit of its numbers'),
  unit_field: text.optional().describe('Field that holds its unit or currency'),
  personal: flag.optional().describe('Left out of reports that are safe to share'),
}).describe('A field of your own');

const dataset = strict({
  from: z.enum(['manifest']).optional().describe('Its rows are columns of the manifest'),
  columns: z.record(text, list(text).optional()).optional().describe('Header by field'),
  units: textMap.optional().describe('Unit by field'),
  constants: textMap.optional().describe('Value by field, for what the export lacks'),
  values: z
    .record(text, z.record(text, list(text).optional()).optional())
    .optional()
    .describe('By field and value: how exports write it'),
  fields: z.record(text, ownField.optional()).optional().describe('Fields of your own, by name'),
  rows: z.enum(rowKinds).optional().describe('What one row of the manifest is (default: parcel)'),
  exclude: z
    .array(strict({ when: condition.describe('Asks of the row itself'), reason: text.describe('Why, in a few words') }))
    .optional()
    .describe('Rows to set aside: counted by reason and listed'),
  split: textMap.optional().describe('Sign between several identities in one cell, by field'),
  delimiter: text.optional().describe('Between cells: one character, or comma, semicolon, tab, pipe'),
  encoding: text.optional().describe('Encoding of its files, such as windows-1252 (default: found out, or UTF-8)'),
  comment: text.optional().describe('Character that makes comments of the lines it begins (default: none)'),
  footer_lines: text.optional().describe('Lines at the end of its files that are no rows'),
  header_line: text.optional().describe('Line, or row of a worksheet, that names the columns'),
  sheet: text.optional().describe('Name of the worksheet'),
  records: text
    .optional()
    .describe('Path of the lists that hold the records of a JSON file, such as shipments.parcels'),
  decimal: z.enum(decimalSigns).optional().describe('Sign before decimals (default: point)'),
  date_order: z.enum(dateOrders).optional().describe('Order of month, day and year in dates that are not ISO 8601'),
  zone: text.optional().describe('IANA time zone of dates and times without offset'),
}).describe('How one dataset is read');

const notSupplied = strict({
  datasets: list(text).optional().describe('Datasets this site never has'),
  fields: list(text).optional().describe('Fields this site never has'),
  reason: text.describe('Why not; it stands in every report'),
});

/** One ruleset file. Scalars are text; a key that removes an inherited value is `undefined`. */
export const rulesetSchema = strict({
  handoff: z.enum(['1']).describe('Version of this file format'),
  ruleset: text
    .regex(/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/, 'lower-case words such as acme/eu-outbound')
    .describe('Its id'),
  version: text.optional().describe('Its own version, shown in reports'),
  title: text.optional().describe('What it is, in a few words'),
  about: text.optional().describe('More about it, for people'),
  owner: text.optional().describe('Who answers for it'),
  extends: list(text).optional().describe('Rulesets this one builds on: handoff:name or a relative path'),
  covers: strict({
    carriers: list(text).optional().describe('Carriers it speaks for'),
    services: list(text).optional().describe('Services it speaks for; any other is unknown'),
  })
    .optional()
    .describe('What it speaks for: a parcel of another carrier is not audited'),
  params: z.record(text, param.optional()).optional().describe('Values that a site or a run may set, by name'),
  lists: z.record(text, namedList.optional()).optional().describe('Values by name'),
  lanes: z.record(text, lane.optional()).optional().describe('Origin-destination selectors by name'),
  datasets: z.record(text, dataset.optional()).optional().describe('How exports are read, by dataset'),
  not_supplied: z
    .union([notSupplied, z.array(notSupplied)])
    .optional()
    .describe('What this site never has'),
  rules: z.record(text, ruleSchema.optional()).optional().describe('Rules by id'),
  overrides: z.array(overrideSchema).optional().describe('Other consequences by rule, condition and day'),
  tests: z.record(text, z.array(caseSchema).optional()).optional().describe('Cases by rule id'),
}).describe(`Rules for ${subjectTypes.join(', ')} at handoff`);

export type ParamType = NonNullable<z.infer<typeof param>['type']>;
export type OwnFieldSection = z.infer<typeof ownField>;
/** Schemas of sections that are read once more after merging. */
export const sections = { param, namedList, lane, ownField, notSupplied } as const;
