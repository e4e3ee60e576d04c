import type { AuditRequest } from '../audit-request.ts';
import { slashed } from '../files.ts';
import { expandGlob, isGlob } from '../globs.ts';
import { alsoRead } from '../prepare.ts';

/** Files whose change may change an audit: inputs and waivers, globs as they match now; rulesets, what they extend and their lists; baseline
 *  and config. `read` are rule files and lists that were read, wherever they are named. */
export function watchedFiles(
  request: AuditRequest,
  config: string | undefined,
  read: Iterable<string>,
): readonly string[] {
  const inputs = request.inputs.flatMap(({ pattern }) => expanded(slashed(pattern)));
  const named = alsoRead(request).filter((path) => !path.startsWith('handoff:'));
  return [...new Set([...inputs, ...named, ...read, ...(config === undefined ? [] : [config])])];
}

function expanded(pattern: string): readonly string[] {
  return isGlob(pattern) ? expandGlob(pattern) : [pattern];
}
