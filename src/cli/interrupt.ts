import { rmSync } from 'node:fs';
import { exit } from './exit.ts';

const temporaryFiles = new Set<string>();

/** Remembers a file that must not outlive an interrupted run; call the result once it has been renamed or removed. */
export function guard(path: string): () => void {
  temporaryFiles.add(path);
  return () => temporaryFiles.delete(path);
}

/** Removes every guarded file. */
export function removeTemporaryFiles(): void {
  for (const path of temporaryFiles) rmSync(path, { force: true });
  temporaryFiles.clear();
}

/** Ends the process at Ctrl-C or SIGTERM without leaving half a report behind. */
export function obeySignals(): void {
  process.once('SIGINT', () => stop(exit.interrupted));
  process.once('SIGTERM', () => stop(exit.terminated));
}

function stop(code: number): void {
  removeTemporaryFiles();
  process.exit(code);
}
