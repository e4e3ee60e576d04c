import { mkdirSync, rmSync } from 'node:fs';
import { CannotAudit, type Problem, throwIfAny } from '../../model/problem.ts';
import type { Audit } from '../../model/report.ts';
import type { IntakeSettings } from '../../model/settings.ts';
import { fileSource } from '../files.ts';
import { gather } from '../gather.ts';
import { type InputFile, overwrites } from '../inputs.ts';
import type { Output } from '../outputs.ts';
import { StagedFile } from '../staged.ts';
import { problemWithTarget } from '../targets.ts';
import { type SplitFile, splitFiles } from './names.ts';
import { writeParts } from './parts.ts';
import { problemsWithInputs } from './splittable.ts';

/** What stands around a split: its folder, the inputs, and what else is read and written. */
export interface SplitRequest {
  readonly folder: string;
  readonly files: readonly InputFile[];
  /** Inputs as they were asked for, those among them that cannot be read. */
  readonly named: readonly InputFile[];
  readonly alsoRead: readonly string[];
  readonly outputs: readonly Output[];
}

/** A split that can be made: its files are where it is to be written, and yesterday's are gone. */
export interface Split {
  /** Writes all parts beside their places; the result puts them there.
   *  @throws CannotAudit when an input is no table that can be split, or is not what was audited. */
  stage(audit: Audit, settings: IntakeSettings): Promise<() => void>;
}

/** Makes room for a split. An audit that cannot be carried out must leave no release file of yesterday, so these go first.
 *  @throws CannotAudit where it cannot be written. Inputs that cannot be split are added to `problems`. */
export async function prepareSplit(
  { folder, files, named, alsoRead, outputs }: SplitRequest,
  problems: Problem[],
): Promise<Split> {
  makeFolder(folder);
  const all = splitFiles(folder, files);
  const paths = [...new Set([...all, ...splitFiles(folder, named)].flatMap(partsOf))];
  const targets = paths.map((path) => ({ target: { path, mode: 'replace' as const } }));
  const unwritable = targets.flatMap(({ target }) => problemWithTarget(target) ?? []);
  const read = [...files.map(({ path }) => path), ...alsoRead];
  throwIfAny([...unwritable, ...overwrites(targets, read), ...clashes(paths, outputs)]);
  for (const path of paths) rmSync(path, { force: true });
  problems.push(...(await problemsWithInputs(files)));
  return { stage: (audit, settings) => stageAll(all, audit, settings) };
}

function partsOf({ release, hold, totals }: SplitFile): readonly string[] {
  return [release, hold, totals];
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    const message = `${folder} should be a folder to write to, but ${cause.message}`;
    throw new CannotAudit([{ code: 'output.unwritable', message }], cause);
  }
}

function clashes(paths: readonly string[], outputs: readonly Output[]): readonly Problem[] {
  return outputs
    .filter(({ target }) => target !== undefined && paths.includes(target.path))
    .map(({ format, target }) => ({
      code: 'usage.same-target',
      message: `${target?.path} should take one file, but --split and ${format} both go there`,
      hint: 'name another file for the report',
    }));
}

async function stageAll(all: readonly SplitFile[], audit: Audit, settings: IntakeSettings): Promise<() => void> {
  const staged: StagedFile[] = [];
  const problems: Problem[] = [];
  const stagedFile = (path: string): StagedFile => {
    const file = new StagedFile(path);
    staged.push(file);
    return file;
  };
  for (const file of all)
    await gather(problems, () =>
      writeParts({ file, source: fileSource(file.path, () => {}), audit, settings, stagedFile }),
    );
  if (problems.length === 0)
    return () => {
      for (const file of staged) file.commit();
    };
  for (const file of staged) file.discard();
  throwIfAny(problems);
  return () => {};
}
