import { resolve } from 'node:path';
import { nearest } from '../model/nearest.ts';
import { CannotAudit, type Problem } from '../model/problem.ts';
import type { WaiverSource } from '../ruleset/waivers/load.ts';
import { slashed } from './files.ts';
import { expandGlob, isGlob } from './globs.ts';
import { siblingsOf } from './siblings.ts';
import { statOf } from './stat.ts';
import { world } from './world.ts';

/** The files of waivers that paths and globs name, each once. @throws CannotAudit with all that cannot be read. */
export function waiverSources(patterns: readonly string[]): readonly WaiverSource[] {
  const problems: Problem[] = [];
  const found = patterns.flatMap((pattern) => expand(slashed(pattern), problems));
  const paths = found.filter((path, place) => found.findIndex((one) => resolve(one) === resolve(path)) === place);
  const sources = paths.flatMap((path) => read(path, problems));
  const [first, ...rest] = problems;
  if (first !== undefined) throw new CannotAudit([first, ...rest]);
  return sources;
}

function expand(pattern: string, problems: Problem[]): readonly string[] {
  if (!isGlob(pattern) || statOf(pattern) !== undefined) return [pattern];
  const found = expandGlob(pattern);
  const message = `${pattern} should match at least one waiver file, but matches none`;
  if (found.length === 0) problems.push({ code: 'waivers.no-match', message });
  return found;
}

function read(path: string, problems: Problem[]): readonly WaiverSource[] {
  if (!world.exists(path)) {
    const meant = nearest(path, siblingsOf(path));
    const is = statOf(path) === undefined ? 'does not exist' : 'is no file';
    const hint = meant === undefined ? {} : { hint: `did you mean ${meant}?` };
    problems.push({ code: 'waivers.missing', message: `${path} should be a file of waivers, but ${is}`, ...hint });
    return [];
  }
  try {
    return [{ path, text: world.read(path) }];
  } catch (fault) {
    if (!(fault instanceof CannotAudit)) throw fault;
    problems.push(
      ...fault.problems.map((problem) => ({ ...problem, code: problem.code.replace(/^\w+\./, 'waivers.') })),
    );
    return [];
  }
}
