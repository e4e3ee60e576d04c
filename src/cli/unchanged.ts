import { CannotAudit } from '../model/problem.ts';
import { statOf } from './stat.ts';

/** Notes how a file stands before it is read. The result is called at the end of each reading.
 *  @throws CannotAudit (the result) once the file has another size, another time of change, or is another file of the same name: part of
 *  what was read may be of the one, part of the other. */
export function unchanged(path: string): () => void {
  const before = statOf(path);
  return () => {
    const now = statOf(path);
    if (before === undefined || !before.isFile()) return;
    const is = now === undefined ? 'is gone' : changeOf(before, now);
    if (is === undefined) return;
    const message = `${path} should stay as it is while it is read, but ${is}`;
    throw new CannotAudit([{ code: 'input.changed', message, hint: 'audit it again once its export is finished' }]);
  };
}

type Standing = NonNullable<ReturnType<typeof statOf>>;

function changeOf(before: Standing, now: Standing): string | undefined {
  if (before.ino !== now.ino) return 'was replaced by another file';
  if (before.size !== now.size) return `went from ${before.size} to ${now.size} bytes`;
  return before.mtimeMs === now.mtimeMs ? undefined : 'was written to';
}
