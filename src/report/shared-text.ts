import { datasets } from '../model/datasets/index.ts';
import type { Finding, RuleReport } from '../model/report.ts';
import type { FactValue, FieldType } from '../model/values.ts';

/** What a finding says where many may read it (CI logs, pull requests): the rule's title and its measured facts, never its message.
 *  A message may quote any cell, a title and a fix quote none; and a fact is shown only when its field holds measures, so that
 *  no name, street, phone, email or tax id can pass, whatever a ruleset writes into its messages. */
export function sharedText(finding: Finding, rule: RuleReport | undefined): string {
  const title = rule?.title ?? finding.rule;
  const facts = measuredFacts(finding);
  const about = [finding.field ?? '', facts].filter(Boolean).join(': ');
  return about === '' ? title : `${title} (${about})`;
}

/** The subject as machines know it: `parcel A2`; row numbers and codes, no names. */
export function subjectText({ subject }: Finding): string {
  return subject.type === 'row' ? subject.key : `${subject.type} ${subject.key}`;
}

const measuredTypes: ReadonlySet<FieldType> = new Set<FieldType>([
  'weight',
  'length',
  'volume',
  'money',
  'date',
  'datetime',
  'time',
]);

/** Fields that hold measures, amounts or moments in every dataset that knows them; made once, asked for every finding. */
const measuredFields = fieldsThatHold(measuredTypes);

function measuredFacts({ field, facts }: Finding): string {
  if (field === null || !measuredFields.has(field)) return '';
  return Object.entries(facts)
    .filter(([, value]) => hasShapeOfMeasure(value))
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

function fieldsThatHold(types: ReadonlySet<FieldType>): ReadonlySet<string> {
  const fields = datasets.flatMap((dataset) => dataset.fields);
  const others = fields.filter(({ type, personal }) => !types.has(type) || personal).map(({ name }) => name);
  return new Set(fields.map(({ name }) => name).filter((name) => !others.includes(name)));
}

/** `31.6 kg`, `12.50 EUR`, `2026-11-22`, `17:30`: a number with a unit or a moment, and nothing else. */
function hasShapeOfMeasure(value: FactValue): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  if (typeof value !== 'string') return false;
  return /^-?\d{1,12}(\.\d{1,6})? [A-Za-z%]{1,3}$|^\d{4}-\d\d-\d\d([T ][\d:.]{4,12}(Z|[+-]\d\d:\d\d)?)?$|^\d\d:\d\d(:\d\d)?$/.test(
    value,
  );
}
