import type { Report } from '../../../model/report.ts';
import { lastSentence } from '../../sentence.ts';
import { acceptanceNotes } from '../../waivers.ts';
import { type Column, leftOutText, type Sheet, sheet } from '../sheet.ts';

interface Line {
  readonly about: string;
  readonly of?: string;
  readonly count?: number;
  readonly amount?: number;
  readonly text?: string;
}

const columns: readonly Column<Line>[] = [
  { title: 'about', kind: 'text', width: 18, of: ({ about }) => about },
  { title: 'of', kind: 'text', width: 34, of: ({ of }) => of },
  { title: 'count', kind: 'count', width: 10, of: ({ count }) => count },
  { title: 'amount', kind: 'money', width: 12, of: ({ amount }) => amount },
  { title: 'text', kind: 'text', width: 110, of: ({ text }) => text },
];

/** The verdict, all counts, what was read by which rules, and what had no room. `left` says how many rows each sheet left out. */
export function summarySheet(report: Report, left: ReadonlyMap<string, number>): Sheet {
  return sheet('summary', columns, [
    ...runLines(report),
    ...countLines(report),
    ...leftLines(report, left),
    ...readLines(report),
  ]);
}

function runLines(report: Report): readonly Line[] {
  const { run, tool, problems } = report;
  return [
    { about: 'verdict', text: lastSentence(report) },
    { about: 'outcome', text: run.outcome },
    { about: 'complete', text: run.complete ? 'yes' : 'no' },
    { about: 'as of', text: run.as_of },
    ...problems.map(({ code, message, hint }) => ({
      about: 'problem',
      of: code,
      text: hint === undefined ? message : `${message} (${hint})`,
    })),
    ...acceptanceNotes(report).map((text) => ({ about: 'accepted', text })),
    { about: 'fails from', text: run.options.fail_on },
    { about: 'tool', of: tool.name, text: tool.version },
  ];
}

function countLines({ summary }: Report): readonly Line[] {
  const { batches, parcels, findings, cost } = summary;
  return [
    ...Object.entries(batches).map(([of, count]) => ({ about: 'batches', of, count })),
    ...Object.entries(parcels).map(([of, count]) => ({ about: 'parcels', of, count })),
    ...Object.entries(findings).map(([of, count]) => ({ about: 'findings', of, count })),
    ...cost.map(({ amount, currency }) => ({ about: 'estimated cost', of: currency, amount })),
  ];
}

function leftLines({ truncated }: Report, left: ReadonlyMap<string, number>): readonly Line[] {
  return [
    ...truncated.map(({ batch, rule, shown, total }) => ({
      about: 'not shown',
      of: rule,
      count: total - shown,
      text: `findings of ${batch}, left out for --max-findings`,
    })),
    ...[...left].map(([of, count]) => ({ about: 'not shown', of, count, text: leftOutText(count) })),
  ];
}

function readLines({ inputs, rulesets, waiver_files: waiverFiles = [], baseline, run }: Report): readonly Line[] {
  const hash = (sha256: string) => `sha256 ${sha256}`;
  return [
    ...inputs.map(({ path, rows, sha256, dataset }) => ({ about: dataset, of: path, count: rows, text: hash(sha256) })),
    ...inputs.flatMap(({ path, unreadable }) =>
      unreadable === 0 ? [] : [{ about: 'unreadable rows', of: path, count: unreadable }],
    ),
    ...rulesets.map(({ id, version, sha256, rules }) => ({
      about: 'ruleset',
      of: `${id} ${version}`,
      count: rules,
      text: hash(sha256),
    })),
    ...waiverFiles.map(({ path, sha256, waivers }) => ({
      about: 'waivers',
      of: path,
      count: waivers,
      text: hash(sha256),
    })),
    ...(baseline === undefined
      ? []
      : [{ about: 'baseline', of: baseline.path, count: baseline.known, text: hash(baseline.sha256) }]),
    ...(run.config === null ? [] : [{ about: 'config', of: run.config.path, text: hash(run.config.sha256) }]),
  ];
}
