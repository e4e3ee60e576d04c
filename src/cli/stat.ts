import { accessSync, constants, type Stats, statSync } from 'node:fs';

/** What stands at a path, or undefined when nothing can be found there. */
export function statOf(path: string): Stats | undefined {
  return attempt(() => statSync(path));
}

/** Whether this user may read (or write) what stands at a path. */
export function may(what: 'read' | 'write', path: string): boolean {
  const mode = what === 'read' ? constants.R_OK : constants.W_OK;
  return attempt(() => accessSync(path, mode) ?? true) === true;
}

// Asking the file system fails in a dozen ways that all mean "no" here; a defect in asking is not one of them.
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault) return undefined;
    throw fault;
  }
}
