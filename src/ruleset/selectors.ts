import type { PlannedRule } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { builtInRules } from './built-in.ts';
import { globMatcher } from './glob.ts';
import { didYouMean, type Problems } from './problems.ts';

/** What `--only` and `--skip` leave of the rules. `--only` never switches off what handoff itself asks; `--skip` does. */
export interface Selection {
  readonly rules: readonly PlannedRule[];
  readonly skipped: ReadonlySet<string>;
}

/** Selectors of `--only` and `--skip`. */
export interface Selectors {
  readonly only: readonly string[];
  readonly skip: readonly string[];
}

interface Selectable {
  readonly id: string;
  readonly category: string;
  readonly on: string;
  readonly severities: readonly string[];
}

const kinds = ['category', 'on', 'severity'];

/** Applies selectors: a rule-id glob, or `category:`, `on:`, `severity:`. One that matches nothing is a problem. */
export function select(rules: readonly PlannedRule[], { only, skip }: Selectors, problems: Problems): Selection {
  const all = rules.map(selectable);
  const chosen = (selectors: readonly string[], flag: string) => {
    const ids = selectors.map((selector) => ({ selector, ids: matches(selector, all) }));
    for (const one of ids) if (one.ids.length === 0) problems.addAll([matchesNone(flag, one.selector, all)]);
    return new Set(ids.flatMap((one) => one.ids));
  };
  const [kept, skipped] = [chosen(only, '--only'), chosen(skip, '--skip')];
  return { rules: rules.filter(({ id }) => (only.length === 0 || kept.has(id)) && !skipped.has(id)), skipped };
}

/** Ids of the rules that any of these selectors chooses, and the selectors that choose none. */
export function chosenBy(
  selectors: readonly string[],
  rules: readonly PlannedRule[],
): { readonly ids: ReadonlySet<string>; readonly idle: readonly string[] } {
  const all = rules.map(selectable);
  const found = selectors.map((selector) => ({ selector, ids: matches(selector, all) }));
  return {
    ids: new Set(found.flatMap(({ ids }) => ids)),
    idle: found.filter(({ ids }) => ids.length === 0).map(({ selector }) => selector),
  };
}

function selectable({ id, category, on, variants }: PlannedRule): Selectable {
  return { id, category, on, severities: variants.map(({ severity }) => severity) };
}

/** Ids that a selector chooses; what handoff itself asks is chosen by id only. */
function matches(selector: string, all: readonly Selectable[]): readonly string[] {
  const test = testFor(selector);
  if (test === undefined) return [];
  const ids = all.filter(test).map(({ id }) => id);
  return selector.includes(':') ? ids : [...ids, ...builtInRules.filter(globMatcher(selector))];
}

/** What is said of a selector that chooses no rule. */
export function idleSelector(flag: string, selector: string, rules: readonly PlannedRule[]): Problem {
  return matchesNone(flag, selector, rules.map(selectable));
}

function matchesNone(flag: string, selector: string, all: readonly Selectable[]): Problem {
  const hint = didYouMean(selector, knownLike(selector, all));
  const message = `${flag} "${selector}" should match a rule, but matches none`;
  return { code: 'usage.selector', message, ...(hint === undefined ? {} : { hint }) };
}

function testFor(selector: string): ((rule: Selectable) => boolean) | undefined {
  const colon = selector.indexOf(':');
  const fits = globMatcher(selector.slice(colon + 1).trim());
  if (colon === -1) return ({ id }) => fits(id);
  switch (selector.slice(0, colon).trim()) {
    case 'category':
      return ({ category }) => fits(category);
    case 'on':
      return ({ on }) => fits(on);
    case 'severity':
      return ({ severities }) => severities.some(fits);
    default:
      return undefined;
  }
}

function knownLike(selector: string, all: readonly Selectable[]): readonly string[] {
  if (!selector.includes(':')) return [...all.map(({ id }) => id), ...builtInRules];
  const known = all.flatMap(({ category, on, severities }) => [
    `category:${category}`,
    `on:${on}`,
    ...severities.map((severity) => `severity:${severity}`),
  ]);
  const [kind = '', rest = ''] = selector.split(':');
  return [...new Set([...known, ...kinds.filter((name) => name !== kind).map((name) => `${name}:${rest}`)])];
}
