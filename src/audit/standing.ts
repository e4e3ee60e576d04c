import { joinKey } from '../codes/join-key.ts';
import type { Severity } from '../model/subjects.ts';
import { isOfUntrustedFile } from '../model/waiver.ts';
import { keyOf } from './finding.ts';
import { fingerprintOf } from './finding-key.ts';
import type { Account } from './findings.ts';
import type { Run } from './run.ts';
import { fieldOf, type Told } from './told.ts';
import { type BoundWaiver, type Clause, isOverLimit } from './waivers.ts';

/** How a finding stands in the report. Only open ones decide. */
export type Standing =
  | { readonly status: 'open' }
  | { readonly status: 'known' }
  | { readonly status: 'waived'; readonly by: BoundWaiver; readonly openWithout: boolean };

/** How a finding stands that nothing excuses. */
export const open: Standing = { status: 'open' };
const known: Standing = { status: 'known' };

/** What a finding counts under. */
export function accountOf(standing: Standing, severity: Severity): Account {
  if (standing.status === 'waived') return standing.by;
  return standing.status === 'open' ? severity : 'known';
}

/** What may yet excuse a finding, once all findings of its batch are counted. */
export interface Claim {
  readonly batch: number;
  /** In the order in which they are asked. */
  readonly waivers: readonly BoundWaiver[];
  /** Its key, where the baseline has it. */
  readonly key: string | undefined;
}

/** How a finding stands, or what must be awaited to tell. Each finding may be asked about once: waivers and baseline count it. */
export function standingOf(run: Run, told: Told): Standing | Claim {
  const clauses = told.rule.clauses;
  const isComparable = run.known.baseline !== undefined && !isOfUntrustedFile(told.rule.rule.id);
  if (clauses.length === 0 && !isComparable) return open;
  const { batch } = told.at;
  const waivers = matching(run, told, clauses);
  const key = isComparable ? keyOfTold(run, told) : undefined;
  const mayBeKnown = key !== undefined && run.known.meet(key);
  if (!mayBeKnown && waivers.length === 0) return open;
  const sure = waivers[0];
  // Only findings under a limit are held back, so that no more of them are held than the limits allow.
  if (!mayBeKnown && sure?.waiver.maxFindings === undefined && sure !== undefined)
    return { status: 'waived', by: sure, openWithout: true };
  return { batch, waivers, key: mayBeKnown ? key : undefined };
}

/** Counts a finding under every waiver that matches it, and gives those that may yet waive it. */
function matching(run: Run, told: Told, clauses: readonly Clause[]): readonly BoundWaiver[] {
  const { batch } = told.at;
  const matched = clauses.filter((clause) => matches(run, told, clause)).map(({ by }) => by);
  for (const { matchedByBatch } of matched) matchedByBatch[batch] = (matchedByBatch[batch] ?? 0) + 1;
  return matched.filter((waiver) => !isOverLimit(waiver, batch));
}

function matches(run: Run, told: Told, { by, when }: Clause): boolean {
  const { at, subject } = told;
  if (by.batches?.has(run.batches.at(at.batch).id) === false) return false;
  if (by.parcels?.has(identityOf(run, at.parcel)) === false) return false;
  if (when !== undefined && when.holds(subject) !== true) return false;
  return by.fingerprints?.has(fingerprintOf(keyOfTold(run, told), told.facts)) !== false;
}

function keyOfTold(run: Run, told: Told): string {
  return keyOf(run, { rule: told.rule, at: told.at, field: fieldOf(told) });
}

/** The key of the parcel concerned; none where it is known by its row alone, which another export gives to another parcel. */
function identityOf(run: Run, parcel: number): string {
  return parcel < 0 || run.parcels.lasting.has(parcel) ? '' : joinKey(run.parcels.key[parcel] ?? '');
}

/** How a claim ends, all findings being counted. */
export function resolved(run: Run, { batch, waivers, key }: Claim): Standing {
  const isKnown = key !== undefined && run.known.knows(key);
  const by = waivers.find((waiver) => !isOverLimit(waiver, batch));
  if (by !== undefined) return { status: 'waived', by, openWithout: !isKnown };
  return isKnown ? known : open;
}
