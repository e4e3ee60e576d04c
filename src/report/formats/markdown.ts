import type { BatchReport } from '../../model/report/batch.ts';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { type RuleGroup, ruleGroups } from '../groups.ts';
import { markdownCode as code, markdownTable, markdownText as text } from '../markdown-text.ts';
import { type Pull, pullList } from '../pull-list.ts';
import { reasonsOf } from '../reasons.ts';
import type { Reporter } from '../reporter.ts';
import { selectorTexts } from '../selectors.ts';
import { lastSentence, pulledCount } from '../sentence.ts';
import { toleratedTexts } from '../tolerated.ts';
import { acceptanceNotes, waiverSentence, waiversInOrder } from '../waivers.ts';

const mostBatches = 100;
const mostRules = 50;
const mostParcels = 50;
const mostWaivers = 50;

/** A summary for a pull request or a CI step: verdict, batches, findings by rule, parcels to pull. */
const markdown: Reporter = {
  id: 'markdown',
  about: 'A summary for pull requests and CI step summaries.',
  extension: 'md',
  *render({ report }, { command }) {
    yield `## handoff: ${text(lastSentence(report))}\n`;
    yield section('The audit could not be carried out', problemLines(report));
    yield section('Batches', batchTable(report) + toleratedLines(report));
    yield* ruleSections(report);
    yield section('Parcels to pull', pullTable(report, command));
    yield section('Accepted', acceptedLines(report));
    yield section('Not audited, or not looked at', reasonLines(report));
    yield section('Read from', inputLines(report));
  },
};
export default markdown;

function section(heading: string, body: string): string {
  return body === '' ? '' : `\n### ${heading}\n\n${body}`;
}

function problemLines({ problems }: Report): string {
  return problems
    .map(
      ({ code: id, message, hint }) =>
        `- ${code(id)} ${text(message)}${hint === undefined ? '' : ` (${text(hint)})`}\n`,
    )
    .join('');
}

function batchTable({ batches }: Report): string {
  const rows = batches
    .slice(0, mostBatches)
    .map(({ id, outcome, disposition, parcels }) => [
      ...[code(id), outcome === 'pass' ? outcome : `**${outcome}**`, disposition],
      ...[parcels.total, parcels.pass, parcels.fail, parcels['not-audited']].map(String),
    ]);
  const table = markdownTable(['batch', 'outcome', 'disposition', 'parcels', 'pass', 'fail', 'not audited'], rows);
  return table + more(batches.length - rows.length, 'batch');
}

/** What batches pass with although some of it fails. */
function toleratedLines({ batches }: Report): string {
  const lines = batches
    .slice(0, mostBatches)
    .flatMap((batch) => toleratedTexts(batch).map((tolerated) => `- ${code(batch.id)}: ${text(tolerated)}\n`));
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}

function* ruleSections(report: Report): Iterable<string> {
  const groups = ruleGroups(report);
  const shown = groups.slice(0, mostRules);
  const of = (cause: RuleGroup['cause']) => ruleTable(shown.filter((group) => group.cause === cause));
  yield section('Looks like the file, not the parcels', of('file'));
  yield section('Looks like the file or the rule, not the parcels', of('file-or-rule'));
  yield section('Findings', of('parcel'));
  yield more(groups.length - shown.length, 'rule');
}

function ruleTable(groups: readonly RuleGroup[]): string {
  const rows = groups.map(({ severity, subjects, on, title, rule, fix }) => [
    severity,
    counted(subjects, on),
    `${text(title)} ${code(rule)}`,
    text(fix ?? ''),
  ]);
  return markdownTable(['severity', 'how many', 'rule', 'fix'], rows);
}

function pullTable(report: Report, command: string): string {
  const total = report.batches.reduce((sum, batch) => sum + pulledCount(batch), 0);
  const rows: (readonly string[])[] = [];
  for (const batch of report.batches)
    for (const pull of pullList(report, batch, mostParcels - rows.length)) rows.push(pullRow(batch, pull));
  const left = total - rows.length;
  const rest = left > 0 ? `\n${left} more; all of them: ${code(command)}\n` : '';
  return markdownTable(['batch', 'location', 'code', 'do', 'why'], rows) + rest;
}

/** Why is told by the titles of the rules, for the reason given above. */
function pullRow(batch: BatchReport, { entry, code: label, reasons }: Pull): readonly string[] {
  const place = [entry.location, entry.pallet_id].filter((part) => part !== null).join(' ');
  const titles = [...new Set(reasons.map(({ title }) => title))];
  return [code(batch.id), text(place), code(label), text(entry.actions.join(', ')), text(titles.join('; '))];
}

function reasonLines(report: Report): string {
  const reasons = reasonsOf(report).map(
    ({ decides, subjects, text: why }) =>
      `- ${decides ? '**not audited**' : 'not looked at'}: ${subjects}: ${text(why)}\n`,
  );
  const notChecked = report.not_checked.map(({ what, reason }) => `- not checked: ${text(what)} (${text(reason)})\n`);
  const limited = selectorTexts(report).map((selectors) => `- ${text(selectors)}\n`);
  return [...reasons, ...limited, ...notChecked].join('');
}

/** Reasons and owners are left out: they name people. */
function acceptedLines(report: Report): string {
  const waivers = waiversInOrder(report);
  const shown = waivers.slice(0, mostWaivers);
  const lines = shown.map((waiver) => `- ${code(waiver.id)} ${text(waiverSentence(waiver, report))}\n`);
  const notes = acceptanceNotes(report).map((note) => `- ${text(note)}\n`);
  return [...lines, more(waivers.length - shown.length, 'waiver'), ...notes].join('');
}

function inputLines({ inputs, run }: Report): string {
  const files = inputs.map(
    ({ dataset, path, rows, unused_columns: unused }) =>
      `- ${dataset} ${code(path)}: ${counted(rows, 'row')}${unused.length > 0 ? `; columns not used: ${text(unused.join(', '))}` : ''}\n`,
  );
  return files.length === 0 ? '' : `${files.join('')}\nas of ${text(run.as_of)}\n`;
}

function more(left: number, noun: string): string {
  return left > 0 ? `\nand ${counted(left, `more ${noun}`)}\n` : '';
}
