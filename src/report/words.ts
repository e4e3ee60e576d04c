import { carriersNamed, resolveCarrier } from '../codes/carriers.ts';
import { datasets } from '../model/datasets/index.ts';
import { normaliseHeader } from '../model/header.ts';
import type { Report } from '../model/report.ts';
import type { Cause, FieldType } from '../model/values.ts';
import { listed } from './counted.ts';
import type { Gap } from './gaps.ts';

/** Why nobody could look, as a warehouse lead would say it, and the way out. */
export interface Words {
  readonly why: string;
  readonly wayOut: string;
}

/** The words for a gap; values that were not known are quoted from the report. */
export function wordsFor(gap: Gap, report: Report): Words {
  if (gap.uncovered) return uncovered(report);
  return wordsByCause[gap.cause](gap, report);
}

const wordsByCause: Readonly<Record<Cause, (gap: Gap, report: Report) => Words>> = {
  'column-absent': ({ field }) => ({
    why: field ? `no column for ${field}` : 'a column that the rule reads is not in the file',
    wayOut: field
      ? `name it with --column ${field}="…"`
      : 'name it with --column field="header"; handoff inspect lists the headers',
  }),
  'value-absent': ({ field }) => ({
    why: `${field ?? 'a value that the rule reads'} is blank`,
    wayOut: 'fill it in and export again',
  }),
  'dataset-absent': ({ dataset }) => ({
    why: `no ${dataset ?? 'file'}${dataset ? ' file' : ' of the kind the rule reads'}`,
    wayOut: dataset ? `give it with ${flagFor(dataset)}` : 'give it with --labels, --items or --batches',
  }),
  type: ({ field }) => ({
    why: `${field ?? 'a value'} cannot be read as ${article(typeOf(field))}`,
    wayOut: 'the findings of data.type show the cells; correct them and export again',
  }),
  'unit-absent': ({ field }) => ({
    why: `${field ?? 'a measure'} has no unit`,
    wayOut: `name it with --unit ${field ?? 'field'}=${unitFor(typeOf(field))}`,
  }),
  'unknown-value': ({ field }, report) => ({
    why: `${field ?? 'carrier'} ${quotedUnknown(field ?? 'carrier', report)}is not known`,
    wayOut: `correct it, or list it under values: in a ruleset (-r)`,
  }),
  'parent-absent': () => ({
    why: 'the row matches no parcel of the manifest',
    wayOut: 'check that the files are of the same batch',
  }),
  'parent-ambiguous': () => ({
    why: 'several parcels of the manifest share its key',
    wayOut: 'correct the keys in the manifest and export again',
  }),
  expression: () => ({ why: 'a value that the expression reads is blank', wayOut: 'fill it in and export again' }),
  'below-min-sample': () => ({ why: 'too few to judge a rate', wayOut: 'audit a larger batch, or lower min_sample' }),
  'incomplete-rows': () => ({
    why: 'some rows could not be read, so counts and sums are not known',
    wayOut: 'export the file again',
  }),
  'declared-not-supplied': ({ field, dataset }) => ({
    why: `${field ?? dataset ?? 'it'} is declared as not supplied`,
    wayOut: 'drop it from not_supplied once it is there',
  }),
  'not-in-force': () => ({ why: 'the rule is not in force on the day of shipment', wayOut: 'nothing to do' }),
  when: () => ({ why: 'the rule does not speak of it', wayOut: 'nothing to do' }),
};

function uncovered(report: Report): Words {
  const carriers = listed(uncoveredCarriers(report), 3);
  return { why: `no ruleset in use speaks for carrier ${carriers}`, wayOut: 'add its ruleset with -r' };
}

/** Known carriers whose batches have parcels that no ruleset speaks for. */
function uncoveredCarriers({ batches, values }: Report): readonly string[] {
  const open = batches.filter(({ rules }) =>
    rules.some((tally) => tally.rule === 'data.covered' && tally['not-evaluated'] > 0),
  );
  const carriers = open.flatMap(({ key }) => key.carrier ?? []);
  return [...new Set(carriers)].filter((code) => values.some(({ field, as }) => field === 'carrier' && as === code));
}

function quotedUnknown(field: string, report: Report): string {
  const unknown = report.values
    .filter((value) => value.field === field && value.as === null)
    .map(({ seen }) => (field === 'carrier' ? carrierText(seen) : `"${seen}"`));
  return unknown.length === 0 ? '' : `${listed(unknown, 3)} `;
}

function carrierText(seen: string): string {
  const could = resolveCarrier(seen) === 'ambiguous' ? carriersNamed(normaliseHeader(seen)) : [];
  return could.length === 0
    ? `"${seen}"`
    : `"${seen}" (it could be ${could.slice(0, -1).join(', ')} or ${could.at(-1)})`;
}

function flagFor(dataset: string): string {
  return ['labels', 'items', 'batches'].includes(dataset) ? `--${dataset} FILE` : `--data ${dataset}=FILE`;
}

function typeOf(field: string | null): FieldType {
  for (const dataset of datasets) {
    const definition = dataset.fields.find(({ name }) => name === field);
    if (definition) return definition.type;
  }
  return 'text';
}

function article(type: FieldType): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function unitFor(type: FieldType): string {
  if (type === 'weight') return 'kg (or g, lb, oz)';
  if (type === 'length') return 'cm (or mm, m, in)';
  return type === 'money' ? 'EUR (or another currency)' : '…';
}
