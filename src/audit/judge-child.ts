import type { ChildPass } from './child-pass.ts';
import { unaudited } from './decide.ts';
import { countFor } from './deferred.ts';
import { fold } from './groups.ts';
import { type Link, shipmentOf } from './join.ts';
import { isActiveLabel } from './labels.ts';
import { judgeAll } from './parcels.ts';
import { notEvaluated } from './ruling.ts';
import type { Run } from './run.ts';
import { isAsked } from './scope.ts';
import type { Selector } from './selection.ts';
import type { Standpoint } from './standpoint.ts';
import type { Subject } from './subject.ts';

/** Judges a label or item of which it is known whose it is, and counts it there. */
export function judgeChild(run: Run, pass: ChildPass, subject: Subject, at: Standpoint, link: Link): void {
  const active = pass.level === 'item' || isActiveLabel(run, subject);
  if (isAsked(run, at)) judgeAsked(run, pass, subject, { at, active });
  if (!run.batches.at(at.batch).isOwn) return;
  const owners = { parcel: at.parcel, shipment: shipmentOf(run, link), batch: at.batch };
  fold(pass.foldings, { type: pass.level, subject, owners, active });
}

interface AskedChild {
  readonly at: Standpoint;
  /** Whether it goes with the truck; undefined when nobody can tell. */
  readonly active: boolean | undefined;
}

function judgeAsked(run: Run, pass: ChildPass, subject: Subject, { at, active }: AskedChild): void {
  if (active !== false) {
    const counts = run.subjects[pass.level];
    counts[at.batch] = (counts[at.batch] ?? 0) + 1;
  }
  if (active === true) judgeAll(run, pass.selectors, subject, at);
  if (active === undefined) leaveUnjudged(run, pass, at);
  for (const selector of pass.choosing) judgeChosen(run, selector, subject, at);
}

const labelStatus = { level: 'label', field: 'label_status', name: 'label_status', type: 'text' } as const;

/** Nobody can tell whether a label of an unknown status or type is one that goes. */
function leaveUnjudged(run: Run, { selectors }: ChildPass, at: Standpoint): void {
  for (const rule of selectors.flatMap(({ rules }) => rules)) {
    run.tally.add(rule.number, at.batch, notEvaluated('unknown-value', labelStatus));
    unaudited(run, rule.rule.variants[0].severity, at);
  }
}

/** A rule with `where` has the labels it asks for as its subjects; where nobody can tell, the label is one that could not be looked at. */
function judgeChosen(run: Run, selector: Selector, subject: Subject, at: Standpoint): void {
  const [rule] = selector.rules;
  const truth = rule?.where?.holds(subject);
  if (rule === undefined || truth === false) return;
  countFor(run, rule, at.batch);
  judgeAll(run, [selector], subject, at);
}
