/** Characters gathered into one write: reporters speak in lines, pipes like more at a time. */
const chunkLength = 1 << 16;

let readerIsGone = false;

/** Lets a reader that has gone (`| head`) end the writing, not the run: the verdict still decides the exit code. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EPIPE') throw fault;
      readerIsGone ||= stream === process.stdout;
    });
  }
}

/** Writes text to standard output as fast as its reader takes it. */
export async function writeOut(chunks: Iterable<string>): Promise<void> {
  let gathered = '';
  for (const chunk of chunks) {
    gathered += chunk;
    if (gathered.length < chunkLength) continue;
    await flush(gathered);
    gathered = '';
  }
  if (gathered !== '') await flush(gathered);
}

function flush(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (readerIsGone) resolve();
    else process.stdout.write(text, () => resolve());
  });
}
