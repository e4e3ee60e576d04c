/** Numbers closer than this are one number: it is finer than anything a cell can hold. */
const nearness = 1e-9;

/** Whether two numbers are the same but for the last bits of a computation: `31 * 0.9` is 27.9. */
export function isNear(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= nearness + 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
