import { createHash } from 'node:crypto';
import type { Facts } from '../model/values.ts';

/** What tells the same trouble over time: rule, batch, subject and field, never a row number. 16 hex. */
export function keyFrom(of: {
  readonly rule: string;
  readonly batch: string;
  readonly type: string;
  /** The subject's key, or what it is known by where that is only a row number. */
  readonly known: string;
  readonly field: string | null;
}): string {
  return hash([of.rule, of.batch, of.type, of.known, of.field ?? '']);
}

/** The key and the facts, but for the row of `per` that set the limit and the overrides that set what follows from it. 16 hex. */
export function fingerprintOf(key: string, { per: _row, override: _consequence, ...lasting }: Facts): string {
  return hash([key, JSON.stringify(lasting)]);
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16);
}
