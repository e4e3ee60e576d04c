import type { Source } from '../model/plan.ts';
import type { LoadedRules } from '../ruleset/load.ts';
import { limitText } from './rule-limit.ts';
import { everything, rulesFrom } from './shipped-rules.ts';

/** One rule as lists of rules show it. */
export interface ListedRule {
  readonly id: string;
  readonly title: string;
  readonly on: string;
  readonly check: string;
  readonly severity: string;
  /** Where it draws the line; empty where its check has no limit. */
  readonly limit: string;
  /** Days in force, both inclusive; absent where it always was. */
  readonly effective?: { readonly from: string | undefined; readonly until: string | undefined };
  readonly source?: Source;
}

/** A ruleset with its rules by id. */
export interface ListedRuleset {
  /** As `-r` names it: `handoff:carriers/ups`. */
  readonly name: string;
  readonly version: string;
  readonly title: string;
  /** Codes of the carriers it covers; undefined: any. */
  readonly carriers: readonly string[] | undefined;
  readonly rules: readonly ListedRule[];
}

/** A ruleset as lists show it. @throws CannotAudit when it has problems. */
export function listRuleset(name: string): ListedRuleset {
  const loaded = rulesFrom([name], everything);
  const { plan, resolved } = loaded;
  return {
    name,
    version: resolved.files.at(-1)?.version ?? '',
    title: resolved.files.at(-1)?.title ?? '',
    carriers: plan.covers.carriers,
    rules: listRules(loaded),
  };
}

function listRules({ plan, resolved }: LoadedRules): readonly ListedRule[] {
  const writtenById = new Map(resolved.rules.map((rule) => [rule.id, rule] as const));
  return plan.rules.map(({ id, title, on, check, effective, variants }) => {
    const own = variants.at(-1);
    return {
      id,
      title,
      on,
      check,
      severity: own?.severity ?? '',
      limit: limitText(writtenById.get(id), check),
      ...(effective === undefined ? {} : { effective }),
      ...(own?.source === undefined ? {} : { source: own.source }),
    };
  });
}

/** Where a limit is published, and the day it was looked up, in one line; empty without a source. */
export function sourceText(source: Source | undefined): string {
  if (source === undefined) return '';
  return source.verified === undefined ? source.title : `${source.title}, verified ${source.verified}`;
}

/** Days in force, in words; empty for a rule that always was. */
export function daysText({ effective }: ListedRule): string {
  if (effective === undefined) return '';
  const { from, until } = effective;
  return [from && `from ${from}`, until && `until ${until}`].filter((part) => part !== undefined).join(' ');
}
