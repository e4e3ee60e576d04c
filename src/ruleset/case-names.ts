import { readDate, readDatetime } from '../codes/moments.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import { numberedBarcode } from '../model/fields/barcodes.ts';
import { datasetOfSubject, type SubjectType, subjectTypes } from '../model/subjects.ts';
import type { OwnCodes } from './author-values.ts';
import { entriesOf, itemsOf, type Node, quote, textIn, valueAt } from './node.ts';
import { paramFault } from './param-values.ts';
import type { Param } from './params.ts';
import { didYouMean, type Problems } from './problems.ts';

/** What a case may name. */
export interface CaseNames {
  /** What each rule judges, by id; rules that are off included. */
  readonly subjectByRule: ReadonlyMap<string, string>;
  readonly params: ReadonlyMap<string, Param>;
  readonly own: OwnCodes;
  readonly datasets: readonly DatasetDefinition[];
  /** False where tests of shipped rulesets were not read: what a case supersedes may then be among them. */
  readonly inherited: boolean;
  readonly problems: Problems;
}

/** Checks what a case is about: its subject is there, its fields and columns exist, its params and its moment can be read. */
export function checkCase(rule: string, node: Node, names: CaseNames): void {
  const on = subjectTypes.find((subject) => subject === names.subjectByRule.get(rule));
  if (on !== undefined) checkSubject(on, node, names.problems);
  for (const subject of subjectTypes) checkRows(subject, node, names);
  checkColumns(valueAt(node, 'absent_columns'), names);
  checkParams(valueAt(node, 'params'), names);
  checkMoment(valueAt(node, 'as_of'), names.problems);
}

/** A batch is made of anything; a shipment is made of its parcels, and what is said of it stands on one. */
function checkSubject(on: SubjectType, node: Node, problems: Problems): void {
  const isHigher = on === 'parcel' || on === 'shipment';
  const madeOf: readonly SubjectType[] = on === 'batch' ? subjectTypes : isHigher ? ['parcel', 'shipment'] : [on];
  const isGiven = (subject: SubjectType) =>
    valueAt(node, subject) !== undefined || itemsOf(valueAt(node, `${subject}s`)).length > 0;
  const message = `a case should have a ${on} to be judged, but has none`;
  if (!madeOf.some(isGiven)) problems.add('ruleset.missing-key', message, node.at, `write ${on}: { field: value }`);
}

function checkRows(subject: SubjectType, node: Node, { datasets, problems }: CaseNames): void {
  const id = datasetOfSubject[subject];
  const known = fieldsOf(id, datasets);
  const rows = [valueAt(node, subject), ...itemsOf(valueAt(node, `${subject}s`))];
  for (const row of rows)
    for (const [name, { key }] of entriesOf(row))
      if (!isAmong(known, name))
        problems.add('ruleset.unknown-field', `"${name}" is not a field of ${id}`, key, didYouMean(name, known));
}

function checkColumns(section: Node | undefined, { datasets, problems }: CaseNames): void {
  const bare = [...new Set(datasets.flatMap(({ id }) => fieldsOf(id, datasets)))];
  const prefixed = subjectTypes.flatMap((subject) =>
    fieldsOf(datasetOfSubject[subject], datasets).map((field) => `${subject}.${field}`),
  );
  for (const item of itemsOf(section)) {
    const name = textIn(item) ?? '';
    const known = name.includes('.') ? prefixed : bare;
    const message = `${quote(item)} should be a field that has no column here, but is no field`;
    if (!isAmong(known, name)) problems.add('ruleset.unknown-field', message, item.at, didYouMean(name, known));
  }
}

function checkParams(section: Node | undefined, { params, own, problems }: CaseNames): void {
  for (const [name, { key, value }] of entriesOf(section)) {
    const param = params.get(name);
    if (param === undefined)
      problems.add('ruleset.unknown-field', `"${name}" is not a param`, key, didYouMean(name, params.keys()));
    if (param?.type === undefined) continue;
    const fault = paramFault(param.type, value, own);
    const message = `param "${name}" should be a ${param.type}: ${fault}`;
    if (fault !== undefined) problems.add('ruleset.param-value', message, value.at);
  }
}

function checkMoment(node: Node | undefined, problems: Problems): void {
  const text = textIn(node);
  if (node === undefined || text === undefined || isDay(text) || readDatetime(text)?.zoned === true) return;
  const message = `"as_of" should be a day, or a moment with its offset from UTC, but is ${quote(node)}`;
  problems.add('ruleset.value', message, node.at, 'such as 2026-11-22 or 2026-11-22T17:00:00+01:00');
}

function isDay(text: string): boolean {
  return text.length === 10 && readDate(text) !== undefined;
}

function fieldsOf(id: string, datasets: readonly DatasetDefinition[]): readonly string[] {
  return (datasets.find((dataset) => dataset.id === id)?.fields ?? []).map(({ name }) => name);
}

function isAmong(known: readonly string[], name: string): boolean {
  return known.includes(name) || known.includes(numberedBarcode(name));
}
