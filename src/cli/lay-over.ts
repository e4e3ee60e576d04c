import { override } from '../intake/overrides.ts';
import { readAs } from '../intake/read-as.ts';
import { nearest } from '../model/nearest.ts';
import type { NotSupplied, Plan } from '../model/plan.ts';
import { type Problem, throwIfAny } from '../model/problem.ts';
import type { IntakeSettings } from '../model/settings.ts';
import type { LoadedRules } from '../ruleset/load.ts';
import type { AuditRequest } from './audit-request.ts';
import { contradictions } from './contradictions.ts';
import type { Pair } from './readers.ts';
import { withRowOptions } from './row-options.ts';
import { recordOf } from './run-facts.ts';
import type { Setting } from './settings.ts';

/** What an audit is carried out with: rules, and how its inputs are read. */
export interface Ready {
  readonly plan: Plan;
  readonly settings: IntakeSettings;
}

/** Rules with what config and flags say of columns, units, constants and data that is never supplied laid over theirs.
 *  @throws CannotAudit with what the request says in two ways, else with every name in it that is no field or dataset. */
export function layOver({ plan, settings: own }: LoadedRules, request: AuditRequest): Ready {
  throwIfAny(contradictions(request));
  const settings = laidSettings(own, request);
  const problems: Problem[] = [];
  for (const { fields, datasets } of request.declared) {
    const supplied = knownNames(settings);
    for (const name of [...fields, ...datasets])
      if (!supplied.includes(name)) problems.push(unknown('not_supplied in the config', name, supplied));
  }
  const declared = [...request.declared, ...notSuppliedByFlag(request.notSupplied, settings, problems)];
  const known = ['file', ...(settings.manifest?.definition.fields ?? []).map(({ name }) => name)];
  for (const field of request.batchBy ?? [])
    if (!known.includes(field)) problems.push(unknown(request.batchByName, field, known));
  throwIfAny(problems);
  return { settings, plan: { ...plan, notSupplied: [...plan.notSupplied, ...declared] } };
}

/** What config and flags say of the way files are read. */
export type ReadingRequest = Pick<AuditRequest, 'columns' | 'units' | 'constants' | 'readAs' | 'rows'>;

/** Settings of rulesets with what config and flags say of reading laid over them.
 *  @throws CannotAudit with every name that is no field. */
export function laidSettings(own: IntakeSettings, request: ReadingRequest): IntakeSettings {
  const laid = override(override(own, overridesBy('config', request), 'config'), overridesBy('flag', request), 'flag');
  const said = request.readAs.reduce((all, { dataset, says }) => readAs(all, dataset, says), laid);
  return withRowOptions(said, request.rows);
}

function overridesBy(by: Setting['by'], { columns, units, constants }: ReadingRequest) {
  const given = (pairs: readonly Pair[]) => pairs.filter(({ setting }) => setting.by === by);
  const names = { columns: nameOf(given(columns)), units: nameOf(given(units)), constants: nameOf(given(constants)) };
  return {
    columns: listsOf(given(columns)),
    units: recordOf(given(units)),
    constants: recordOf(given(constants)),
    names,
  };
}

function nameOf([first]: readonly Pair[]): string {
  return first?.setting.name ?? '';
}

function listsOf(pairs: readonly Pair[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    pairs.map(({ key }) => [key, pairs.filter((pair) => pair.key === key).map(({ value }) => value)]),
  );
}

function notSuppliedByFlag(
  names: readonly string[],
  settings: IntakeSettings,
  problems: Problem[],
): readonly NotSupplied[] {
  if (names.length === 0) return [];
  const datasets = Object.keys(settings);
  const known = knownNames(settings);
  for (const name of names) if (!known.includes(name)) problems.push(unknown('--not-supplied', name, known));
  return [
    {
      datasets: names.filter((name) => datasets.includes(name)),
      fields: names.filter((name) => !datasets.includes(name)),
      reason: 'declared with --not-supplied',
    },
  ];
}

function knownNames(settings: IntakeSettings): readonly string[] {
  const fields = Object.values(settings).flatMap(({ definition }) => definition.fields.map(({ name }) => name));
  return [...Object.keys(settings), ...fields];
}

function unknown(option: string, name: string, known: readonly string[]): Problem {
  const meant = nearest(name, known);
  const hint = meant === undefined ? {} : { hint: `did you mean ${meant}?` };
  return { code: 'usage.unknown-field', message: `${option} names "${name}", but there is no such field`, ...hint };
}
