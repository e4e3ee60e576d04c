import type { Case } from '../model/case.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import { numberedBarcode } from '../model/fields/barcodes.ts';
import { datasetOfSubject, type SubjectType, subjectTypes } from '../model/subjects.ts';
import type { Facts, FactValue } from '../model/values.ts';
import { readNode } from './issues.ts';
import { entriesOf, itemsOf, type Node, quote, textIn, valueAt } from './node.ts';
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
  readonly problems: Problems;
}

/** Cases of all files in order, rules that are off included, but for those that a later file supersedes.
 *  A case of a rule that no ruleset has, or with a field that no dataset has, is a problem. */
export function readCases(section: Node | undefined, names: CaseNames): readonly RuleCase[] {
  return entriesOf(section).flatMap(([rule, { key, value }]) => {
    const known = names.rules.includes(rule);
    const message = `"${rule}" should be a rule to be tested, but none has that id`;
    if (!known) names.problems.add('ruleset.unknown-rule', message, key, didYouMean(rule, names.rules));
    let cases: readonly RuleCase[] = [];
    for (const item of itemsOf(value)) {
      const read = readCase(rule, item, names);
      if (read !== undefined) cases = [...withoutSuperseded(cases, item, names.problems), read];
    }
    return cases;
  });
}

/** Inherited cases but for those that a case means to break. */
function withoutSuperseded(cases: readonly RuleCase[], node: Node, problems: Problems): readonly RuleCase[] {
  const names = itemsOf(valueAt(node, 'supersedes'));
  const isInherited = ({ file }: RuleCase) => file !== node.at.source.path;
  const inherited = cases.filter(isInherited).map((one) => one.case.name);
  for (const name of names) {
    const message = `${quote(name)} should be an inherited test of this rule, but none has that name`;
    if (!inherited.includes(textIn(name) ?? ''))
      problems.add('ruleset.unknown-test', message, name.at, didYouMean(textIn(name) ?? '', inherited));
  }
  const broken = names.map(textIn);
  return cases.filter((one) => !(isInherited(one) && broken.includes(one.case.name)));
}

function readCase(rule: string, node: Node, names: CaseNames): RuleCase | undefined {
  const section = readNode(caseSchema, node, names.problems);
  if (section === undefined) return undefined;
  for (const subject of subjectTypes) checkRows(subject, node, names);
  checkNames(valueAt(node, 'params'), { known: names.params, what: 'a param', problems: names.problems });
  return { rule, case: caseOf(section), file: node.at.source.path, line: lineOf(node.at) };
}

function checkRows(subject: SubjectType, node: Node, { datasets, problems }: CaseNames): void {
  const id = datasetOfSubject[subject];
  const known = (datasets.find((dataset) => dataset.id === id)?.fields ?? []).map(({ name }) => name);
  const rows = [valueAt(node, subject), ...itemsOf(valueAt(node, `${subject}s`))];
  for (const row of rows) checkNames(row, { known, what: `a field of ${id}`, problems });
}

interface Naming {
  readonly known: readonly string[];
  readonly what: string;
  readonly problems: Problems;
}

function checkNames(node: Node | undefined, { known, what, problems }: Naming): void {
  for (const [name, { key }] of entriesOf(node)) {
    if (known.includes(name) || known.includes(numberedBarcode(name))) continue;
    problems.add('ruleset.unknown-field', `"${name}" is not ${what}`, key, didYouMean(name, known));
  }
}

function caseOf({ facts, supersedes: _, ...rest }: CaseSection): Case {
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
