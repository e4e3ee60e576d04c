import type { Problem } from '../model/problem.ts';
import type { DatasetSettings, Exclusion, Given, IntakeSettings } from '../model/settings.ts';
import { wrong } from './readers.ts';
import type { GivenExclusion, Setting, Settings } from './settings.ts';

/** What config and flags say of rows: which are none of this audit's, and what stands between identities in one cell. */
export interface RowOptions {
  readonly exclusions: readonly GivenExclusion[];
  readonly splits: Readonly<Record<string, Given<string>>>;
}

/** Reads `--exclude Status=VOID,CANCELLED` and `--split-cells tracking_number=/`, config first. */
export function rowOptions(settings: Settings, problems: Problem[]): RowOptions {
  const exclusions = settings.layered('exclude').flatMap((setting) => exclusionOf(setting, problems));
  const splits = settings.layered('split-cells').flatMap((setting) => splitOf(setting, problems));
  return { exclusions: [...settings.exclusions, ...exclusions], splits: Object.fromEntries(splits) };
}

function exclusionOf(setting: Setting, problems: Problem[]): readonly GivenExclusion[] {
  const [, name, texts] = /^([^=]+)=(.*)$/s.exec(setting.text) ?? [];
  if (name === undefined || texts === undefined) {
    problems.push(
      wrong(setting, 'a field or header and the values that set a row aside', 'such as --exclude Status=VOID'),
    );
    return [];
  }
  const values = texts.split(',').map((text) => text.trim());
  return [{ by: setting.by, reason: setting.text, when: [{ name: name.trim(), texts: values }] }];
}

const signByName: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  slash: '/',
  pipe: '|',
  newline: '\n',
  space: ' ',
};

function splitOf(setting: Setting, problems: Problem[]): readonly (readonly [string, Given<string>])[] {
  const [, field, sign] = /^([^=]+)=(.+)$/s.exec(setting.text) ?? [];
  if (field !== undefined && sign !== undefined)
    return [[field.trim(), { value: signByName[sign] ?? sign.replaceAll('\\n', '\n'), by: setting.by }]];
  problems.push(wrong(setting, 'a field and the sign between its values', 'such as --split-cells tracking_number=/'));
  return [];
}

/** Lays what options say of rows over what rulesets say. A name may have its dataset or subject before it (`label.label_status`). */
export function withRowOptions(settings: IntakeSettings, { exclusions, splits }: RowOptions): IntakeSettings {
  if (exclusions.length === 0 && Object.keys(splits).length === 0) return settings;
  const datasets = Object.values(settings).map(({ definition }) => definition);
  const apart = exclusions.map((one) => exclusionApart(one, datasets));
  return Object.fromEntries(
    Object.entries(settings).map(([id, own]) => {
      const added = apart.filter(({ dataset }) => dataset === id).map(({ exclusion }) => exclusion);
      const exclude = added.length === 0 ? {} : { exclude: [...(own.exclude ?? []), ...added] };
      const split = id === 'manifest' ? { split: { ...own.split, ...splits } } : {};
      return [id, { ...own, ...exclude, ...split }];
    }),
  );
}

type Definition = DatasetSettings['definition'];

/** The dataset an exclusion is of, and its names there: the manifest unless all of them say otherwise. */
function exclusionApart(
  { reason, by, when }: GivenExclusion,
  datasets: readonly Definition[],
): { readonly dataset: string; readonly exclusion: Exclusion } {
  const [first] = when.map(({ name }) => prefixed(name, datasets)?.id);
  const dataset = when.every(({ name }) => prefixed(name, datasets)?.id === first) ? first : undefined;
  const bare = (name: string) => (prefixed(name, datasets) === undefined ? name : name.slice(name.indexOf('.') + 1));
  const named = when.map(({ name, texts }) => ({ name: dataset === undefined ? name : bare(name), texts }));
  return { dataset: dataset ?? 'manifest', exclusion: { reason, by, when: named } };
}

/** The dataset that stands before a name, by its id or what its rows are (`labels.`, `label.`). */
function prefixed(name: string, datasets: readonly Definition[]): Definition | undefined {
  const [, prefix] = /^([a-z]+)\../s.exec(name) ?? [];
  return datasets.find(({ id, subject }) => prefix !== undefined && (prefix === id || prefix === subject));
}
