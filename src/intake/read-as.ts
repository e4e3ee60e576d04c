import type { IntakeSettings, ReadAs } from '../model/settings.ts';

/** Settings with what is said of the way files are written laid over those of one dataset, or of all. */
export function readAs(settings: IntakeSettings, dataset: string | undefined, says: ReadAs): IntakeSettings {
  return Object.fromEntries(
    Object.entries(settings).map(([id, own]) => {
      if (dataset !== undefined && id !== dataset) return [id, own];
      const notation = { ...own.notation, ...says.notation };
      return [id, { ...own, notation, layout: { ...own.layout, ...says.layout } }];
    }),
  );
}
