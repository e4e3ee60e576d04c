import type { IntakeSettings } from '../model/settings.ts';
import type { OpenedTable } from './format.ts';

/** Settings with the units that the shape of a file settles, where nobody said another. */
export function withKnownUnits(settings: IntakeSettings, units: OpenedTable['units']): IntakeSettings {
  if (units === undefined) return settings;
  return Object.fromEntries(
    Object.entries(settings).map(([dataset, own]) => {
      const known = Object.entries(units[dataset] ?? {}).map(
        ([field, value]) => [field, { value, by: 'ruleset' }] as const,
      );
      return [dataset, { ...own, units: { ...Object.fromEntries(known), ...own.units } }];
    }),
  );
}
