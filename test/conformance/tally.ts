import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of data that others wrote, as `HANDOFF_CONFORMANCE` names it; else `conformance/` in the project, which nobody commits. */
export const folder = resolve(import.meta.dirname, '../..', process.env.HANDOFF_CONFORMANCE ?? 'conformance');

/** The cases of a file of that folder; none where it is not at hand. */
export function casesOf<T>(file: string): readonly T[] {
  const path = join(folder, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).cases : [];
}

/** A case on which we do not say what others say; `reason` tells why ours stands. */
export interface Disagreement {
  readonly input: string;
  readonly ours: string;
  readonly theirs: string;
  readonly reason?: string | undefined;
}

/** Holds every case of a set against ours and notes how many agree, for the line that `npm run conformance` prints. Gives those that
 *  disagree without a reason: a test wants none. */
export function tally<T>(set: string, cases: readonly T[], disagree: (each: T) => Disagreement | undefined) {
  const disagreed = cases.flatMap((each) => disagree(each) ?? []);
  const log = process.env.HANDOFF_CONFORMANCE_LOG;
  const line = { set, cases: cases.length, agreed: cases.length - disagreed.length, disagreed };
  if (log !== undefined) appendFileSync(log, `${JSON.stringify(line)}\n`);
  return disagreed.filter(({ reason }) => reason === undefined);
}
