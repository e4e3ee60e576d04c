import type { AuditOptions } from '../model/audit-options.ts';
import type { NotSupplied } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { FailOn } from '../model/subjects.ts';
import { datasetFiles, type InputPattern } from './input-patterns.ts';
import { type Output, outputsOf } from './outputs.ts';
import { type PartAsked, partAsked } from './parts-asked.ts';
import { asOf, batchBy, choice, count, expected, type Pair, pairs } from './readers.ts';
import { readingOptions } from './reading-names.ts';
import type { ReadingSetting } from './reading-options.ts';
import { type Redact, redactions } from './redact.ts';
import { type RowOptions, rowOptions } from './row-options.ts';
import type { Setting, Settings } from './settings.ts';
import { splitAsked } from './split/asked.ts';

/** What a user asked for, in types; nothing of it has been looked up in files or rules yet. */
export interface AuditRequest {
  readonly inputs: readonly InputPattern[];
  /** Empty: the shipped ones that fit. */
  readonly rulesets: readonly string[];
  readonly outputs: readonly Output[];
  readonly failOn: FailOn;
  readonly asOf: string;
  readonly params: readonly Pair[];
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly columns: readonly Pair[];
  readonly units: readonly Pair[];
  readonly constants: readonly Pair[];
  /** How files are written, weakest first. */
  readonly readAs: readonly ReadingSetting[];
  /** Rows to set aside, and cells to take apart. */
  readonly rows: RowOptions;
  /** Datasets and fields that `--not-supplied` names. */
  readonly notSupplied: readonly string[];
  /** The same with reasons, from config. */
  readonly declared: readonly NotSupplied[];
  readonly batchBy: readonly string[] | undefined;
  /** How its user knows that option. */
  readonly batchByName: string;
  readonly expect: AuditOptions['expect'];
  readonly maxFindings: number;
  /** Paths and globs of waiver files. */
  readonly waivers: readonly string[];
  readonly noWaivers: boolean;
  readonly baseline: string | undefined;
  readonly allowEmpty: boolean;
  /** The folder that each input is parted into. */
  readonly split: string | undefined;
  /** All of the run, or a part of it. */
  readonly part: PartAsked;
  /** What is left out of reports; undefined: personal data, of those that many read. */
  readonly redact: Redact;
}

const severities = ['error', 'warning', 'info', 'never'] as const;
const mostFindings = 1000;

/** Reads the options of an audit; whatever is not as it should be is added to `problems`. `now` is ISO 8601 with offset. */
export async function auditRequest(settings: Settings, now: string, problems: Problem[]): Promise<AuditRequest> {
  return {
    inputs: await datasetFiles(settings, problems),
    rulesets: texts(settings.list('ruleset')),
    outputs: await outputsOf(settings.list('format'), problems),
    failOn: choice(settings.one('fail-on'), severities, problems) ?? 'error',
    asOf: asOf(settings.one('as-of'), problems) ?? now,
    params: pairs(settings.layered('param'), problems),
    only: texts(settings.list('only')),
    skip: texts(settings.list('skip')),
    columns: pairs(settings.layered('column'), problems),
    units: pairs(settings.layered('unit'), problems),
    constants: pairs(settings.layered('set'), problems),
    readAs: await readAs(settings, problems),
    rows: rowOptions(settings, problems),
    notSupplied: texts(settings.list('not-supplied'))
      .flatMap((names) => names.split(','))
      .map((name) => name.trim()),
    declared: settings.notSupplied,
    batchBy: batchBy(settings.list('batch-by')),
    batchByName: settings.one('batch-by')?.name ?? '--batch-by',
    expect: await expected(settings.list('expect'), problems),
    maxFindings: count(settings.one('max-findings'), problems) ?? mostFindings,
    waivers: texts(settings.list('waivers')),
    noWaivers: settings.one('no-waivers') !== undefined,
    baseline: settings.one('baseline')?.text,
    allowEmpty: settings.one('allow-empty')?.text === 'true',
    part: partAsked(settings, problems),
    split: splitAsked(settings, problems),
    redact: choice(settings.one('redact'), redactions, problems),
  };
}

function texts(settings: readonly Setting[]): readonly string[] {
  return settings.map(({ text }) => text);
}

/** Time zones are looked up only where one of the options is given. */
async function readAs(settings: Settings, problems: Problem[]): Promise<readonly ReadingSetting[]> {
  if (readingOptions.every((option) => settings.layered(option).length === 0)) return [];
  return (await import('./reading-options.ts')).readingOf(settings, problems);
}
