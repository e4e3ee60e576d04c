import { parametersOf } from '../checks/describe.ts';
import { checks } from '../checks/index.ts';
import type { ResolvedRule, ResolvedValue } from '../ruleset/load.ts';

/** Kinds of parameters that hold what a rule draws the line at. */
const drawing = /^(limit|whole number|percentage|pattern|value or list of values|algorithm)$/;
/** A longer list or pattern says nothing in a table. */
const longest = 60;

/** Where a rule draws its line, in words: `max 150 lb / 70 kg; else 20 kg`. Empty where its check has no limit, or no short one. */
export function limitText(rule: ResolvedRule | undefined, check: string): string {
  const params = checks.find(({ id }) => id === check)?.params;
  if (rule === undefined || params === undefined) return '';
  const named = parametersOf(params).filter(({ kind }) => drawing.test(kind));
  const rows = [...new Set(rule.values.map(({ path }) => rowOf(path)))].sort();
  const lines = rows.map((row) =>
    named.flatMap(({ name }) => {
      const text = valuesAt(rule.values, `${row}with.${name}`);
      return text === '' || text.length > longest ? [] : `${name.replaceAll('_', ' ')} ${text}`;
    }),
  );
  return lines.flatMap((parts) => parts.join(', ') || []).join('; else ');
}

/** `per.2.` of a value in the second row of `per`, nothing of the rule's own. */
function rowOf(path: string): string {
  return /^per\.\d+\./.exec(path)?.[0] ?? '';
}

/** A parameter's value; one written in both systems of units as `150 lb / 70 kg`. */
function valuesAt(values: readonly ResolvedValue[], path: string): string {
  return values
    .flatMap(({ path: at, text }) => {
      if (at === path) return text;
      return at.startsWith(`${path}.`) ? `${text} ${at.slice(path.length + 1)}` : [];
    })
    .join(' / ');
}
