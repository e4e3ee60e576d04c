import { checks } from '../checks/index.ts';
import { datasets } from '../model/datasets/index.ts';
import type { LoadedRules } from '../ruleset/load.ts';
import { loadRulesets } from '../ruleset/load.ts';
import { rulesetsCovering } from './shipped-carriers.ts';
import { shipped, world } from './world.ts';

/** The rulesets of an audit whose user named none: the core, those of the carriers seen, pairing where there are labels, the
 *  declared batch where there are headers. */
const core = 'handoff:core/parcel';
const pairing = 'handoff:core/pairing';
const batch = 'handoff:core/batch';

/** Which rules, by what params. */
export interface Selection {
  readonly params: Readonly<Record<string, string>>;
  readonly only: readonly string[];
  readonly skip: readonly string[];
}

/** All rules, as they are by default. */
export const everything: Selection = { params: {}, only: [], skip: [] };

/** Rulesets loaded with the checks, datasets and files of this package. @throws CannotAudit with all that is wrong with them. */
export function rulesFrom(entries: readonly string[], selection: Selection): LoadedRules {
  return loadRulesets({ entries, world, checks, datasets, ...selection });
}

/** The same for an audit, which needs no tests of shipped rulesets: reading them takes longer than all their rules. */
export function rulesToAudit(entries: readonly string[], selection: Selection): LoadedRules {
  return loadRulesets({ entries, world, checks, datasets, ...selection, shippedTests: false });
}

/** Ids of all shipped rules. */
export function shippedRuleIds(): readonly string[] {
  return shipped().flatMap((name) => rulesFrom([`handoff:${name}`], everything).resolved.rules.map(({ id }) => id));
}

/** Names of the shipped rulesets in whose own text a rule is written, found without parsing them. */
export function shippedWriting(rule: string): readonly string[] {
  return shipped().filter((name) => world.read(`${world.shippedRoot}/${name}.yaml`).includes(`\n  ${rule}:`));
}

/** The rules every audit without `-r` starts from; says how a manifest is read before its carriers are known. */
export function coreRules(): LoadedRules {
  return rulesToAudit([core], everything);
}

/** The rules of an audit without `-r`, whose files hold these datasets. They cover the carriers that have a shipped ruleset and no others. */
export function defaultRules(
  carriers: ReadonlySet<string>,
  datasets: ReadonlySet<string>,
  selection: Selection,
): LoadedRules {
  const covering = rulesetsCovering(carriers);
  const entries = [
    core,
    ...covering.map((name) => `handoff:${name}`),
    ...(datasets.has('labels') ? [pairing] : []),
    ...(datasets.has('batches') ? [batch] : []),
  ];
  const rules = rulesToAudit(entries, selection);
  // Without a carrier's ruleset nothing says what is covered, and the core alone would speak for everybody.
  return covering.length > 0
    ? rules
    : { ...rules, plan: { ...rules.plan, covers: { ...rules.plan.covers, carriers: [] } } };
}
