import { reporters } from '../report/index.ts';
import { auditFlags, rulesetFlag } from './audit-flags.ts';
import type { CommandDefinition, Flag } from './command.ts';
import { inspectFlags } from './inspect-flags.ts';
import { reportDiffFlags, reportMergeFlags, reportShowFlags, reportVerifyFlags } from './report-flags.ts';
import { asOfFlag, configFlag, waiverAddFlags, waiversFlag } from './waiver-flags.ts';

const testFlags: readonly Flag[] = [
  rulesetFlag,
  {
    name: 'test',
    short: 't',
    value: 'selector',
    about: 'tests only these rules: an id glob, category:, on: or severity:',
    repeats: true,
  },
  { name: 'coverage', about: 'every rule should have a passing and a failing case' },
  { name: 'mutate', about: 'changes each rule a little and names the changes that no test notices' },
  { name: 'format', short: 'f', value: 'format[=path]', about: 'text or junit (default: text)', repeats: true },
];
const anyRulesets = { usage: '<ruleset...>', min: 0, max: Number.POSITIVE_INFINITY };
const anyWaivers = { usage: '[waivers.yaml...]', min: 0, max: Number.POSITIVE_INFINITY };
const onePath = (usage: string) => ({ usage, min: 1, max: 1 });

/** Every command, in the order help prints them. Nothing a command needs is loaded before it is called. */
export const commands: readonly CommandDefinition[] = [
  {
    name: 'audit',
    about: 'Judges manifests and label data against rulesets: pass, fail or not audited for each handoff batch.',
    operands: { usage: '<manifest...>', min: 0, max: Number.POSITIVE_INFINITY },
    flags: auditFlags,
    notes: [
      'Formats:',
      ...reporters.map(({ id, about }) => `  ${id.padEnd(12)}  ${about}`),
      '',
      'Exit codes: 0 every batch passed; 1 a batch failed; 2 something is not audited, or the audit could not be',
      'carried out; 3 a defect in handoff.',
      '',
      'Examples:',
      '  handoff audit manifest.csv',
      '  handoff audit manifest.csv --labels labels.csv -r rules.yaml -f table -f json=report.json',
      '  handoff audit "exports/*.csv" --set carrier=UPS --unit weight=kg --expect 412',
    ].join('\n'),
    load: async () => (await import('./commands/audit.ts')).runAudit,
  },
  {
    name: 'inspect',
    about: 'Shows how a file is read: dialect, encoding, columns, values, first rows.',
    operands: onePath('<file>'),
    flags: inspectFlags,
    notes: [
      'Examples:',
      '  handoff inspect manifest.xlsx --sheet Parcels',
      '  handoff inspect export.csv --encoding windows-1252 --decimal comma --save-mapping',
    ].join('\n'),
    load: async () => (await import('./commands/inspect.ts')).runInspect,
  },
  {
    name: 'explain',
    about: 'Explains a rule, a check or a finding: what, why, source, examples, fix.',
    operands: onePath('<rule|check|fingerprint>'),
    flags: [rulesetFlag, { name: 'report', value: 'report.json', about: 'the JSON report that holds the finding' }],
    load: async () => (await import('./commands/explain.ts')).runExplain,
  },
  {
    name: 'rules new',
    about: 'Writes a commented ruleset to start from; never over a file that is there.',
    operands: { usage: '[id]', min: 0, max: 1 },
    flags: [{ name: 'to', value: 'file', about: 'the file to write (default: the last word of the id, .yaml)' }],
    load: async () => (await import('./commands/rules-new.ts')).runRulesNew,
  },
  {
    name: 'rules list',
    about:
      'Lists the rules of rulesets, or the shipped rulesets; with --carrier what is shipped for one, with limits and sources.',
    flags: [
      rulesetFlag,
      {
        name: 'carrier',
        value: 'name',
        about: 'the rules shipped for this carrier, in any of its spellings',
        repeats: true,
      },
      { name: 'format', short: 'f', value: 'format[=path]', about: 'text or json (default: text)', repeats: true },
    ],
    load: async () => (await import('./commands/rules-list.ts')).runRulesList,
  },
  {
    name: 'rules show',
    about: 'Prints rulesets as one: every rule after merging.',
    operands: anyRulesets,
    flags: [rulesetFlag, { name: 'resolved', about: 'with the file and line each value came from' }],
    load: async () => (await import('./commands/rules-show.ts')).runRulesShow,
  },
  {
    name: 'rules check',
    about: 'Checks rulesets: says all that is wrong with them, and warns of what is probably not meant.',
    operands: anyRulesets,
    flags: [
      rulesetFlag,
      { name: 'strict', about: 'warnings exit 1' },
      { name: 'as-of', value: 'moment', about: 'a day or moment that sources are old at (default: now)' },
    ],
    load: async () => (await import('./commands/rules-check.ts')).runRulesCheck,
  },
  {
    name: 'rules test',
    about: 'Runs the tests that rulesets carry.',
    operands: anyRulesets,
    flags: testFlags,
    notes: 'Exit codes: 0 all is well; 1 a test fails, a rule is uncovered or a change survives; 2 problems.',
    load: async () => (await import('./commands/rules-test.ts')).runRulesTest,
  },
  {
    name: 'rules diff',
    about: 'Says what changes in meaning from one ruleset to another: limits, severities, scope, params, lists.',
    operands: { usage: '<before> <after>', min: 2, max: 2 },
    flags: [
      {
        name: 'format',
        short: 'f',
        value: 'format[=path]',
        about: 'text, json or markdown (default: text)',
        repeats: true,
      },
    ],
    load: async () => (await import('./commands/rules-diff.ts')).runRulesDiff,
  },
  {
    name: 'rules schema',
    about: 'Prints the JSON Schema of rule files.',
    flags: [{ name: 'waivers', about: 'the schema of waiver files instead' }],
    load: async () => (await import('./commands/rules-schema.ts')).runRulesSchema,
  },
  {
    name: 'waivers list',
    about: 'Lists waivers, soonest to end first: active, expiring or expired.',
    operands: anyWaivers,
    flags: [waiversFlag, asOfFlag, configFlag],
    notes: 'Whether a waiver is used, or over its limit, only an audit can tell: every report lists them.',
    load: async () => (await import('./commands/waivers-list.ts')).runWaiversList,
  },
  {
    name: 'waivers check',
    about: 'Checks waivers against rulesets: says all that is wrong with them.',
    operands: anyWaivers,
    flags: [waiversFlag, rulesetFlag, configFlag],
    load: async () => (await import('./commands/waivers-check.ts')).runWaiversCheck,
  },
  {
    name: 'waivers add',
    about: 'Writes waivers for findings of a report.',
    flags: waiverAddFlags,
    notes: [
      'Example:',
      '  handoff waivers add --from report.json --select packing.weight.max --days 14 \\',
      '    --reason "scale 3 is being repaired" --owner lead@acme.example --waivers waivers.yaml',
    ].join('\n'),
    load: async () => (await import('./commands/waivers-add.ts')).runWaiversAdd,
  },
  {
    name: 'report show',
    about: 'Renders a saved report in any format that is a view of it, byte for byte as the audit would have.',
    operands: onePath('<report.json>'),
    flags: reportShowFlags,
    load: async () => (await import('./commands/report-show.ts')).runReportShow,
  },
  {
    name: 'report diff',
    about: 'Says what is new, fixed and changed from one saved report to another.',
    operands: { usage: '<before.json> <after.json>', min: 2, max: 2 },
    flags: reportDiffFlags,
    notes: 'Exit codes: 0 nothing new fails; 1 a finding fails that did not before; 2 problems.',
    load: async () => (await import('./commands/report-diff.ts')).runReportDiff,
  },
  {
    name: 'report merge',
    about: 'Joins the reports of all shards of a run (audit --shard) to the report of that run, byte for byte.',
    operands: { usage: '<shard.json...>', min: 1, max: Number.POSITIVE_INFINITY },
    flags: reportMergeFlags,
    notes: 'Exits 0 when they are joined, whatever the verdict: it stands in the report (run.exit_code).',
    load: async () => (await import('./commands/report-merge.ts')).runReportMerge,
  },
  {
    name: 'report verify',
    about: 'Audits again what a saved report was made of: the same files, rules and findings, or what differs.',
    operands: onePath('<report.json>'),
    flags: reportVerifyFlags,
    notes: 'Exit codes: 0 the same bytes; 1 something differs; 2 problems, such as a file that is gone.',
    load: async () => (await import('./commands/report-verify.ts')).runReportVerify,
  },
];
