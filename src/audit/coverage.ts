import type { FieldRef } from '../model/field-ref.ts';
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
    const gap = lists.map((list) => gapOf(view.typed(list.slot), list)).find((ruling) => ruling !== undefined);
    if (gap === undefined) return;
    run.tally.add(rule.number, at.batch, gap);
    if (gap.status === 'not-evaluated') unaudited(run, rule.rule.variants[0].severity, at);
  };
}

interface Closed {
  readonly ref: FieldRef;
  readonly slot: number;
  readonly known: ReadonlySet<string>;
}

function closed(run: Run, field: 'carrier' | 'service', values: readonly string[] | undefined): Closed | undefined {
  if (values === undefined) return undefined;
  const ref = { level: 'parcel', field, name: field, type: field } as const;
  return { ref, slot: run.slots.parcel.of(field), known: new Set(values.map((value) => value.toLowerCase())) };
}

function gapOf(reading: Reading, { known, ref }: Closed): NotJudged | undefined {
  if (!isMissing(reading)) {
    const covered = typeof reading === 'string' && known.has(reading.toLowerCase());
    return covered ? undefined : notEvaluated('unknown-value', ref);
  }
  const declared = reading.missing === 'declared-not-supplied';
  return declared ? notApplicable(reading.missing) : notEvaluated(reading.missing, ref);
}
