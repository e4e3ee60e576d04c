import { createReadStream, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotAudit } from '../model/problem.ts';
import { guard } from './interrupt.ts';
import { statOf } from './stat.ts';
import { writeWhole } from './targets.ts';

/** The path that means standard input. */
export const standardInput = '-';

/** Bytes that are kept in memory; what is longer goes to a temporary file. */
const memoryBytes = 64 << 20;
/** Bytes of one chunk read back. */
const chunkBytes = 1 << 18;

/** What a pipe gave, to be read again and again. */
export interface Spool {
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

const spoolByPath = new Map<string, Spool>();

/** What was kept of a path; undefined when it is no pipe, or standard input is a terminal. */
export function spoolOf(path: string): Spool | undefined {
  return spoolByPath.get(path);
}

/** Reads standard input and named pipes to their end, where they are among the inputs: an audit reads each input more than once.
 *  @throws CannotAudit when one cannot be read to its end, or not be kept. */
export async function spoolPipes(paths: readonly string[]): Promise<void> {
  for (const path of new Set(paths)) {
    const stream = pipeAt(path);
    if (stream !== undefined && !spoolByPath.has(path))
      spoolByPath.set(path, await translated(path, () => spool(stream)));
  }
}

function pipeAt(path: string): AsyncIterable<Uint8Array> | undefined {
  if (path === standardInput) return process.stdin.isTTY ? undefined : process.stdin;
  return statOf(path)?.isFIFO() ? createReadStream(path) : undefined;
}

async function spool(stream: AsyncIterable<Uint8Array>): Promise<Spool> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let file: number | undefined;
  for await (const chunk of stream) {
    size += chunk.length;
    if (file === undefined && size > memoryBytes) {
      file = temporaryFile();
      for (const kept of chunks.splice(0)) writeWhole(file, kept);
    }
    if (file === undefined) chunks.push(chunk);
    else writeWhole(file, chunk);
  }
  if (file === undefined) return { size, open: () => fromMemory(chunks) };
  const fd = file;
  return { size, open: () => fromFile(fd) };
}

async function* fromMemory(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** A stream of Node would close the file for good wherever its reader stops. */
async function* fromFile(file: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; ; ) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const length = readSync(file, chunk, 0, chunkBytes, at);
    if (length === 0) return;
    at += length;
    yield chunk.subarray(0, length);
  }
}

/** A file that only this process sees, removed at once where the system lets go of names of open files (not Windows), else at the end:
 *  no interruption leaves it behind. */
function temporaryFile(): number {
  const path = join(tmpdir(), `handoff-${process.pid}.input`);
  const forget = guard(path);
  rmSync(path, { force: true }); // of a process of the same number that was killed
  const file = openSync(path, 'wx+', 0o600);
  if (process.platform === 'win32') process.once('exit', () => rmSync(path, { force: true }));
  else rmSync(path);
  if (process.platform !== 'win32') forget();
  return file;
}

async function translated<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    const what = path === standardInput ? 'standard input' : path;
    const message = `${what} could not be read to its end and kept: ${cause.message}`;
    throw new CannotAudit([{ code: 'input.unreadable', message, hint: 'save it to a file, and name that' }], cause);
  }
}
