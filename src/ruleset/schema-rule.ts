import { z } from 'zod';
import { actions, categories, holds, severities, subjectTypes } from '../model/subjects.ts';
import { condition, notYet, strict, text } from './schema-parts.ts';

const cost = strict({
  amount: text.optional().describe('Estimated, in currency'),
  currency: text.optional(),
  per: z.enum(['parcel', 'label', 'shipment', 'batch', 'po']).optional(),
  group: text.optional().describe("Of one parcel's findings in a group only the highest counts"),
  why: text.optional(),
  percent: notYet.optional(),
  of: notYet.optional(),
  min: notYet.optional(),
  max: notYet.optional(),
}).describe('What a finding is estimated to cost');

const source = strict({
  title: text,
  url: text.regex(/^https?:\/\/\S+$/, 'a web address such as https://carrier.example/guide').optional(),
  verified: text.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-22').optional(),
}).describe('Where the limit is published, and the day it was looked up');

const consequences = {
  with: z.record(text, z.unknown()).optional().describe('Parameters of the check'),
  severity: z.enum([...severities, 'off']).optional(),
  hold: z.enum(holds).optional().describe('What a finding holds back'),
  action: z.enum(actions).optional().describe('What the dock does about it'),
  message: text.optional().describe('Sentence of a finding, with {facts} and {fields}'),
  fix: text.optional().describe('What to do about it'),
  cost: cost.optional(),
  source: source.optional(),
};

const perRow = strict({ when: condition.optional(), ...consequences, severity: z.enum(severities).optional() });

/** One rule, as far as its shape goes: conditions and parameters are checked where their fields and check are known. */
export const ruleSchema = strict({
  title: text.optional(),
  about: text.optional(),
  category: z.enum(categories).optional(),
  on: z.enum(subjectTypes).optional().describe('What it judges; default parcel'),
  when: condition.optional(),
  where: condition.optional(),
  check: text.optional(),
  per: z.array(perRow).optional().describe('Other limits for some: the first row that matches'),
  ...consequences,
  effective: strict({ from: text.optional(), until: text.optional() })
    .optional()
    .describe('Days it is in force, both inclusive'),
  on_missing: z.enum(['not-evaluated', 'fail', 'skip']).optional(),
  cel: notYet.optional(),
  tolerance: notYet.optional(),
  final: notYet.optional(),
  waivable: notYet.optional(),
}).describe('A check with parameters, subject and severity');

export type RuleSection = z.infer<typeof ruleSchema>;
export type CostSection = z.infer<typeof cost>;
export type PerRowSection = z.infer<typeof perRow>;
