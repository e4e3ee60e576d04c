import { isMissing, type Reading } from '../model/values.ts';
import { unaudited } from './decide.ts';
import { type NotJudged, notApplicable, notEvaluated } from './ruling.ts';
import type { Run } from './run.ts';
import type { Standpoint } from './standpoint.ts';
import type { View } from './views.ts';

/** Sees to it that a parcel of a carrier or service no ruleset speaks for is not audited, and says so. */
export function coverage(run: Run): (view: View, at: Standpoint) => void {
  const rule = run.ruleById.get('data.covered');
  const wanted = [closed(run, 'carrier', run.plan.covers.carriers), closed(run, 'service', run.plan.covers.services)];
  const lists = wanted.flatMap((list) => list ?? []);
  if (rule === undefined || lists.length === 0) return () => {};
  return (view, at) => {
    const gap = lists.map((list) => gapOf(view.typed(list.slot), list.known)).find((ruling) => ruling !== undefined);
    if (gap === undefined) return;
    run.tally.add(rule.number, at.batch, gap);
    if (gap.status === 'not-evaluated') unaudited(run, rule.rule.variants[0].severity, at);
  };
}

interface Closed {
  readonly slot: number;
  readonly known: ReadonlySet<string>;
}

function closed(run: Run, field: 'carrier' | 'service', values: readonly string[] | undefined): Closed | undefined {
  if (values === undefined) return undefined;
  return { slot: run.slots.parcel.of(field), known: new Set(values.map((value) => value.toLowerCase())) };
}

function gapOf(reading: Reading, known: ReadonlySet<string>): NotJudged | undefined {
  if (isMissing(reading))
    return reading.missing === 'declared-not-supplied' ? notApplicable(reading.missing) : notEvaluated(reading.missing);
  return typeof reading === 'string' && known.has(reading.toLowerCase()) ? undefined : notEvaluated('unknown-value');
}
