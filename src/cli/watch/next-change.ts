import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';
import { changedPaths, type Snapshot } from './snapshot.ts';

/** How long is waited, in milliseconds. */
export interface Timing {
  /** Until files have stood still, so that what is half written is not read. */
  readonly settle: number;
  /** Between looks at files whose file system tells nothing of changes, as network drives. */
  readonly poll: number;
}

/** How long a change settles, and how often files are looked at, in milliseconds. */
export const usual: Timing = { settle: 150, poll: 1000 };

/** Waits until files differ from what they were, and stand still; gives how they stand then. `look` is asked for the files anew each
 *  time, so that a glob may come to match more. Folders are watched, not files: editors put a new file in the place of the old one. */
export function nextChange(before: Snapshot, look: () => Snapshot, timing: Timing): Promise<Snapshot> {
  return new Promise((resolve) => {
    let last = before;
    let timer: NodeJS.Timeout | undefined;
    const stop = watchFolders(before.keys(), () => soon(timing.settle));
    const soon = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(check, wait);
    };
    const check = () => {
      const now = look();
      const still = changedPaths(last, now).length === 0;
      last = now;
      if (!still || changedPaths(before, now).length === 0) return soon(still ? timing.poll : timing.settle);
      stop();
      resolve(now);
    };
    soon(timing.poll);
  });
}

/** Calls back at any change in the folders of these files; folders that cannot be watched are left to be looked at now and then. */
function watchFolders(paths: Iterable<string>, onChange: () => void): () => void {
  const watchers = [...new Set([...paths].map((path) => dirname(path)))].flatMap((folder) =>
    watchFolder(folder, onChange),
  );
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}

function watchFolder(folder: string, onChange: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, onChange);
    watcher.on('error', () => watcher.close()); // the folder is gone, or its file system stopped telling: looks now and then go on
    return [watcher];
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault) return [];
    throw fault;
  }
}
