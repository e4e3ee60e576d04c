import { z } from 'zod';
import { severities } from '../model/subjects.ts';
import { causes } from '../model/values.ts';
import { list, strict, text, textMap } from './schema-parts.ts';

/** One case of `tests:`: subjects written by hand and what the rule should say of them. */
export const caseSchema = strict({
  name: text.describe('What the case shows, in a few words'),
  batch: textMap.optional().describe('Its declared header: value by field'),
  shipment: textMap.optional().describe('What its parcels share: value by field'),
  parcel: textMap.optional().describe('The parcel: value by field'),
  parcels: z.array(textMap).optional().describe('Parcels of the batch or shipment'),
  label: textMap.optional().describe('The label: value by field'),
  labels: z.array(textMap).optional().describe('Labels of the parcels'),
  item: textMap.optional().describe('The content line: value by field'),
  items: z.array(textMap).optional().describe('Content lines of the parcels'),
  absent_columns: list(text).optional().describe('Fields that have no column here'),
  params: textMap.optional().describe('Params that this case is run with'),
  as_of: text.optional().describe('The moment it is judged at: a day, or a moment with its offset'),
  supersedes: list(text).optional().describe('Names of inherited cases of this rule that no longer hold'),
  expect: z
    .enum(['pass', 'fail', 'not-applicable', 'not-evaluated'])
    .describe('What the rule says of the first subject of its kind'),
  severity: z.enum(severities).optional().describe('Severity of the finding'),
  message: text.optional().describe('Sentence of the finding, whole'),
  cause: z.enum(causes).optional().describe('Why it is not evaluated or does not apply'),
  facts: z.record(text, z.unknown()).optional().describe('Facts of the finding; others may be there too'),
}).describe('A worked example of the rule');

/** A case as its schema reads it. */
export type CaseSection = z.infer<typeof caseSchema>;
