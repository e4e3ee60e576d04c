import type { Condition } from '../model/condition.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import type { FieldRef } from '../model/field-ref.ts';
import type { DatasetSettings, Exclusion } from '../model/settings.ts';
import { compileCondition } from './conditions.ts';
import { entriesOf, itemsOf, type Node, textIn, valueAt } from './node.ts';
import type { Scope } from './scope.ts';

/** What a dataset says of its rows: which are none of an audit's, and what stands between identities in one cell. */
export function rowsOf(
  node: Node | undefined,
  definition: DatasetDefinition,
  scope: Scope,
): Pick<DatasetSettings, 'exclude' | 'split'> {
  const excluded = valueAt(node, 'exclude');
  const exclude = (excluded === undefined ? [] : itemsOf(excluded)).flatMap((item) =>
    exclusionOf(item, definition, scope),
  );
  const split = entriesOf(valueAt(node, 'split')).flatMap(([field, { value }]) => {
    const sign = textIn(value);
    return sign === undefined || sign === '' ? [] : [[field, { value: sign, by: 'ruleset' }] as const];
  });
  refuseMisplaced(node, definition, scope);
  return {
    ...(exclude.length === 0 ? {} : { exclude }),
    ...(split.length === 0 ? {} : { split: Object.fromEntries(split) }),
  };
}

function exclusionOf(item: Node, { subject }: DatasetDefinition, scope: Scope): readonly Exclusion[] {
  const [asked, reason] = [valueAt(item, 'when'), textIn(valueAt(item, 'reason'))];
  if (asked === undefined || reason === undefined) return []; // said by the schema
  const when = compileCondition(asked, { on: subject, scope });
  const elsewhere = refsOf(when).find(({ level, field }) => level !== subject || field.startsWith('$'));
  if (elsewhere === undefined) return [{ reason, by: 'ruleset', when }];
  const message = `what is excluded should be decided by the row itself, but "${elsewhere.name}" is no field of a ${subject}`;
  scope.problems.add('ruleset.exclude', message, asked.at);
  return [];
}

function refsOf(condition: Condition): readonly FieldRef[] {
  switch (condition.type) {
    case 'all':
    case 'any':
      return condition.of.flatMap(refsOf);
    case 'not':
      return refsOf(condition.of);
    case 'field':
      return [condition.ref];
    case 'expression':
      return condition.reads;
  }
}

/** Only a manifest has rows that may be something else than parcels. */
function refuseMisplaced(node: Node | undefined, { id, subject }: DatasetDefinition, { problems }: Scope): void {
  if (subject === 'parcel') return;
  for (const key of ['rows', 'split'] as const) {
    const value = valueAt(node, key);
    if (value !== undefined) problems.add('ruleset.value', `"${key}" is for the manifest, not for ${id}`, value.at);
  }
}
