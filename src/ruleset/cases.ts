import type { Case } from '../model/case.ts';
import type { Facts, FactValue } from '../model/values.ts';
import { type CaseNames, checkCase } from './case-names.ts';
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

/** Cases of all files in order, rules that are off included, but for those that a later file supersedes.
 *  A case of a rule that no ruleset has, or with a field that no dataset has, is a problem. */
export function readCases(section: Node | undefined, names: CaseNames): readonly RuleCase[] {
  return entriesOf(section).flatMap(([rule, { key, value }]) => {
    const rules = names.subjectByRule;
    const message = `"${rule}" should be a rule to be tested, but none has that id`;
    if (!rules.has(rule)) names.problems.add('ruleset.unknown-rule', message, key, didYouMean(rule, rules.keys()));
    refuseTwins(value, names.problems);
    let cases: readonly RuleCase[] = [];
    for (const item of itemsOf(value)) {
      const read = readCase(rule, item, names);
      if (read !== undefined) cases = [...withoutSuperseded(cases, item, names), read];
    }
    return cases;
  });
}

/** Within a file the cases of a rule have names of their own: reports and "supersedes" know them by these. */
function refuseTwins(cases: Node, problems: Problems): void {
  const seen = new Set<string>();
  for (const item of itemsOf(cases)) {
    const node = valueAt(item, 'name');
    const name = textIn(node);
    if (node === undefined || name === undefined) continue;
    const identity = JSON.stringify([item.at.source.path, name]);
    const message = `${quote(node)} should name one case of this rule, but names two`;
    if (seen.has(identity))
      problems.add('ruleset.duplicate-test', message, node.at, 'give each case of a rule a name of its own');
    seen.add(identity);
  }
}

/** Inherited cases but for those that a case means to break. */
function withoutSuperseded(
  cases: readonly RuleCase[],
  node: Node,
  { inherited: areRead, problems }: CaseNames,
): readonly RuleCase[] {
  const names = itemsOf(valueAt(node, 'supersedes'));
  const isInherited = ({ file }: RuleCase) => file !== node.at.source.path;
  const inherited = cases.filter(isInherited).map((one) => one.case.name);
  for (const name of names) {
    const message = `${quote(name)} should be an inherited test of this rule, but none has that name`;
    if (areRead && !inherited.includes(textIn(name) ?? ''))
      problems.add('ruleset.unknown-test', message, name.at, didYouMean(textIn(name) ?? '', inherited));
  }
  const broken = names.map(textIn);
  return cases.filter((one) => !(isInherited(one) && broken.includes(one.case.name)));
}

function readCase(rule: string, node: Node, names: CaseNames): RuleCase | undefined {
  const section = readNode(caseSchema, node, names.problems);
  if (section === undefined) return undefined;
  checkCase(rule, node, names);
  return { rule, case: caseOf(section), file: node.at.source.path, line: lineOf(node.at) };
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
