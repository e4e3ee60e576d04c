import type { BuiltInRule, Plan } from '../model/plan.ts';
import { entriesOf, type Node, textIn, valueAt } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';

/** The engine's own rules: a ruleset may change how severe they are, what to do about them and whether they can be waived, nothing else. */
export const builtInRules = [
  'batch.expected',
  'data.covered',
  'data.damaged',
  'data.measured',
  'data.type',
] as const satisfies readonly BuiltInRule[];

const changeable = ['severity', 'fix', 'waivable'];

/** True for a rule that the engine itself asks. */
export function isBuiltIn(id: string): id is BuiltInRule {
  return builtInRules.some((rule) => rule === id);
}

/** Severity and wording of the engine's own rules; those skipped are off. */
export function readBuiltIns(
  rules: Node | undefined,
  skipped: ReadonlySet<string>,
  problems: Problems,
): Plan['builtIn'] {
  const read = (id: BuiltInRule) => {
    const node = valueAt(rules, id);
    for (const [key, { key: at }] of entriesOf(node)) {
      if (!changeable.includes(key))
        problems.add(
          'ruleset.built-in',
          `"${id}" is asked by handoff itself: a ruleset can set its severity, fix and waivable, but sets "${key}"`,
          at,
          didYouMean(key, changeable),
        );
    }
    const written = textIn(valueAt(node, 'severity'));
    const severity = (['off', 'error', 'warning', 'info'] as const).find((known) => known === written) ?? 'error';
    const fix = textIn(valueAt(node, 'fix'));
    const waivable = textIn(valueAt(node, 'waivable')) !== 'false';
    return { severity: skipped.has(id) ? 'off' : severity, fix, ...(waivable ? {} : { waivable }) } as const;
  };
  return {
    'batch.expected': read('batch.expected'),
    'data.covered': read('data.covered'),
    'data.damaged': read('data.damaged'),
    'data.measured': read('data.measured'),
    'data.type': read('data.type'),
  };
}
