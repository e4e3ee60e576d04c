import { z } from 'zod';
import { severities } from '../model/subjects.ts';
import { causes } from '../model/values.ts';
import { list, strict, text, textMap } from './schema-parts.ts';

/** One case of `tests:`: subjects written by hand and what the rule should say of them. */
export const caseSchema = strict({
  name: text,
  batch: textMap.optional(),
  shipment: textMap.optional(),
  parcel: textMap.optional(),
  parcels: z.array(textMap).optional(),
  label: textMap.optional(),
  labels: z.array(textMap).optional(),
  item: textMap.optional(),
  items: z.array(textMap).optional(),
  absent_columns: list(text).optional().describe('Fields that have no column here'),
  params: textMap.optional().describe('Params that this case is run with'),
  as_of: text.optional().describe('The moment it is judged at: a day, or a moment with its offset'),
  supersedes: list(text).optional().describe('Names of inherited cases of this rule that no longer hold'),
  expect: z.enum(['pass', 'fail', 'not-applicable', 'not-evaluated']),
  severity: z.enum(severities).optional(),
  message: text.optional(),
  cause: z.enum(causes).optional().describe('Why it is not evaluated or does not apply'),
  facts: z.record(text, z.unknown()).optional(),
}).describe('A worked example of the rule');

export type CaseSection = z.infer<typeof caseSchema>;
