import { z } from 'zod';
import type { Check, ExampleSubject, Examples, FailingExample } from './check.ts';
import { listed } from './words.ts';

/** A check as markdown: what holds, what goes wrong otherwise, parameters, facts and its examples. `explain` and the docs show it. */
export function describeCheck(check: Check): string {
  const sections = [
    `## \`${check.id}\``,
    check.about,
    check.why,
    `Judges: ${listed(check.on)}. ${blankValue(check)}`,
    parameterTable(check.params),
    `Facts for messages: ${check.facts.map((name) => `\`{${name}}\``).join(', ')}.`,
    exampleText(check.id, check.examples),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** One parameter of a check, as docs and schema show it. */
export interface ParameterDoc {
  readonly name: string;
  /** Its kind: field, limit, whole number, … */
  readonly kind: string;
  readonly about: string;
  readonly needed: boolean;
  readonly byDefault: string | undefined;
}

/** Parameters of a check in the order it declares them. */
export function parametersOf(params: z.ZodType): readonly ParameterDoc[] {
  const { properties = {}, required = [] } = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, schema]) => {
    const { title = '', description = '', default: byDefault } = typeof schema === 'object' ? schema : {};
    return {
      name,
      kind: title,
      about: description,
      needed: required.includes(name),
      byDefault: byDefault === undefined ? undefined : String(byDefault),
    };
  });
}

const blankWords = {
  'not-applicable': 'A blank value is not judged.',
  'not-evaluated': 'A blank value leaves the rule not evaluated.',
  judges: 'Blank values are what it judges, or take part in what it judges.',
} as const;

function blankValue(check: Check): string {
  if (check.shape === 'group') return 'It looks at all rows below its subject.';
  if (check.shape === 'readings') return 'It does without blank values where it can.';
  return blankWords[check.shape === 'key' ? 'not-applicable' : check.absent];
}

function parameterTable(params: z.ZodType): string {
  const parameters = parametersOf(params);
  if (parameters.length === 0) return 'It takes no parameters.';
  const rows = parameters.map(
    ({ name, kind, about, needed, byDefault }) =>
      `| \`${name}\` | ${cell(kind)} | ${needed ? 'yes' : byDefault === undefined ? 'no' : `no: ${byDefault}`} | ${cell(about)} |`,
  );
  return ['| parameter | is a | needed | meaning |', '|---|---|---|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function exampleText(id: string, examples: Examples): string {
  const rule = [`on: ${examples.on ?? 'parcel'}`, `check: ${id}`, `with: ${inFlow(examples.with)}`];
  const lists = examples.lists === undefined ? [] : [`lists: ${inFlow(examples.lists)}`];
  return [
    '```yaml',
    ...lists,
    ...rule,
    '```',
    '',
    ...examples.pass.map((subject) => `- passes: ${rowsIn(subject)}`),
    ...examples.fail.map((example) => `- fails: ${failing(example)}`),
  ].join('\n');
}

function failing({ says, with: over, ...subject }: FailingExample): string {
  const changed = over === undefined ? '' : `with \`${inFlow(over)}\`, `;
  return `${changed}${rowsIn(subject)}: ${says}`;
}

function rowsIn(subject: ExampleSubject): string {
  return Object.entries(subject)
    .map(([kind, rows]) => `\`${kind}: ${inFlow(rows)}\``)
    .join(', ');
}

const plainScalar = /^[\w$+/@](?:[\w$+/@. -]*[\w$+/@.])?$/;

/** A value in YAML's flow style, quoted only where it must be. */
function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(String(value));
  const entries = Object.entries(value).map(([key, inner]) => `${scalar(key)}: ${inFlow(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function scalar(text: string): string {
  return plainScalar.test(text) ? text : JSON.stringify(text);
}
