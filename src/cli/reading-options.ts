import { delimiterNamed } from '../codes/delimiters.ts';
import { declaredEncodingName, encodings } from '../codes/encodings.ts';
import { lineCount, lineNumber } from '../codes/line-number.ts';
import { dateOrders, decimalSigns } from '../codes/notation.ts';
import { sizeNamed } from '../codes/sizes.ts';
import { zoneFault } from '../codes/zones.ts';
import { datasets } from '../model/datasets/index.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { type Layout, type ReadAs, rowKinds } from '../model/settings.ts';
import { choice, unknownDataset, wrong } from './readers.ts';
import type { ReadingOption } from './reading-names.ts';
import type { Setting, Settings } from './settings.ts';

/** What an option says of how files are written: all of them, or those of one dataset. */
export interface ReadingSetting {
  readonly dataset: string | undefined;
  readonly says: ReadAs;
  readonly setting: Setting;
}

type Reader = (setting: Setting, problems: Problem[]) => ReadAs | undefined;

const readers: Readonly<Record<ReadingOption, Reader>> = {
  rows: (setting, problems) => {
    const value = choice(setting, rowKinds, problems);
    return value && { layout: { rows: { value, by: setting.by } } };
  },
  decimal: (setting, problems) => {
    const value = choice(setting, decimalSigns, problems);
    return value && { notation: { decimal: { value, by: setting.by } } };
  },
  'date-order': (setting, problems) => {
    const value = choice(setting, dateOrders, problems);
    return value && { notation: { date_order: { value, by: setting.by } } };
  },
  zone: (setting, problems) => {
    const fault = zoneFault(setting.text);
    if (fault === undefined) return { notation: { zone: { value: setting.text, by: setting.by } } };
    const near = nearest(setting.text, fault.known);
    problems.push(wrong(setting, 'an IANA time zone such as Europe/Amsterdam', near && `did you mean ${near}?`));
    return undefined;
  },
  delimiter: (setting, problems) => {
    const value = delimiterNamed(setting.text);
    if (value !== undefined) return { layout: { delimiter: { value, by: setting.by } } };
    problems.push({
      code: 'usage.delimiter',
      message: `${setting.name} should be one character other than a quote or a line end, but is ${JSON.stringify(setting.text)}`,
      hint: 'try --delimiter comma, semicolon, tab or pipe',
    });
    return undefined;
  },
  encoding: (setting, problems) => {
    const value = declaredEncodingName(setting.text);
    if (value !== undefined) return { layout: { encoding: { value, by: setting.by } } };
    const near = nearest(setting.text.toLowerCase(), encodings);
    const hint = near === undefined ? `one of ${encodings.join(', ')}` : `did you mean ${near}?`;
    problems.push(wrong(setting, 'an encoding', hint));
    return undefined;
  },
  comment: (setting, problems) => {
    const value = delimiterNamed(setting.text);
    if (value !== undefined) return { layout: { comment: { value, by: setting.by } } };
    problems.push(wrong(setting, 'one character other than a quote or a line end', 'such as --comment "#"'));
    return undefined;
  },
  'footer-lines': (setting, problems) => {
    const value = lineCount(setting.text);
    if (value !== undefined) return { layout: { footer_lines: { value, by: setting.by } } };
    problems.push(wrong(setting, 'how many lines at the end are no rows', 'such as --footer-lines 1'));
    return undefined;
  },
  'header-line': (setting, problems) => {
    const value = lineNumber(setting.text);
    if (value !== undefined) return { layout: { header_line: { value, by: setting.by } } };
    problems.push(wrong(setting, 'the number of the line that names the columns', 'such as --header-line 4'));
    return undefined;
  },
  'max-record-bytes': bound('max_record_bytes', 'a size', '64MiB'),
  'max-file-bytes': bound('max_file_bytes', 'a size', '100GiB'),
  'max-columns': bound('max_columns', 'a count', '20000'),
  'max-cell-length': bound('max_cell_length', 'a count of characters', '4MiB'),
  'max-ratio': bound('max_ratio', 'a count', '500'),
  sheet: ({ text, by }) => ({ layout: { sheet: { value: text, by } } }),
  records: ({ text, by }) => ({ layout: { records: { value: text, by } } }),
};

type Bound = Extract<keyof Layout, `max_${string}`>;

function bound(key: Bound, should: string, example: string): Reader {
  return (setting, problems) => {
    const value = sizeNamed(setting.text);
    if (value !== undefined) return { layout: { [key]: { value, by: setting.by } } };
    problems.push(wrong(setting, should, `such as ${setting.name} ${example}`));
    return undefined;
  };
}

/** What the options say of how files are written, weakest first: config, then flags; for all datasets, then for one (`labels=comma`). */
export function readingOf(settings: Settings, problems: Problem[]): readonly ReadingSetting[] {
  return Object.entries(readers).flatMap(([option, read]) => {
    const said = settings.layered(option).flatMap((setting) => readingSetting(setting, read, problems));
    problems.push(...said.flatMap((one, index) => repeated(one, said.slice(0, index))));
    return said.sort((a, b) => rankOf(a) - rankOf(b)); // a stable sort
  });
}

function readingSetting(setting: Setting, read: Reader, problems: Problem[]): readonly ReadingSetting[] {
  const [, dataset, value] = /^([^=]+)=(.+)$/s.exec(setting.text) ?? [];
  const kinds = datasets.map(({ id }) => id);
  if (dataset !== undefined && !kinds.includes(dataset)) {
    problems.push(unknownDataset(setting, dataset, kinds));
    return [];
  }
  const says = read(value === undefined ? setting : { ...setting, text: value }, problems);
  return says === undefined ? [] : [{ dataset, says, setting }];
}

function rankOf({ dataset, setting }: ReadingSetting): number {
  return (setting.by === 'flag' ? 2 : 0) + (dataset === undefined ? 0 : 1);
}

/** Flags win over config; two of one place do not win over each other. */
function repeated({ dataset, setting }: ReadingSetting, before: readonly ReadingSetting[]): readonly Problem[] {
  const other = before.find((one) => one.dataset === dataset && one.setting.by === setting.by);
  if (other === undefined || other.setting.text === setting.text) return [];
  const message = `${setting.name} should be given once, but is given as ${other.setting.text} and ${setting.text}`;
  return [{ code: 'usage.repeated', message, hint: 'for one kind of file: labels=…' }];
}
