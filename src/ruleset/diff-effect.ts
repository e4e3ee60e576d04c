import { holds, severities } from '../model/subjects.ts';

/** Which way a change goes: `stricter` lets fewer parcels pass, `looser` more. */
export type Effect = 'stricter' | 'looser';

const ranks: Readonly<Record<string, readonly string[]>> = {
  severity: severities.toReversed(),
  hold: holds,
};
const upperLimits = new Set(['max', 'below', 'longest', 'length_plus_girth', 'tolerance']);
const lowerLimits = new Set(['min', 'above', 'min_sample']);

/** Which way a changed value goes; undefined where the values alone do not tell. */
export function effectOf(path: string, before: string | undefined, after: string | undefined): Effect | undefined {
  if (before === undefined || after === undefined) return undefined;
  const keys = path.split('.');
  const rank = ranks[keys.at(-1) ?? ''];
  if (rank !== undefined) return towards(rank.indexOf(after) - rank.indexOf(before));
  if (!/(^|\.)with\./.test(path)) return undefined;
  const [was, is] = [measureOf(before), measureOf(after)];
  if (was === undefined || is === undefined || was.unit !== is.unit) return undefined;
  if (keys.some((key) => upperLimits.has(key))) return towards(was.number - is.number);
  return keys.some((key) => lowerLimits.has(key)) ? towards(is.number - was.number) : undefined;
}

function towards(more: number): Effect | undefined {
  if (more === 0 || Number.isNaN(more)) return undefined;
  return more > 0 ? 'stricter' : 'looser';
}

function measureOf(text: string): { readonly number: number; readonly unit: string } | undefined {
  const [, digits, unit] = /^(-?\d+(?:\.\d+)?)\s*([^\d\s]*)$/.exec(text) ?? [];
  return digits === undefined || unit === undefined ? undefined : { number: Number(digits), unit };
}
