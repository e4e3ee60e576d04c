import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The name of a report while it is being written, beside its place: the process that writes it stands in it. */
export function temporaryName(path: string): string {
  return `.${basename(path)}.${process.pid}.handoff-part`;
}

/** Removes what killed runs left of a report beside its place: parts whose process is gone, or has this one's number. */
export function removeLeftovers(path: string): void {
  const start = `.${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(start)) continue;
    const [, pid] = /^(\d+)\.handoff-part$/.exec(name.slice(start.length)) ?? [];
    if (pid !== undefined && !isOther(Number(pid))) rmSync(join(dirname(path), name), { force: true });
  }
}

/** Whether another process of that number runs; one of another user does, too. */
function isOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return !(fault instanceof Error && 'code' in fault && fault.code === 'ESRCH');
  }
}
