import { z } from 'zod';
import { actions, categories, holds, severities, subjectTypes } from '../model/subjects.ts';
import { condition, flag, list, strict, text } from './schema-parts.ts';

const cost = strict({
  amount: text.optional().describe('Estimated, in currency'),
  currency: text.optional().describe('Currency of the amounts, such as EUR'),
  per: z.enum(['parcel', 'label', 'shipment', 'batch', 'po']).optional().describe('What it is charged for once'),
  group: text.optional().describe("Of one parcel's findings in a group only the highest counts"),
  why: text.optional().describe('What is paid for'),
  percent: text.optional().describe('Share of what "of" names, such as 5%'),
  of: z.enum(['cogs', 'declared_value']).optional().describe('What the share is taken of'),
  min: text.optional().describe('Least it comes to, in currency'),
  max: text.optional().describe('Most it comes to, in currency'),
}).describe('What a finding is estimated to cost');

const source = strict({
  title: text.describe('The guide, its edition and section'),
  url: text
    .regex(/^https?:\/\/\S+$/, 'a web address such as https://carrier.example/guide')
    .optional()
    .describe('Where it is published'),
  verified: text
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-22')
    .optional()
    .describe('Day somebody looked it up'),
}).describe('Where the limit is published, and the day it was looked up');

const onMissing = z.enum(['not-evaluated', 'fail', 'skip']).describe('What an absent value, column or dataset means');

const tolerance = strict({
  fail: text.optional().describe('What fails a batch: more than a share (> 1%) or a number of subjects (> 3)'),
  min_sample: text.optional().describe('With fewer subjects evaluated nothing is tolerated'),
}).describe('How much of it a batch may bear; parcels still fail');

const consequences = {
  with: z.record(text, z.unknown()).optional().describe('Parameters of the check'),
  severity: z
    .enum([...severities, 'off'])
    .optional()
    .describe('error fails the parcel; warning and info are reported; off switches the rule off'),
  hold: z.enum(holds).optional().describe('What a finding holds back'),
  action: z.enum(actions).optional().describe('What the dock does about it'),
  message: text.optional().describe('Sentence of a finding, with {facts} and {fields}'),
  fix: text.optional().describe('What to do about it'),
  cost: cost.optional(),
  source: source.optional(),
};

const perRow = strict({
  when: condition.optional(),
  ...consequences,
  severity: z.enum(severities).optional().describe('How bad a finding of this row is'),
}).meta({
  required: ['when'],
});

/** One rule, as far as its shape goes: conditions and parameters are checked where their fields and check are known. */
export const ruleSchema = strict({
  title: text.optional().describe('What holds when the rule passes, in a few words'),
  about: text.optional().describe('Why there is such a rule, for people'),
  category: z.enum(categories).optional().describe('Kind of trouble; by default the first word of the id'),
  on: z.enum(subjectTypes).optional().describe('What it judges; default parcel'),
  when: condition.optional(),
  where: condition.optional(),
  check: text.optional(),
  per: z.array(perRow).optional().describe('Other limits for some: the first row that matches'),
  ...consequences,
  effective: strict({ from: text.optional().describe('First day'), until: text.optional().describe('Last day') })
    .optional()
    .describe('Days it is in force, both inclusive'),
  on_missing: onMissing.optional(),
  cel: text.optional().describe('An expression that has to be true, for what no check can say'),
  tolerance: tolerance.optional(),
  final: flag.optional().describe('Rulesets that extend this one cannot soften the rule'),
  waivable: flag.optional().describe('Whether a waiver may speak of it; default true'),
}).describe('A check with parameters, subject and severity');

/** What an override may set of the rules it names, beside where and how long. */
export const overrideSchema = strict({
  rules: list(text).describe('Ids of rules, or globs of them'),
  when: condition.optional(),
  until: text.optional().describe('Last day it holds'),
  about: text.optional().describe('Why, for people'),
  severity: consequences.severity,
  hold: consequences.hold,
  action: consequences.action,
  message: consequences.message,
  fix: consequences.fix,
  cost: consequences.cost,
  source: consequences.source,
  on_missing: onMissing.optional(),
  tolerance: tolerance.optional(),
}).describe('Other consequences for some rules, parcels or days; later ones win');

/** A rule as its schema reads it. */
export type RuleSection = z.infer<typeof ruleSchema>;
export type CostSection = z.infer<typeof cost>;
export type ToleranceSection = z.infer<typeof tolerance>;
export type OverrideSection = z.infer<typeof overrideSchema>;
export type PerRowSection = z.infer<typeof perRow>;
