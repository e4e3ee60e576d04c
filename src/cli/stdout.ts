import { CannotAudit } from '../model/problem.ts';
import type { Chunk } from '../report/reporter.ts';

/** Characters gathered into one write: reporters speak in lines, pipes like more at a time. */
const chunkLength = 1 << 16;

let readerIsGone = false;

/** Lets a reader that has gone (`| head`) end the writing, not the run: the verdict still decides the exit code. Standard output
 *  that cannot take a report (a full disk) is a problem like any other target that cannot. */
export function outliveReaders(): void {
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault.syscall === undefined ? fault : unwritable(fault);
    readerIsGone = true;
  });
  process.stderr.on('error', (fault: NodeJS.ErrnoException) => {
    // Where a fault cannot be told there is nowhere to tell that either; the exit code stands.
    if (fault.syscall === undefined) throw fault;
  });
}

function unwritable(cause: Error): CannotAudit {
  const message = `standard output should be writable, but ${cause.message}`;
  return new CannotAudit([{ code: 'output.unwritable', message }], cause);
}

/** Writes a report to standard output as fast as its reader takes it. */
export async function writeOut(chunks: Iterable<Chunk>): Promise<void> {
  let gathered = '';
  for (const chunk of chunks) {
    if (typeof chunk !== 'string') {
      if (gathered !== '') await flush(gathered);
      gathered = '';
      await flush(chunk);
      continue;
    }
    gathered += chunk;
    if (gathered.length < chunkLength) continue;
    await flush(gathered);
    gathered = '';
  }
  if (gathered !== '') await flush(gathered);
}

function flush(chunk: Chunk): Promise<void> {
  return new Promise((resolve) => {
    if (readerIsGone) resolve();
    else process.stdout.write(chunk, () => resolve());
  });
}
