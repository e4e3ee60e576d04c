import { isAbsolute, posix } from 'node:path';
import type { NotSupplied } from '../model/plan.ts';
import type { ConfigSection } from './config-schema.ts';
import type { GivenExclusion, Layer } from './settings.ts';

/** Where a config file lies, relative to the working folder, and what it is called. */
interface Home {
  readonly folder: string;
  readonly path: string;
}

const keyByOption: Readonly<Record<string, string>> = { ruleset: 'rulesets' };

/** A section of a config as option values, its paths made relative to the working folder. */
export function layerOf(section: ConfigSection, home: Home): Layer {
  const given = { ...filesOf(section, (path) => inFolder(home.folder, path)), ...choicesOf(section) };
  const values = new Map<string, readonly string[]>();
  for (const [option, texts = []] of Object.entries(given)) if (texts.length > 0) values.set(option, texts);
  const spell = (option: string) => `${keyByOption[option] ?? option.replaceAll('-', '_')} in ${home.path}`;
  return { by: 'config', values, spell, notSupplied: notSuppliedOf(section), exclusions: exclusionsOf(section) };
}

type Given = Readonly<Record<string, readonly string[] | undefined>>;

function filesOf(section: ConfigSection, path: (given: string) => string): Given {
  return {
    manifest: section.manifest?.map(path),
    ruleset: section.rulesets?.map((name) => (name.startsWith('handoff:') ? name : path(name))),
    labels: section.labels?.map(path),
    items: section.items?.map(path),
    batches: section.batches?.map(path),
    data: Object.entries(section.data ?? {}).flatMap(([kind, files = []]) =>
      files.map((file) => `${kind}=${path(file)}`),
    ),
    format: section.format?.map((format) =>
      format.replace(/=(?!step-summary$)(.+)$/s, (_, file: string) => `=${path(file)}`),
    ),
    waivers: section.waivers?.map(path),
    baseline: single(section.baseline)?.map(path),
    split: single(section.split)?.map(path),
  };
}

function choicesOf(section: ConfigSection): Given {
  return {
    param: pairs(section.param),
    column: pairs(section.column),
    unit: pairs(section.unit),
    set: pairs(section.set),
    only: section.only,
    skip: section.skip,
    expect: section.expect,
    'batch-by': section.batch_by,
    'fail-on': single(section.fail_on),
    rows: single(section.rows),
    exclude: (section.exclude ?? []).filter((one) => typeof one === 'string'),
    'split-cells': pairs(section.split_cells),
    decimal: section.decimal,
    'date-order': section.date_order,
    zone: section.zone,
    delimiter: section.delimiter,
    encoding: section.encoding,
    comment: section.comment,
    'header-line': section.header_line,
    'footer-lines': section.footer_lines,
    sheet: section.sheet,
    records: section.records,
    redact: single(section.redact),
    'max-findings': single(section.max_findings),
    'allow-empty': single(section.allow_empty === undefined ? undefined : String(section.allow_empty)),
  };
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

function exclusionsOf({ exclude = [] }: ConfigSection): readonly GivenExclusion[] {
  return exclude.flatMap((one) =>
    typeof one === 'string'
      ? []
      : [
          {
            by: 'config',
            reason: one.reason,
            when: Object.entries(one.when).map(([name, texts = []]) => ({ name, texts })),
          },
        ],
  );
}
