import { createReadStream, realpathSync } from 'node:fs';
import type { ByteSource } from '../intake/format.ts';
import { nearest } from '../model/nearest.ts';
import { CannotAudit, type Problem } from '../model/problem.ts';
import { expandGlob, isGlob } from './globs.ts';
import { siblingsOf } from './siblings.ts';
import { type Spool, spoolOf, standardInput } from './spool.ts';
import { may, statOf } from './stat.ts';
import { unchanged } from './unchanged.ts';

/** Bytes of one chunk read from a file. */
const chunkBytes = 1 << 18;

/** The files that paths and globs name, in the order given; what cannot be read is added to `problems`. */
export function inputPaths(given: readonly string[], dataset: string, problems: Problem[]): readonly string[] {
  const paths: string[] = [];
  const seen = new Set<string>();
  for (const path of given.flatMap((pattern) => expand(slashed(pattern), dataset, problems))) {
    const problem = problemWith(path, dataset, seen);
    if (problem === undefined) paths.push(path);
    else problems.push(problem);
  }
  return paths;
}

/** Windows separators as forward slashes, so that reports read alike on every system. */
export function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** A file as bytes that can be read again and again; `onBytes` hears of each chunk. */
export function fileSource(path: string, onBytes: (count: number) => void): ByteSource {
  const check = unchanged(path);
  const size = spoolOf(path)?.size ?? statOf(path)?.size;
  return { path, size, open: () => bytesOf(path, onBytes, check) };
}

function expand(pattern: string, dataset: string, problems: Problem[]): readonly string[] {
  if (!isGlob(pattern) || statOf(pattern) !== undefined) return [pattern];
  const found = expandGlob(pattern);
  if (found.length === 0)
    problems.push({
      code: 'input.no-match',
      message: `${dataset} ${pattern} should match at least one file, but matches none`,
    });
  return found;
}

function problemWith(path: string, dataset: string, seen: Set<string>): Problem | undefined {
  const spool = spoolOf(path);
  if (spool !== undefined) return problemWithSpool(path, dataset, { spool, seen });
  const stat = statOf(path);
  if (stat === undefined) return missing(path, dataset);
  if (stat.isDirectory())
    return fault(
      'not-a-file',
      path,
      dataset,
      'is a folder',
      `name the files in it: '${path.replace(/\/+$/, '')}/*.csv'`,
    );
  if (!stat.isFile())
    return fault('not-a-file', path, dataset, 'is a device', 'save it to a file first: it is read more than once');
  if (!may('read', path)) return fault('unreadable', path, dataset, 'may not be read by this user');
  if (stat.size === 0) return fault('empty', path, dataset, 'is empty (0 bytes)', 'export it again');
  const real = realpathSync(path);
  if (seen.has(real))
    return fault('twice', path, dataset, 'is given twice', 'its parcels would be counted twice: name it once');
  seen.add(real);
  return undefined;
}

function problemWithSpool(
  path: string,
  dataset: string,
  { spool, seen }: { readonly spool: Spool; readonly seen: Set<string> },
): Problem | undefined {
  if (spool.size === 0)
    return fault('empty', path, dataset, 'is empty (0 bytes)', 'is the command before the pipe right?');
  if (seen.has(path))
    return fault('twice', path, dataset, 'is given twice', 'what a pipe gives is one file: name it once');
  seen.add(path);
  return undefined;
}

function missing(path: string, dataset: string): Problem {
  if (path === standardInput)
    return fault('missing', path, dataset, 'standard input is a terminal', 'pipe a file into it: … | handoff audit -');
  const meant = nearest(path, siblingsOf(path));
  const hint = commaHint(path) ?? reportHint(path) ?? (meant === undefined ? undefined : `did you mean ${meant}?`);
  return fault('missing', path, dataset, 'does not exist', hint);
}

/** Shells that take `a,b` for a list hand it on as one word, or the other way round: each option takes one value and repeats. */
function commaHint(path: string): string | undefined {
  const parts = path.split(',').map((part) => part.trim());
  if (parts.length < 2 || !parts.every((part) => part !== '' && statOf(part)?.isFile())) return undefined;
  return `give each file by itself: ${parts.join(' ')}, or with its option before each`;
}

/** PowerShell makes two words of `-f table,json=report.json`; the second then stands where a file is named. */
function reportHint(path: string): string | undefined {
  return /^[a-z-]+=./.test(path) ? `if it is a report: -f ${path}; PowerShell splits words at commas` : undefined;
}

function fault(what: string, path: string, dataset: string, is: string, hint?: string): Problem {
  return {
    code: `input.${what}`,
    message: `${dataset} ${path} should be a file with rows, but ${is}`,
    ...(hint === undefined ? {} : { hint }),
  };
}

async function* bytesOf(path: string, onBytes: (count: number) => void, check: () => void): AsyncIterable<Uint8Array> {
  try {
    const kept = spoolOf(path)?.open();
    for await (const chunk of kept ?? createReadStream(path, { highWaterMark: chunkBytes })) {
      onBytes(chunk.length);
      yield chunk;
    }
    check();
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new CannotAudit(
      [{ code: 'input.unreadable', message: `${path} could not be read to its end: ${cause.message}` }],
      cause,
    );
  }
}
