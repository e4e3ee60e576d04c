/** This moment in local time with its offset from UTC: `2026-11-22T17:00:00+01:00`. Read once per run. */
export function now(): string {
  return localIso(new Date());
}

/** A moment in local time with its offset, to the second. */
export function localIso(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const offset = `${two(Math.trunc(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${local}${minutes < 0 ? '-' : '+'}${offset}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
