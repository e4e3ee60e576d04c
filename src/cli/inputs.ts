import { realpathSync } from 'node:fs';
import type { Problem } from '../model/problem.ts';
import { inputPaths, slashed } from './files.ts';
import { expandGlob, isGlob } from './globs.ts';
import type { InputPattern } from './input-patterns.ts';
import type { Output } from './outputs.ts';
import { statOf } from './stat.ts';

/** One input file and the dataset it holds. */
export interface InputFile {
  readonly dataset: string;
  readonly path: string;
}

/** The files that patterns stand for, by dataset in the order given; what cannot be read is added to `problems`. */
export function inputFiles(patterns: readonly InputPattern[], problems: Problem[]): readonly InputFile[] {
  const datasets = [...new Set(patterns.map(({ dataset }) => dataset))];
  return datasets.flatMap((dataset) => {
    const given = patterns.filter((pattern) => pattern.dataset === dataset).map(({ pattern }) => pattern);
    return inputPaths(given, dataset, problems).map((path) => ({ dataset, path }));
  });
}

/** The files that patterns name, there or not, in the order of `inputFiles`. */
export function namedFiles(patterns: readonly InputPattern[]): readonly InputFile[] {
  const datasets = [...new Set(patterns.map(({ dataset }) => dataset))];
  const paths = (pattern: string) =>
    isGlob(pattern) && statOf(pattern) === undefined ? expandGlob(pattern) : [pattern];
  return datasets.flatMap((dataset) =>
    patterns
      .filter((pattern) => pattern.dataset === dataset)
      .flatMap(({ pattern }) => paths(slashed(pattern)).map((path) => ({ dataset, path }))),
  );
}

/** Reports that would be written over what the audit reads. */
export function overwrites(outputs: readonly Pick<Output, 'target'>[], paths: readonly string[]): readonly Problem[] {
  const read = new Set(paths.filter((path) => statOf(path) !== undefined).map((path) => realpathSync(path)));
  return outputs.flatMap(({ target }) => {
    if (target === undefined || statOf(target.path) === undefined || !read.has(realpathSync(target.path))) return [];
    return [
      {
        code: 'usage.overwrites-input',
        message: `${target.path} should be a report, but is an input of this audit`,
        hint: 'name another file for the report',
      },
    ];
  });
}
