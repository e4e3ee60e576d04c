import type { Report } from '../../model/report.ts';
import type { Doubt } from './model.ts';
import type { Found } from './pairs.ts';

/** Tells why a report that lacks a finding does not prove that it was not there; undefined where the report looked and found nothing. */
export function doubter(report: Report): (found: Found) => Doubt | undefined {
  const batchById = new Map(report.batches.map((batch) => [batch.id, batch]));
  const judged = new Set(report.rules.map(({ id }) => id));
  const cut = new Set(report.truncated.map(({ batch, rule }) => JSON.stringify([batch, rule])));
  return ({ batch: id, finding: { rule } }) => {
    if (report.problems.length > 0) return 'not-carried-out';
    if (report.run.parcels !== undefined || report.run.shard !== undefined) return 'not-asked';
    const batch = batchById.get(id);
    if (batch === undefined) return 'batch-absent';
    // Rules of the engine itself (unreadable rows, orphans) are told only where they have something to say.
    if (!judged.has(rule)) return isOfEngine(rule) ? undefined : 'rule-not-judged';
    if (cut.has(JSON.stringify([id, rule]))) return 'left-out';
    const tally = batch.rules.find((one) => one.rule === rule);
    return tally !== undefined && tally['not-evaluated'] > 0 ? 'not-evaluated' : undefined;
  };
}

function isOfEngine(rule: string): boolean {
  return rule.startsWith('intake.') || rule === 'batch.declared-once' || rule === 'data.joined';
}

/** A doubt in words. */
export const doubtTexts = {
  'batch-absent': 'its batch is not there',
  'rule-not-judged': 'its rule was not judged',
  'not-evaluated': 'its rule could not look everywhere in that batch',
  'left-out': 'a cap left out findings of its rule in that batch',
  'not-asked': 'the report is of a part of the run only',
  'not-carried-out': 'the audit could not be carried out',
} as const satisfies Record<Doubt, string>;
