import type { Check } from '../checks/check.ts';
import type { Judge, Variant } from '../model/plan.ts';
import type { Hold, Severity, SubjectType } from '../model/subjects.ts';
import { compileCondition } from './conditions.ts';
import { readCost } from './cost.ts';
import { reportIssues } from './issues.ts';
import { compileJudge } from './judge.ts';
import { mergeNodes } from './merge.ts';
import { readMessage } from './message.ts';
import { entriesOf, inWords, type MapNode, type Node, nodeAt, toPlain, valueAt } from './node.ts';
import type { PerRowSection, RuleSection } from './schema-rule.ts';
import type { Scope } from './scope.ts';

/** A rule as written, params written out, its shape checked. */
export interface RuleDraft {
  readonly node: Node;
  readonly section: RuleSection;
  readonly check: Check;
  readonly on: SubjectType;
  readonly scope: Scope;
}

/** The rows of `per` in order, then the rule's own: its parameters may be lacking only where rows bring them. */
export function compileVariants(draft: RuleDraft): readonly [Variant, ...Variant[]] {
  const rows = draft.section.per ?? [];
  const per = valueAt(draft.node, 'per');
  const variants = rows.map((row, place) =>
    rowVariant(row, per === undefined ? draft.node : nodeAt(per, [place]).node, draft),
  );
  const own = variantOf(draft, {
    layers: [draft.node],
    section: draft.section,
    lackingAllowed: rows.length > 0,
    label: undefined,
    when: undefined,
  });
  const [first, ...rest] = variants;
  return first === undefined ? [own] : [first, ...rest, own];
}

function rowVariant(row: PerRowSection, node: Node, draft: RuleDraft): Variant {
  const when = valueAt(node, 'when');
  if (when === undefined)
    draft.scope.problems.add(
      'ruleset.missing-key',
      'a row of "per" should say when it applies, but has no "when"',
      node.at,
      'what stands without "when" belongs to the rule itself',
    );
  const condition = when && compileCondition(when, draft);
  const section = { ...draft.section, ...withoutUndefined(row) };
  return variantOf(draft, {
    layers: [draft.node, node],
    section,
    lackingAllowed: false,
    label: when && inWords(when),
    when: condition,
  });
}

function withoutUndefined(row: PerRowSection): Partial<PerRowSection> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

type Layers = readonly [rule: Node, row?: Node];

interface Layered {
  /** The rule, and the row that lays over it. */
  readonly layers: Layers;
  readonly section: Omit<RuleSection, 'when'>;
  readonly lackingAllowed: boolean;
  readonly label: string | undefined;
  readonly when: Variant['when'];
}

function variantOf(draft: RuleDraft, { layers, section, lackingAllowed, label, when }: Layered): Variant {
  const { check, on, scope } = draft;
  const nodeFor = (key: string) => layers.map((layer) => valueAt(layer, key)).findLast((node) => node !== undefined);
  const severity = section.severity === undefined || section.severity === 'off' ? 'error' : section.severity;
  const facts = section.on_missing === 'fail' ? [...check.facts, 'missing'] : check.facts;
  return {
    label,
    when,
    judge: judgeOf(parametersOf(layers, scope), draft, lackingAllowed),
    severity,
    hold: section.hold ?? defaultHold(severity, on),
    action: section.action,
    fix: section.fix,
    cost: readCost(section.cost, nodeFor('cost'), scope.problems),
    source: sourceOf(section.source),
    message: readMessage(nodeFor('message'), facts, draft),
    say: check.say,
  };
}

/** Errors hold their parcel, or their batch where that is judged; warnings hold nothing. */
function defaultHold(severity: Severity, on: SubjectType): Hold {
  if (severity !== 'error') return 'none';
  return on === 'batch' ? 'batch' : 'parcel';
}

function sourceOf(section: RuleSection['source']): Variant['source'] {
  if (section === undefined) return undefined;
  const { title, url, verified } = section;
  return { title, ...(url === undefined ? {} : { url }), ...(verified === undefined ? {} : { verified }) };
}

function parametersOf([rule, row]: Layers, scope: Scope): MapNode {
  const none: MapNode = { type: 'map', entries: new Map(), at: (valueAt(rule, 'check') ?? rule).at };
  const own = valueAt(rule, 'with') ?? none;
  const over = valueAt(row, 'with');
  const merged = over === undefined ? own : mergeNodes(own, over, { path: [], problems: scope.problems });
  return merged?.type === 'map' ? merged : none;
}

function judgeOf(parameters: MapNode, draft: RuleDraft, lackingAllowed: boolean): Judge | undefined {
  const { check, on, scope } = draft;
  const kept: MapNode = { ...parameters, entries: new Map(entriesOf(parameters)) };
  const result = check.params.safeParse(toPlain(kept));
  if (result.success) return compileJudge(check, result.data, { parameters: kept, on, scope });
  const wrong = lackingAllowed ? result.error.issues.filter((issue) => !isLacking(issue, kept)) : result.error.issues;
  reportIssues(wrong, { schema: check.params, root: kept, problems: scope.problems });
  return undefined;
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** A parameter that is not given, as opposed to one that is wrong. */
function isLacking(issue: Issue, parameters: Node): boolean {
  if (issue.code === 'custom') return issue.params?.lacking === true;
  return issue.code !== 'unrecognized_keys' && issue.path.length === 1 && !nodeAt(parameters, issue.path).found;
}
