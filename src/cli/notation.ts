import { dateOrders, decimalSigns } from '../codes/notation.ts';
import { zoneFault } from '../codes/zones.ts';
import { datasets } from '../model/datasets/index.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import type { Notation } from '../model/settings.ts';
import { choice, unknownDataset, wrong } from './readers.ts';
import type { Setting, Settings } from './settings.ts';

/** What an option says of how files are written: all of them, or those of one dataset. */
export interface NotationSetting {
  readonly dataset: string | undefined;
  readonly says: Notation;
  readonly setting: Setting;
}

type Reader = (setting: Setting, problems: Problem[]) => Notation | undefined;

const readers: Readonly<Record<string, Reader>> = {
  decimal: (setting, problems) => {
    const value = choice(setting, decimalSigns, problems);
    return value && { decimal: { value, by: setting.by } };
  },
  'date-order': (setting, problems) => {
    const value = choice(setting, dateOrders, problems);
    return value && { date_order: { value, by: setting.by } };
  },
  zone: (setting, problems) => {
    const fault = zoneFault(setting.text);
    if (fault === undefined) return { zone: { value: setting.text, by: setting.by } };
    const near = nearest(setting.text, fault.known);
    problems.push(wrong(setting, 'an IANA time zone such as Europe/Amsterdam', near && `did you mean ${near}?`));
    return undefined;
  },
};

/** `--decimal`, `--date-order` and `--zone`, weakest first: config, then flags; for all datasets, then for one (`labels=comma`). */
export function notationOf(settings: Settings, problems: Problem[]): readonly NotationSetting[] {
  return Object.entries(readers).flatMap(([option, read]) => {
    const said = settings.layered(option).flatMap((setting) => notationSetting(setting, read, problems));
    problems.push(...said.flatMap((one, index) => repeated(one, said.slice(0, index))));
    return said.sort((a, b) => rankOf(a) - rankOf(b)); // a stable sort
  });
}

function notationSetting(setting: Setting, read: Reader, problems: Problem[]): readonly NotationSetting[] {
  const [, dataset, value] = /^([^=]+)=(.+)$/s.exec(setting.text) ?? [];
  const kinds = datasets.map(({ id }) => id);
  if (dataset !== undefined && !kinds.includes(dataset)) {
    problems.push(unknownDataset(setting, dataset, kinds));
    return [];
  }
  const says = read(value === undefined ? setting : { ...setting, text: value }, problems);
  return says === undefined ? [] : [{ dataset, says, setting }];
}

function rankOf({ dataset, setting }: NotationSetting): number {
  return (setting.by === 'flag' ? 2 : 0) + (dataset === undefined ? 0 : 1);
}

/** Flags win over config; two of one place do not win over each other. */
function repeated({ dataset, setting }: NotationSetting, before: readonly NotationSetting[]): readonly Problem[] {
  const other = before.find((one) => one.dataset === dataset && one.setting.by === setting.by);
  if (other === undefined || other.setting.text === setting.text) return [];
  const message = `${setting.name} should be given once, but is given as ${other.setting.text} and ${setting.text}`;
  return [{ code: 'usage.repeated', message, hint: 'for one kind of file: labels=…' }];
}
