import type { Problem } from '../../model/problem.ts';
import type { Audit } from '../../model/report.ts';
import type { IntakeSettings } from '../../model/settings.ts';
import type { RunParts } from '../carry-out.ts';
import { namedFiles } from '../inputs.ts';
import { alsoRead } from '../prepare.ts';

/** The split that a run asks for, or one that does nothing. */
export interface SplitOfRun {
  /** Hears how inputs are read. */
  readonly hear: (settings: IntakeSettings) => void;
  /** Writes all parts beside their places; the result puts them there. @throws CannotAudit when an input cannot be split. */
  readonly stage: (audit: Audit) => Promise<() => void>;
}

/** Makes room for the split of a run; what speaks against it is added to `problems`.
 *  @throws CannotAudit where its files cannot be written. */
export async function splitOf({ request, files }: RunParts, problems: Problem[]): Promise<SplitOfRun> {
  const { split: folder, outputs } = request;
  if (folder === undefined) return { hear: () => {}, stage: async () => () => {} };
  const { prepareSplit } = await import('./split.ts');
  const split = await prepareSplit(
    { folder, files, named: namedFiles(request.inputs), alsoRead: alsoRead(request), outputs },
    problems,
  );
  let settings: IntakeSettings = {};
  return {
    hear: (heard) => {
      settings = heard;
    },
    stage: (audit) => split.stage(audit, settings),
  };
}
