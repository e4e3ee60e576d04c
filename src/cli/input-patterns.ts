import type { Problem } from '../model/problem.ts';
import { unknownDataset, wrong } from './readers.ts';
import type { Setting, Settings } from './settings.ts';

/** A path or glob and the dataset its files belong to. */
export interface InputPattern {
  readonly dataset: string;
  readonly pattern: string;
}

/** Options that name a dataset by themselves. */
const ownOptions = ['manifest', 'labels', 'items', 'batches'] as const;

/** Which files hold which dataset; a manifest there must be. */
export async function datasetFiles(settings: Settings, problems: Problem[]): Promise<readonly InputPattern[]> {
  const { datasets } = await import('../model/datasets/index.ts');
  const own = ownOptions.flatMap((dataset) => settings.list(dataset).map(({ text }) => ({ dataset, pattern: text })));
  const data = settings.list('data').flatMap((setting) =>
    dataPattern(
      setting,
      datasets.map(({ id }) => id),
      problems,
    ),
  );
  const patterns = [...own, ...data];
  if (!patterns.some(({ dataset }) => dataset === 'manifest')) problems.push(noManifest);
  return patterns;
}

const noManifest: Problem = {
  code: 'usage.no-manifest',
  message: 'handoff audit should get at least one manifest, but none is given',
  hint: 'handoff audit manifest.csv',
};

function dataPattern(setting: Setting, known: readonly string[], problems: Problem[]): readonly InputPattern[] {
  const [, dataset, pattern] = /^([^=]+)=(.+)$/s.exec(setting.text) ?? [];
  if (dataset === undefined || pattern === undefined) {
    problems.push(wrong(setting, 'written as kind=file', `kinds: ${known.join(', ')}`));
    return [];
  }
  if (known.includes(dataset)) return [{ dataset, pattern }];
  problems.push(unknownDataset(setting, dataset, known));
  return [];
}
