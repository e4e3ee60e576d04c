import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { slashed } from './files.ts';
import { writeOut } from './stdout.ts';
import { problemWithTarget, type Target, writeTargets } from './targets.ts';

/** A format that `-f` asks for, and the file it goes to; none: standard output. */
export interface AskedFormat<Id extends string> {
  readonly format: Id;
  readonly target: Target | undefined;
}

/** What `-f` asks for, of the few formats a command has; the first of them when it asks for none. */
export function askedFormats<Id extends string>(
  asked: readonly string[],
  known: readonly [Id, ...Id[]],
  problems: Problem[],
): readonly AskedFormat<Id>[] {
  if (asked.length === 0) return [{ format: known[0], target: undefined }];
  const formats = asked.map((text) => askedFormat(text, known, problems)).filter((format) => format !== undefined);
  const places = formats.map(({ target }) => target?.path ?? 'standard output');
  const shared = places.find((place, index) => places.indexOf(place) !== index);
  if (shared !== undefined)
    problems.push({ code: 'usage.same-target', message: `${shared} should take one format, but several go there` });
  return formats;
}

function askedFormat<Id extends string>(
  text: string,
  known: readonly Id[],
  problems: Problem[],
): AskedFormat<Id> | undefined {
  const [, name = '', path] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  const format = known.find((id) => id === name);
  const target: Target | undefined = path === undefined ? undefined : { path: slashed(path), mode: 'replace' };
  const problem = format === undefined ? unknownFormat(name, known) : problemOf(target, text);
  if (problem === undefined && format !== undefined) return { format, target };
  if (problem !== undefined) problems.push(problem);
  return undefined;
}

function problemOf(target: Target | undefined, text: string): Problem | undefined {
  if (target === undefined) return undefined;
  if (target.path === '')
    return { code: 'usage.value', message: `--format ${text} should name a file, but names none` };
  return problemWithTarget(target);
}

function unknownFormat(name: string, known: readonly string[]): Problem {
  const meant = nearest(name, known);
  const hint = meant === undefined ? `formats: ${known.join(', ')}` : `did you mean ${meant}?`;
  return { code: 'usage.unknown-format', message: `--format "${name}" should be a format of this command`, hint };
}

/** Writes one text per format: files first, all or none, then standard output. */
export async function deliverFormats<Id extends string>(
  asked: readonly AskedFormat<Id>[],
  textFor: (format: Id) => Iterable<string>,
): Promise<void> {
  writeTargets(
    asked.flatMap(({ format, target }) => (target === undefined ? [] : [{ target, chunks: textFor(format) }])),
  );
  for (const { format, target } of asked) if (target === undefined) await writeOut(textFor(format));
}
