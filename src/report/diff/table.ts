import { counted } from '../counted.ts';
import type { RenderOptions } from '../reporter.ts';
import { outcomePaint } from '../screen/batches.ts';
import { columns, roomBeside } from '../screen/columns.ts';
import { type Screen, screenFor } from '../screen/screen.ts';
import { wrapped } from '../screen/wrapped.ts';
import type { ReportDiff } from './model.ts';
import {
  batchText,
  cutSentences,
  differencesToShow,
  diffLists,
  diffSentence,
  entriesIn,
  entryText,
  type ListedEntry,
} from './words.ts';

const mostEntries = 10;
const mostDifferences = 8;

/** A comparison of two reports on one screen: the verdict first, then what fails anew, then the rest. Lists are capped, counts are whole. */
export function diffTable(diff: ReportDiff, options: Omit<RenderOptions, 'command'>): string {
  const screen = screenFor({ ...options, command: '' });
  const lines = [
    ...verdictLines(diff, screen),
    ...sideLines(diff, screen),
    ...differenceLines(diff, screen),
    ...batchLines(diff, screen),
    ...diffLists.flatMap(([list, heading]) => entryLines(heading, entriesIn(diff, list), screen)),
    ...cutSentences(diff).flatMap((text) => ['', ...wrapped(screen.sentence(text, screen.width * 3), screen.width)]),
  ];
  return `${lines.join('\n')}\n`;
}

function verdictLines(diff: ReportDiff, screen: Screen): readonly string[] {
  const paint = diff.counts.newly_failing > 0 || diff.after.not_carried_out ? screen.paint.red.bold : screen.paint.bold;
  return wrapped(diffSentence(diff), screen.width).map((line) => paint(line));
}

function sideLines({ before, after }: ReportDiff, screen: Screen): readonly string[] {
  const rows = [['before', before] as const, ['after', after] as const].map(([name, { path, as_of, outcome }]) => [
    name,
    screen.code(path, Math.floor(screen.width / 2.5)),
    { text: outcome, paint: outcomePaint(outcome, screen) },
    screen.text(as_of),
  ]);
  return ['', ...columns(rows, screen.width)];
}

function differenceLines({ differences }: ReportDiff, screen: Screen): readonly string[] {
  if (differences.length === 0) return [];
  const told = differencesToShow(differences);
  const rows = told
    .slice(0, mostDifferences)
    .map(({ what, before, after }) => [
      screen.code(what, Math.floor(screen.width / 2.2)),
      screen.sentence(`${before ?? 'not there'} ${screen.arrow} ${after ?? 'not there'}`, screen.width),
    ]);
  const left = told.length - rows.length;
  return [
    '',
    screen.paint.bold('They were asked differently: what is gone may not be fixed'),
    ...columns(rows, screen.width),
    ...(left > 0 ? [`  and ${counted(left, 'more difference')}: -f json has them all`] : []),
  ];
}

function batchLines({ batches }: ReportDiff, screen: Screen): readonly string[] {
  if (batches.length === 0) return [];
  const rows = batches
    .slice(0, mostEntries)
    .map((batch) => [screen.code(batch.id, Math.floor(screen.width / 2.2)), batchText(batch, screen.arrow)]);
  const left = batches.length - rows.length;
  return [
    '',
    screen.paint.bold('Batches'),
    ...columns(rows, screen.width),
    ...(left > 0 ? [`  and ${counted(left, 'more batch')}: -f json has them all`] : []),
  ];
}

function entryLines(heading: string, entries: readonly ListedEntry[], screen: Screen): readonly string[] {
  if (entries.length === 0) return [];
  const shown = [...entries].sort((a, b) => Number(b.newly_failing) - Number(a.newly_failing)).slice(0, mostEntries);
  const heads = shown.map(({ newly_failing: fails, severity }) => [
    fails ? { text: 'FAILS', paint: screen.paint.red.bold } : severity,
  ]);
  const room = roomBeside(heads, screen.width);
  const rows = shown.map((entry, place) => [
    ...(heads[place] ?? []),
    screen.sentence(`${entryText(entry)} [${entry.rule}]`, room * 3),
  ]);
  const left = entries.length - shown.length;
  return [
    '',
    screen.paint.bold(`${heading}: ${entries.length}`),
    ...columns(rows, screen.width),
    ...(left > 0 ? [`  and ${left} more: -f json has them all`] : []),
  ];
}
