import type { Fields } from './notice.ts';

/** Adds what is there; what was said first stands. */
export function set(fields: Fields, said: Readonly<Record<string, string | undefined>>): void {
  for (const [field, text] of Object.entries(said)) if (text !== undefined && text !== '') fields[field] ??= text;
}
