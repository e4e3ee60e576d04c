import type { LoadedRules } from '../ruleset/load.ts';
import { columns } from './columns.ts';

/** A rule in words: what it asks, why, by what source, worked cases, and what to do about a finding. */
export function ruleText({ plan, resolved, cases }: LoadedRules, id: string): string {
  const rule = plan.rules.find((each) => each.id === id);
  const own = rule?.variants.at(-1);
  if (rule === undefined || own === undefined) return '';
  const written = resolved.rules.find((each) => each.id === id)?.values ?? [];
  const examples = cases.filter((each) => each.rule === id);
  const source = own.source && [
    own.source.title,
    own.source.url,
    own.source.verified && `verified ${own.source.verified}`,
  ];
  return [
    `${id}: ${rule.title}\n\n`,
    columns([
      ['judges', rule.on],
      ['category', rule.category],
      ['severity', own.severity],
      ['holds', own.hold],
      ...(own.action === undefined ? [] : [['action', own.action]]),
      ...(own.fix === undefined ? [] : [['fix', own.fix]]),
      ...(source === undefined ? [] : [['source', source.filter((part) => part !== undefined).join(', ')]]),
    ]),
    `\nAs written (the check it uses: handoff explain ${rule.check})\n`,
    columns(written.map(({ path, text, file, line }) => [`  ${path}:`, text, `# ${file}:${line}`])),
    ...(examples.length === 0
      ? []
      : [
          '\nWorked cases\n',
          columns(examples.map((each) => [`  ${each.case.expect}`, each.case.name, each.case.message ?? ''])),
        ]),
  ].join('');
}
