import {
  appendFileSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotAudit, type Problem } from '../model/problem.ts';
import type { Chunk } from '../report/reporter.ts';
import { guard } from './interrupt.ts';
import { removeLeftovers, temporaryName } from './leftovers.ts';
import { statOf } from './stat.ts';

/** A file to write: whole or not at all, or (`append`) at the end of what stands there. */
export interface Target {
  readonly path: string;
  readonly mode: 'replace' | 'append';
}

/** Why a target cannot be written, asked before an audit starts; undefined when it can. */
export function problemWithTarget({ path, mode }: Target): Problem | undefined {
  const folder = statOf(dirname(path));
  if (folder === undefined)
    return unwritable(path, `the folder ${dirname(path)} does not exist`, `create it first: mkdir -p ${dirname(path)}`);
  if (!folder.isDirectory()) return unwritable(path, `${dirname(path)} is no folder`);
  const there = statOf(path);
  if (there?.isDirectory())
    return unwritable(path, 'it is a folder', `name a file in it: ${join(path, 'report.json')}`);
  const cause = probe(path, mode, there !== undefined && !there.isFile());
  return cause === undefined ? undefined : unwritable(path, cause.message, lockHint(path, cause));
}

/** Writes texts to their targets: every text is on the disk before the first target changes, so there is never half a report. */
export function writeTargets(texts: readonly { readonly target: Target; readonly chunks: Iterable<Chunk> }[]): void {
  const staged = texts.map(({ target, chunks }) => translated(target.path, () => stage(target, chunks)));
  for (const commit of staged) commit();
}

function stage({ path, mode }: Target, chunks: Iterable<Chunk>): () => void {
  const there = statOf(path);
  if (mode === 'append') return later(path, chunks, appendFileSync);
  if (there !== undefined && !there.isFile()) return later(path, chunks, writeFileSync); // a device or a pipe cannot be renamed over
  const target = there === undefined ? path : realpathSync(path);
  const temporary = temporaryBeside(target);
  const forget = guard(temporary);
  writeSynced(temporary, chunks);
  return () => {
    translated(path, () => renameSync(temporary, target));
    forget();
  };
}

function later(path: string, chunks: Iterable<Chunk>, write: (path: string, bytes: Uint8Array) => void): () => void {
  const bytes = Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk)));
  return () => translated(path, () => write(path, bytes));
}

function writeSynced(path: string, chunks: Iterable<Chunk>): void {
  const file = openSync(path, 'wx');
  try {
    for (const chunk of chunks) writeWhole(file, Buffer.from(chunk));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes all bytes: one write may take only part of them, on a full or a network disk. */
export function writeWhole(file: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

function probe(path: string, mode: Target['mode'], special: boolean): Error | undefined {
  try {
    if (mode === 'append' || special) closeSync(openSync(path, mode === 'append' ? 'a' : 'r+'));
    else tryTemporary(path);
    return undefined;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return cause;
    throw cause;
  }
}

function tryTemporary(path: string): void {
  removeLeftovers(path);
  const temporary = temporaryBeside(path);
  const forget = guard(temporary);
  closeSync(openSync(temporary, 'wx'));
  rmSync(temporary);
  forget();
}

/** Where a file is written until it is whole: in the folder of its target, so that it can be renamed. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), temporaryName(path));
}

/** @throws CannotAudit where the file system refuses what is tried. */
export function translated<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new CannotAudit([unwritable(path, cause.message, lockHint(path, cause))], cause);
  }
}

/** Windows lets nobody replace a file that a program has open; what else may be meant is said by the message itself. */
export function lockHint(path: string, cause: Error, platform: string = process.platform): string | undefined {
  const code = 'code' in cause ? cause.code : undefined;
  const isLocked = code === 'EBUSY' || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
  return isLocked ? `close ${basename(path)} in Excel or whatever has it open, or name another file` : undefined;
}

function unwritable(path: string, why: string, hint?: string): Problem {
  return {
    code: 'output.unwritable',
    message: `${path} should be writable, but ${why}`,
    ...(hint === undefined ? {} : { hint }),
  };
}
