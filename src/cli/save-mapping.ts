import { existsSync, readFileSync } from 'node:fs';
import { CannotAudit } from '../model/problem.ts';
import { type Additions, withAdditions } from '../ruleset/yaml-additions.ts';
import { configFileName } from './config.ts';
import { writeTargets } from './targets.ts';

const head = '# How the files of this folder are read: handoff audit uses it without being asked.\n';

/** Writes a mapping into the config file, or creates it; what stands there already is never changed.
 *  @returns what was added, as text for its user.
 *  @throws CannotAudit when the file says something else; nothing is written then. */
export function saveMapping(path: string | undefined, mapping: Additions): string {
  const target = path ?? configFileName;
  const before = existsSync(target) ? readFileSync(target, 'utf8') : head;
  const { text, added, conflicts } = withAdditions(before, mapping);
  const [first, ...rest] = conflicts.map(({ key, says, wanted }) => ({
    code: 'config.conflict',
    message: `${target} says ${key}: ${says}, which would become ${wanted}`,
    place: { file: target },
    hint: 'change it there, or inspect with what it says; nothing was saved',
  }));
  if (first !== undefined) throw new CannotAudit([first, ...rest]);
  if (added.length === 0) return `\n${target} says all of it already\n`;
  writeTargets([{ target: { path: target, mode: 'replace' }, chunks: [text] }]);
  return `\nsaved to ${target}\n${added.map((line) => `  ${line}\n`).join('')}`;
}
