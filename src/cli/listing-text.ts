import { columns } from './columns.ts';
import { daysText, type ListedRule, type ListedRuleset, sourceText } from './listing.ts';
import { printable } from './terminal.ts';

/** Rulesets by name, one a line. */
export function namesText(rulesets: readonly ListedRuleset[]): string {
  return columns(rulesets.map(({ name, version, rules }) => [name, version, `${rules.length} rules`]));
}

/** Rules, one a line. */
export function rulesText(rulesets: readonly ListedRuleset[]): string {
  const rules = rulesets.flatMap((ruleset) => ruleset.rules);
  return columns(rules.map(({ id, severity, on, check, title }) => [id, severity, on, check, title]));
}

/** Rulesets with their rules: what each asks, where it draws the line, since when and by what source. */
export function rulesetsText(rulesets: readonly ListedRuleset[]): string {
  return rulesets
    .map(({ name, version, title, rules }) => {
      const heading = `${name}  ${version}  ${title}  (${rules.length} rules)`;
      return `${printable(heading)}\n\n${rules.map(ruleText).join('')}`;
    })
    .join('\n');
}

function ruleText(rule: ListedRule): string {
  const line = [rule.limit, daysText(rule)].filter((part) => part !== '').join(', ');
  const source = [sourceText(rule.source), rule.source?.url ?? ''].filter((part) => part !== '').join(', ');
  const rows = [`${rule.id}  ${rule.severity}  ${rule.title}`, ...(line === '' ? [] : [`    ${line}`])];
  return [...rows, ...(source === '' ? [] : [`    source: ${source}`])].map((row) => `${printable(row)}\n`).join('');
}
