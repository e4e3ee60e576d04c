import type { RuleChange, RulesetDiff, ValueChange } from '../ruleset/diff.ts';
import { printable } from './terminal.ts';

/** A difference of two rulesets as text: a paragraph per rule, `-` before and `+` after. */
export function diffText(diff: RulesetDiff): string {
  if (diff.rules.length + diff.settings.length === 0) return 'no difference in meaning\n';
  const rules = diff.rules.map(({ rule, change, values }) => `${marks[change]} ${rule} ${change}\n${linesOf(values)}`);
  const settings = diff.settings.length === 0 ? [] : [`settings\n${linesOf(diff.settings)}`];
  return printable([...rules, ...settings, `${tally(diff)}\n`].join('\n'));
}

const marks = { added: '+', removed: '-', changed: '~' } as const satisfies Record<RuleChange['change'], string>;

function linesOf(values: readonly ValueChange[]): string {
  return values.map((value) => `    ${value.path}: ${valueText(value)}\n`).join('');
}

function valueText({ before, after, aspect, effect }: ValueChange): string {
  const why = effect === undefined ? aspect : `${aspect}, ${effect}`;
  if (before === undefined) return `+ ${after} (${why})`;
  return after === undefined ? `- ${before} (${why})` : `${before} → ${after} (${why})`;
}

function tally({ rules, settings }: RulesetDiff): string {
  const of = (change: RuleChange['change']) => rules.filter((rule) => rule.change === change).length;
  return `${of('added')} added, ${of('removed')} removed, ${of('changed')} changed, ${settings.length} settings`;
}

/** The same as markdown, for the review of a change: a table of rules, a table of settings. */
export function diffMarkdown(diff: RulesetDiff): string {
  if (diff.rules.length + diff.settings.length === 0) return 'No difference in meaning.\n';
  const rows = diff.rules.flatMap(({ rule, change, values }) =>
    change === 'changed' ? values.map((value) => markdownRow(code(rule), value)) : [wholeRule(rule, change, values)],
  );
  const settings = diff.settings.map((value) => markdownRow('', value));
  const head = '| rule | what | before | after | effect |\n|---|---|---|---|---|\n';
  return `${tally(diff)}\n\n${head}${[...rows, ...settings].join('')}`;
}

function wholeRule(rule: string, change: RuleChange['change'], values: readonly ValueChange[]): string {
  const title = values.find(({ path }) => path === 'title');
  const text = title?.after ?? title?.before ?? '';
  const cells = change === 'added' ? ['', text] : [text, ''];
  return row([code(rule), `rule ${change}`, ...cells.map(cell), change === 'added' ? 'stricter' : 'looser']);
}

function markdownRow(rule: string, { path, before, after, aspect, effect }: ValueChange): string {
  return row([rule, `${aspect}: ${code(path)}`, code(before ?? ''), code(after ?? ''), effect ?? '']);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function code(text: string): string {
  return text === '' ? '' : `\`${cell(text).replaceAll('`', "'")}\``;
}

function cell(text: string): string {
  return printable(text).replaceAll('\n', ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
