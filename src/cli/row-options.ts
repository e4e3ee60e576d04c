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
  return Object.fromEntries(
    Object.entries(settings).map(([id, own]) => {
      const added = exclusions.flatMap((one) => forDataset(one, own));
      const exclude = added.length === 0 ? {} : { exclude: [...(own.exclude ?? []), ...added] };
      const split = id === 'manifest' ? { split: { ...own.split, ...splits } } : {};
      return [id, { ...own, ...exclude, ...split }];
    }),
  );
}

function forDataset({ reason, by, when }: GivenExclusion, { definition }: DatasetSettings): readonly Exclusion[] {
  const told = when.map(({ name, texts }) => ({ ...apart(name, definition), texts }));
  const isOwn = told.every(({ dataset }) => dataset === definition.id);
  return isOwn ? [{ reason, by, when: told.map(({ name, texts }) => ({ name, texts })) }] : [];
}

/** The dataset a name is of, and the name there: the manifest unless it says otherwise. */
function apart(
  name: string,
  { id, subject }: DatasetSettings['definition'],
): { readonly dataset: string; readonly name: string } {
  const [, prefix, bare] = /^([a-z]+)\.(.+)$/s.exec(name) ?? [];
  if (bare !== undefined && (prefix === id || prefix === subject)) return { dataset: id, name: bare };
  return { dataset: 'manifest', name };
}
