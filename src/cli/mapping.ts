import { flagName } from '../intake/column-problems.ts';
import type { Inspection } from '../intake/inspect.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import type { Additions } from '../ruleset/yaml-additions.ts';
import { pairs } from './readers.ts';
import { writtenOptions } from './reading-names.ts';
import type { Settings } from './settings.ts';

/** What an inspection decided, as a config says it: the column of each field, and what flags said of the file. */
export function mappingOf(inspection: Inspection, definition: DatasetDefinition, flags: Settings): Additions {
  const columns = inspection.columns.flatMap(({ reference, match }) =>
    match === undefined ? [] : [[flagName(definition, match.field), reference] as const],
  );
  const given = (option: string) =>
    Object.fromEntries(pairs(flags.list(option), []).map(({ key, value }) => [key, value]));
  const rows = flags.one('rows')?.text;
  const maps = {
    column: Object.fromEntries(columns),
    unit: given('unit'),
    set: given('set'),
    split_cells: given('split-cells'),
  };
  return {
    maps: Object.fromEntries(Object.entries(maps).filter(([, values]) => Object.keys(values).length > 0)),
    lists: Object.fromEntries([
      ...writtenOptions.map((option) => [option.replaceAll('-', '_'), scoped(flags, option, definition.id)] as const),
      ['exclude', flags.list('exclude').map(({ text }) => text)],
    ]),
    texts: rows === undefined ? {} : { rows },
  };
}

/** A setting of all files becomes one of the kind that was inspected: nothing is known of the others. */
function scoped(flags: Settings, option: string, dataset: string): readonly string[] {
  return flags.list(option).map(({ text }) => (/^[^=]+=./s.test(text) ? text : `${dataset}=${text}`));
}
