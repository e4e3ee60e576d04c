import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import type { Setting } from './settings.ts';

/** A `name=value` option taken apart. */
export interface Pair {
  readonly key: string;
  readonly value: string;
  readonly setting: Setting;
}

/** A value that should be something else; what it should be completes "should be …". */
export function wrong({ name, text }: Setting, should: string, hint?: string): Problem {
  return {
    code: 'usage.value',
    message: `${name} should be ${should}, but is "${text}"`,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** A setting names a kind of file that there is not. */
export function unknownDataset({ name }: Setting, dataset: string, known: readonly string[]): Problem {
  const meant = nearest(dataset, known);
  return {
    code: 'usage.unknown-dataset',
    message: `${name} names a dataset "${dataset}", but there is none of that kind`,
    hint: meant === undefined ? `kinds: ${known.join(', ')}` : `did you mean ${meant}?`,
  };
}

/** `name=value` pairs, taken apart at the first `=`. */
export function pairs(settings: readonly Setting[], problems: Problem[]): readonly Pair[] {
  return settings.flatMap((setting) => {
    const [, key, value] = /^([^=]+)=(.*)$/s.exec(setting.text) ?? [];
    if (key !== undefined && value !== undefined && value.trim() !== '')
      return [{ key: key.trim(), value: value.trim(), setting }];
    problems.push(wrong(setting, 'written as name=value'));
    return [];
  });
}

/** One of a few words. */
export function choice<T extends string>(
  setting: Setting | undefined,
  words: readonly T[],
  problems: Problem[],
): T | undefined {
  if (setting === undefined) return undefined;
  const found = words.find((word) => word === setting.text);
  const meant = nearest(setting.text, words);
  if (found === undefined)
    problems.push(wrong(setting, `one of ${words.join(', ')}`, meant && `did you mean ${meant}?`));
  return found;
}

/** A whole number from 0. */
export function count(setting: Setting | undefined, problems: Problem[]): number | undefined {
  if (setting === undefined) return undefined;
  if (/^\d{1,12}$/.test(setting.text)) return Number(setting.text);
  problems.push(wrong(setting, 'a whole number'));
  return undefined;
}

/** A moment, ISO 8601 with offset, as written. */
export function asOf(setting: Setting | undefined, problems: Problem[]): string | undefined {
  if (setting === undefined) return undefined;
  const [, date, offset] =
    /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.exec(setting.text) ?? [];
  if (date !== undefined && offset !== undefined && isDay(date) && !Number.isNaN(Date.parse(setting.text)))
    return setting.text;
  problems.push(wrong(setting, 'a moment with its offset from UTC', 'such as 2026-11-22T17:00:00+01:00'));
  return undefined;
}

// Date.parse takes 31 November for 1 December.
function isDay(date: string): boolean {
  const parsed = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(date);
}

/** Fields of the batch key: `a,b`, `a+b`, or several options. */
export function batchBy(settings: readonly Setting[]): readonly string[] | undefined {
  const fields = settings.flatMap(({ text }) => text.split(/[,+]/)).map((field) => field.trim());
  return fields.length === 0 ? undefined : [...new Set(fields)];
}

/** Parcels expected: `412` in all, `UPS=212` of one carrier. */
export async function expected(settings: readonly Setting[], problems: Problem[]) {
  if (settings.length === 0) return [];
  const { resolveCarrier } = await import('../codes/carriers.ts');
  return settings.flatMap((setting) => {
    const [, name, digits] = /^(?:(.+)=)?\s*(\d{1,12})$/s.exec(setting.text) ?? [];
    const found = name === undefined ? undefined : resolveCarrier(name.trim());
    const carrier = typeof found === 'object' ? found.carrier : undefined;
    if (digits !== undefined && (name === undefined || carrier !== undefined))
      return [{ carrier, count: Number(digits) }];
    problems.push(
      digits === undefined
        ? wrong(setting, 'a count or carrier=count', 'such as 412 or UPS=212')
        : unknownCarrier(setting, name, found),
    );
    return [];
  });
}

function unknownCarrier(setting: Setting, name: string | undefined, found: unknown): Problem {
  return wrong(
    setting,
    'the count of one carrier',
    `"${name}" ${found === 'ambiguous' ? 'may be several carriers: say which, such as DHL_EXPRESS' : 'is no carrier known here'}`,
  );
}
