import { datasets } from '../../src/model/datasets/index.ts';
import type { DatasetSettings, IntakeSettings } from '../../src/model/settings.ts';

/** Settings of every dataset as they are without rulesets, with some of them changed. */
export function settingsWith(changes: Readonly<Record<string, Partial<DatasetSettings>>> = {}): IntakeSettings {
  return Object.fromEntries(
    datasets.map((definition) => [
      definition.id,
      { from: undefined, columns: {}, units: {}, constants: {}, values: {}, definition, ...changes[definition.id] },
    ]),
  );
}

export function byRuleset<T>(value: T) {
  return { value, by: 'ruleset' } as const;
}

export function byFlag<T>(value: T) {
  return { value, by: 'flag' } as const;
}
