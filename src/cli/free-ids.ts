/** Ids for new waivers: `W-0001` and on, after the highest number of that form in use. */
export function freeIds(used: readonly string[], count: number): readonly string[] {
  const numbers = used.map((id) => Number(/^W-(\d{1,9})$/.exec(id)?.[1] ?? 0));
  const last = Math.max(0, ...numbers);
  return Array.from({ length: count }, (_, place) => `W-${String(last + place + 1).padStart(4, '0')}`);
}
