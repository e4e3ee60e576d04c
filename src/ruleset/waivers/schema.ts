import { z } from 'zod';
import { readTyped } from '../../codes/typed.ts';
import { isMissing } from '../../model/values.ts';
import { list, strict, text } from '../schema-parts.ts';

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar; text that looks like none is told by its form. */
const day = text
  .regex(dayForm, 'a day such as 2026-12-15')
  .refine((written) => !dayForm.test(written) || !isMissing(readTyped('date', written)), {
    error: ({ input }) => `"${String(input)}" is no day of the calendar`,
  });

const sentence = text.regex(/\S/, 'some words');

/** One waiver, as far as its shape goes: rules and fields are checked where they are known. */
export const waiverSchema = strict({
  id: text.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'a word such as W-0042').describe('Its name in every report'),
  rules: list(text).describe('Ids of rules, or globs such as label.*'),
  match: z
    .record(text, z.unknown())
    .optional()
    .describe('Which findings: fields as in "when", and batch, parcel, fingerprint; all of the rules without it'),
  reason: sentence.describe('Why the findings are accepted'),
  owner: sentence.describe('Who answers for it'),
  approved_by: sentence.optional().describe('Who agreed'),
  created: day.optional().describe('The day it was written'),
  expires: day.describe('The last day it holds'),
  max_findings: text
    .regex(/^[1-9]\d{0,8}$/, 'a whole number from 1')
    .transform(Number)
    .optional()
    .describe('Matching more findings than this in one batch, it waives nothing there'),
}).describe('A named person’s dated acceptance of findings');

/** A file of waivers, as far as the file itself goes: each waiver is read by itself. Scalars are text. */
export const waiverFileSchema = strict({
  'handoff-waivers': z.enum(['1']).describe('Version of this file format'),
  waivers: z.array(z.unknown()).describe('The waivers; ids are unique'),
});

/** A waiver as its schema reads it. */
export type WaiverSection = z.infer<typeof waiverSchema>;
