import type { Case } from '../model/case.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import { datasetOfSubject, type SubjectType, subjectTypes } from '../model/subjects.ts';
import type { Facts, FactValue } from '../model/values.ts';
import { readNode } from './issues.ts';
import { entriesOf, type Node, toPlain, valueAt } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';
import { type CaseSection, caseSchema } from './schema-case.ts';
import { lineOf } from './source.ts';

/** A case of `tests:` and where it stands. */
export interface RuleCase {
  readonly rule: string;
  readonly case: Case;
  readonly file: string;
  readonly line: number;
}

/** What cases may name. */
export interface CaseNames {
  /** Ids of all rules, those that are off included. */
  readonly rules: readonly string[];
  readonly params: readonly string[];
  readonly datasets: readonly DatasetDefinition[];
}

/** Cases of all files in order, rules that are off included. A case of a rule that no ruleset has, or with a field that no dataset has, is a problem. */
export function readCases(section: Node | undefined, names: CaseNames, problems: Problems): readonly RuleCase[] {
  return entriesOf(section).flatMap(([rule, { key, value }]) => {
    if (!names.rules.includes(rule))
      problems.add(
        'ruleset.unknown-rule',
        `"${rule}" should be a rule to be tested, but none has that id`,
        key,
        didYouMean(rule, names.rules),
      );
    const items = value.type === 'list' ? value.items : [];
    return items.flatMap((item) => readCase(rule, item, names, problems) ?? []);
  });
}

function readCase(rule: string, node: Node, names: CaseNames, problems: Problems): RuleCase | undefined {
  const section = readNode(caseSchema, node, toPlain(node), problems);
  if (section === undefined) return undefined;
  for (const subject of subjectTypes) checkRows(subject, node, names, problems);
  checkNames(valueAt(node, 'params'), names.params, 'a param', problems);
  return { rule, case: caseOf(section), file: node.at.source.path, line: lineOf(node.at) };
}

function checkRows(subject: SubjectType, node: Node, { datasets }: CaseNames, problems: Problems): void {
  const fields = datasets.find(({ id }) => id === datasetOfSubject[subject])?.fields ?? [];
  const many = valueAt(node, `${subject}s`);
  const rows = [valueAt(node, subject), ...(many?.type === 'list' ? many.items : [])];
  for (const row of rows)
    checkNames(
      row,
      fields.map(({ name }) => name),
      `a field of ${datasetOfSubject[subject]}`,
      problems,
    );
}

function checkNames(node: Node | undefined, known: readonly string[], what: string, problems: Problems): void {
  for (const [name, { key }] of entriesOf(node)) {
    if (!known.includes(name))
      problems.add('ruleset.unknown-field', `"${name}" is not ${what}`, key, didYouMean(name, known));
  }
}

function caseOf({ facts, ...rest }: CaseSection): Case {
  return facts === undefined ? rest : { ...rest, facts: factsOf(facts) };
}

function factsOf(facts: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factOf(value)]));
}

/** Facts are written as text, lists and maps of text. */
function factOf(value: unknown): FactValue {
  if (Array.isArray(value)) return value.map(factOf);
  if (typeof value === 'object' && value !== null) return factsOf({ ...value });
  return String(value ?? '');
}
