import type { Problem } from '../model/problem.ts';
import { deadRules } from './dead-rules.ts';
import { valueAt } from './node.ts';
import { Problems } from './problems.ts';
import { placeOf } from './source.ts';
import { unusedNames } from './unused-names.ts';
import { rulesOf, type Warnable, type Warning } from './warning.ts';

/** Rules and rows that can never apply, names never used, rules no test reaches, sources verified over a year before a moment (ISO 8601).
 *  Only of the files named and those beside them: a shipped ruleset that another extends is not its author's to change. */
export function warningsOf(warnable: Warnable, asOf: string): readonly Problem[] {
  const { entries, inOrder } = warnable;
  const own = inOrder.filter((file) => entries.includes(file) || !file.source.path.startsWith('handoff:'));
  const warnings = [
    ...deadRules(warnable),
    ...unusedNames(warnable.merged),
    ...untested(warnable),
    ...oldSources(warnable, asOf.slice(0, 10)),
  ];
  const problems = new Problems();
  for (const { code, message, at, hint } of warnings)
    if (own.some(({ source }) => source === at.source)) problems.addAll([{ code, message, place: placeOf(at), hint }]);
  return problems.sorted();
}

function untested({ merged, rules, cases }: Warnable): readonly Warning[] {
  const tested = new Set(cases.filter((one) => ['pass', 'fail'].includes(one.case.expect)).map(({ rule }) => rule));
  return rulesOf(merged, rules).flatMap(({ rule, key }) => {
    if (tested.has(rule.id)) return [];
    const message = `no test reaches "${rule.id}"`;
    return [
      {
        code: 'ruleset.untested',
        message,
        at: key,
        hint: 'write a case that passes and one that fails under "tests:"',
      },
    ];
  });
}

function oldSources({ merged, rules }: Warnable, day: string): readonly Warning[] {
  const oldest = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return rulesOf(merged, rules).flatMap(({ rule, node, key }) => {
    const old = rule.variants.map(({ source }) => source?.verified ?? oldest).find((verified) => verified < oldest);
    if (old === undefined) return [];
    const at = (valueAt(valueAt(node, 'source'), 'verified') ?? { at: key }).at;
    const message = `the source of "${rule.id}" was verified on ${old}, over 12 months ago`;
    return [{ code: 'ruleset.source-old', message, at, hint: 'look it up again and write the day under "verified"' }];
  });
}
