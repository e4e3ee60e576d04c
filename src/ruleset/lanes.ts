import type { Condition } from '../model/condition.ts';
import type { SubjectType } from '../model/subjects.ts';
import { allOf, anyOf } from './combine.ts';
import { fieldTests } from './field-tests.ts';
import { readNode } from './issues.ts';
import { entriesOf, type Node, valueAt } from './node.ts';
import { postalAreas } from './postal-areas.ts';
import { sections } from './schema.ts';
import { fieldOf, type Lane, type Scope } from './scope.ts';

const fieldByKey = [
  ['from', 'ship_from_country'],
  ['to', 'ship_to_country'],
  ['postal_code', 'ship_to_postal_code'],
] as const;

/** Lanes by name, each as a condition on countries and postal code. Their values are checked once, whether a rule uses them or not. */
export function readLanes(section: Node | undefined, scope: Scope): ReadonlyMap<string, Lane> {
  const lanes = new Map<string, Lane>();
  for (const [name, { key, value }] of entriesOf(section)) {
    if (readNode(sections.lane, value, scope.problems) === undefined) {
      lanes.set(name, () => allOf([])); // it is declared, though wrongly
      continue;
    }
    if (entriesOf(value).length === 0)
      scope.problems.add(
        'ruleset.value',
        `lane "${name}" should have "from", "to" or "postal_code", but has none`,
        key,
      );
    const lane: Lane = (on) => laneCondition(value, on, scope);
    lane('parcel');
    lanes.set(name, lane);
  }
  return lanes;
}

function laneCondition(node: Node, on: SubjectType, scope: Scope): Condition {
  const parts = fieldByKey.map(([key, field]) => {
    const value = valueAt(node, key);
    const ref = value && fieldOf(field, { on, scope }, value.at);
    if (value === undefined || ref === undefined) return undefined;
    if (key !== 'postal_code') return fieldTests(value, { ref, carriers: [], scope });
    return anyOf(postalAreas(value, scope.problems).map((test) => ({ type: 'field', ref, test })));
  });
  return allOf(parts.filter((part) => part !== undefined));
}
