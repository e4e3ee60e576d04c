import type { Finding } from '../model/report/finding.ts';
import type { Facts } from '../model/values.ts';
import { bearerOf } from './bearers.ts';
import type { BoundRule, BoundVariant } from './bound-rule.ts';
import type { Bearer } from './costs.ts';
import { findingOf, messageOf } from './finding.ts';
import type { Entry } from './findings.ts';
import { placesOf } from './places.ts';
import type { Run } from './run.ts';
import { accountOf, type Claim, resolved, type Standing, standingOf } from './standing.ts';
import { tellingOf, tellingOfKeys } from './telling.ts';
import { fieldOf, type Told } from './told.ts';

/** A finding that a waiver or the baseline may yet excuse, whole, as its row is gone by then. */
export interface Held {
  readonly claim: Claim;
  readonly rule: BoundRule;
  readonly variant: BoundVariant;
  readonly finding: Finding;
  readonly stands: Entry['stands'];
  readonly bearer: Bearer | undefined;
}

/** Counts a finding with its cost, and keeps it while there is room; one whose standing is not known yet is held back. */
export function tell(run: Run, told: Told): Standing | Held {
  const { rule, variant, at } = told;
  const standing = standingOf(run, told);
  if (!('status' in standing)) {
    return {
      claim: standing,
      rule,
      variant,
      finding: made(run, told),
      stands: standsOf(told),
      bearer: bearer(run, told),
    };
  }
  const { severity } = variant.variant;
  const entry = { batch: at.batch, rule: rule.rule.id, account: accountOf(standing, severity), stands: standsOf(told) };
  run.findings.add(entry, () => made(run, told));
  const { cost } = variant.variant;
  const by = standing.status === 'open' ? bearer(run, told) : undefined;
  if (cost !== undefined && by !== undefined) run.costs.add(rule.rule.id, cost, by);
  return standing;
}

/** Tells a finding that was held back, all findings being counted. */
export function tellHeld(run: Run, { claim, rule, variant, finding, stands, bearer: by }: Held): Standing {
  const standing = resolved(run, claim);
  const { severity, cost } = variant.variant;
  const account = accountOf(standing, severity);
  run.findings.addLate({ batch: claim.batch, rule: rule.rule.id, account, stands }, finding);
  if (cost !== undefined && by !== undefined && standing.status === 'open') run.costs.add(rule.rule.id, cost, by);
  return standing;
}

function bearer(run: Run, { variant: { variant }, at }: Told): Bearer | undefined {
  return variant.cost && bearerOf(run, variant.cost, at);
}

function made(run: Run, told: Told): Finding {
  const { rule, variant, subject, at, facts } = told;
  const places = [...placesOf(run, told), ...(told.others ?? [])].slice(0, 10);
  const isAbsence = told.absent === true && !tellsAbsence(variant);
  const message = isAbsence ? absenceSentence(facts) : messageOf(variant, facts, subject);
  const { say } = variant.variant;
  const telling = rule.rule.id === 'data.joined' ? tellingOfKeys(say) : tellingOf(told, say);
  run.tellings.set(places, isAbsence ? { quotes: [], say: absenceSentence } : telling);
  return findingOf(run, { rule, variant, at, facts, field: fieldOf(told), places, message });
}

/** The file of a row without parcel: where most rows of a file have none, one finding stands for them all. */
function standsOf({ rule, variant, at }: Told): Entry['stands'] {
  const file = rule.rule.check === 'has-parent' ? at.input?.table.path : undefined;
  return file === undefined ? undefined : { file, consequence: variant.variant };
}

/** A message that names no fact of the check holds for what is absent, too. */
function tellsAbsence({ message }: BoundVariant): boolean {
  return message?.every((part) => typeof part === 'string' || !('fact' in part)) ?? false;
}

function absenceSentence({ missing }: Facts): string {
  return `nothing to judge: ${Array.isArray(missing) ? missing.map(String).join(', ') : 'the value'} is missing`;
}
