import { checks } from '../checks/index.ts';
import type { Case } from '../model/case.ts';
import { datasets } from '../model/datasets/index.ts';
import type { LoadedRules, RuleCase } from '../ruleset/load.ts';
import { columns } from './columns.ts';
import { printable } from './terminal.ts';

/** A rule in words: what it asks, why, by what source, a case that passes and one that fails, the check it builds on, and what to do
 *  about a finding. */
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
    ...checkText(rule.check),
    ...derivedText(written),
    '\nAs it stands after merging, with the file and line of each value\n',
    columns(written.map(({ path, text, file, line }) => [`  ${path}:`, text, `# ${file}:${line}`])),
    ...exampleText(examples),
  ].join('');
}

/** What the check asks, and what goes wrong otherwise. */
function checkText(id: string): readonly string[] {
  if (id === 'cel') return ['\nBuilt on an expression (handoff explain cel): it has to be true.\n'];
  const check = checks.find((each) => each.id === id);
  if (check === undefined) return [];
  return [
    `\nBuilt on the check ${id} (handoff explain ${id}): ${check.about}\n`,
    check.why === '' ? '' : `${check.why}\n`,
  ];
}

const derivedFields = datasets.flatMap(({ fields }) => fields.filter(({ derivedFrom }) => derivedFrom !== undefined));

/** What the derived fields follow from that a rule names: as a key, as a value, in braces or in an expression. */
function derivedText(written: readonly { readonly path: string; readonly text: string }[]): readonly string[] {
  const isNamed = (name: string) =>
    written.some(({ path, text }) => {
      const words: readonly string[] = path.split('.').includes('cel') ? (text.match(/\w+/g) ?? []) : [];
      return path.split('.').includes(name) || text === name || text.includes(`{${name}}`) || words.includes(name);
    });
  return derivedFields
    .filter(({ name }) => isNamed(name))
    .map(({ name, about, derivedFrom = [] }) => `\n${name}, derived from ${derivedFrom.join(', ')}: ${about}\n`);
}

/** One case of each kind whole, then the names of the others. */
function exampleText(cases: readonly RuleCase[]): readonly string[] {
  const shown = (['pass', 'fail'] as const).flatMap((status) => cases.find((one) => one.case.expect === status) ?? []);
  const others = cases.filter((one) => !shown.includes(one));
  return [
    ...shown.map((one) =>
      printable(`\n${one.case.expect === 'pass' ? 'Passes' : 'Fails'}: ${one.case.name}\n${subjectText(one.case)}`),
    ),
    ...(others.length === 0
      ? []
      : [
          '\nOther cases\n',
          columns(others.map((one) => [`  ${one.case.expect}`, one.case.name, one.case.message ?? ''])),
        ]),
  ];
}

const subjectKeys = [
  'batch',
  'shipment',
  'parcel',
  'parcels',
  'label',
  'labels',
  'item',
  'items',
  'params',
  'as_of',
  'message',
] as const;

function subjectText(example: Case): string {
  return subjectKeys
    .flatMap((key) => (example[key] === undefined ? [] : [`  ${key}: ${inFlow(example[key])}\n`]))
    .join('');
}

function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return value === '' ? '""' : String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${inFlow(inner)}`)
    .join(', ')} }`;
}
