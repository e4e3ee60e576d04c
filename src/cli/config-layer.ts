import { isAbsolute, posix } from 'node:path';
import type { NotSupplied } from '../model/plan.ts';
import type { ConfigSection } from './config-schema.ts';
import type { Layer } from './settings.ts';

/** Where a config file lies, relative to the working folder, and what it is called. */
interface Home {
  readonly folder: string;
  readonly path: string;
}

const keyByOption: Readonly<Record<string, string>> = { ruleset: 'rulesets' };

/** A section of a config as option values, its paths made relative to the working folder. */
export function layerOf(section: ConfigSection, home: Home): Layer {
  const path = (given: string) => inFolder(home.folder, given);
  const values = new Map<string, readonly string[]>();
  const put = (option: string, given: readonly string[] | undefined) =>
    given !== undefined && given.length > 0 && values.set(option, given);
  put('manifest', section.manifest?.map(path));
  put(
    'ruleset',
    section.rulesets?.map((name) => (name.startsWith('handoff:') ? name : path(name))),
  );
  put('labels', section.labels?.map(path));
  put('items', section.items?.map(path));
  put('batches', section.batches?.map(path));
  put(
    'data',
    Object.entries(section.data ?? {}).flatMap(([kind, files]) => (files ?? []).map((file) => `${kind}=${path(file)}`)),
  );
  put(
    'format',
    section.format?.map((format) => format.replace(/=(?!step-summary$)(.+)$/s, (_, file: string) => `=${path(file)}`)),
  );
  for (const option of ['param', 'column', 'unit', 'set'] as const) put(option, pairs(section[option]));
  for (const option of ['only', 'skip', 'expect'] as const) put(option, section[option]);
  put('waivers', section.waivers?.map(path));
  put('baseline', single(section.baseline)?.map(path));
  put('batch-by', section.batch_by);
  put('fail-on', single(section.fail_on));
  put('rows', single(section.rows));
  put('decimal', section.decimal);
  put('date-order', section.date_order);
  put('zone', section.zone);
  put('delimiter', single(section.delimiter));
  put('max-findings', single(section.max_findings));
  put('allow-empty', single(section.allow_empty === undefined ? undefined : String(section.allow_empty)));
  const spell = (option: string) => `${keyByOption[option] ?? option.replaceAll('-', '_')} in ${home.path}`;
  return { by: 'config', values, spell, notSupplied: notSuppliedOf(section) };
}

function inFolder(folder: string, given: string): string {
  return isAbsolute(given) || folder === '' ? given : posix.join(folder, given);
}

function pairs(map: Readonly<Record<string, string | undefined>> | undefined): readonly string[] {
  return Object.entries(map ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
}

function single(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value];
}

function notSuppliedOf({ not_supplied }: ConfigSection): readonly NotSupplied[] {
  if (not_supplied === undefined) return [];
  const declared = Array.isArray(not_supplied) ? not_supplied : [not_supplied];
  return declared.map(({ datasets = [], fields = [], reason }) => ({ datasets, fields, reason }));
}
