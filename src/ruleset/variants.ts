import type { Variant } from '../model/plan.ts';
import { type SubjectType, usualHold } from '../model/subjects.ts';
import { compileCondition } from './conditions.ts';
import { readCost } from './cost.ts';
import type { Judging } from './judging.ts';
import { mergeNodes } from './merge.ts';
import { readMessage } from './message.ts';
import { inWords, type MapNode, type Node, nodeAt, valueAt } from './node.ts';
import type { PerRowSection, RuleSection } from './schema-rule.ts';
import type { Scope } from './scope.ts';
import { readTolerance } from './tolerance.ts';

/** A rule as written, params written out, its shape checked. */
export interface RuleDraft {
  readonly node: Node;
  readonly section: RuleSection;
  readonly check: Judging;
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
    judge: check.judge(parametersOf(layers, scope), lackingAllowed),
    severity,
    hold: check.origin === 'file' ? 'none' : (section.hold ?? usualHold(severity, on)),
    holdIsWritten: check.origin === 'file' || section.hold !== undefined,
    action: section.action ?? (check.origin === 'file' ? 're-export' : undefined),
    fix: section.fix,
    cost: readCost(section.cost, nodeFor('cost'), scope.problems),
    source: sourceOf(section.source),
    tolerance: readTolerance(section.tolerance, valueAt(draft.node, 'tolerance'), scope.problems),
    message: readMessage(nodeFor('message'), facts, draft),
    say: check.say,
  };
}

/** A source as reports name it. */
export function sourceOf(section: RuleSection['source']): Variant['source'] {
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
