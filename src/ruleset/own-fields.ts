import type { DatasetDefinition, FieldDefinition } from '../model/dataset.ts';
import { readNode } from './issues.ts';
import { entriesOf, type Node, textIn, toPlain, valueAt } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';
import { sections } from './schema.ts';

/** Datasets with the fields that rulesets declare of their own. A name that a dataset already has cannot be declared again. */
export function withOwnFields(
  datasets: readonly DatasetDefinition[],
  section: Node | undefined,
  problems: Problems,
): readonly DatasetDefinition[] {
  const ids = datasets.map(({ id }) => id);
  for (const [id, { key }] of entriesOf(section)) {
    if (!ids.includes(id))
      problems.add('ruleset.unknown-dataset', `"${id}" is not a dataset`, key, didYouMean(id, ids));
  }
  return datasets.map((dataset) => {
    const fields = ownFields(dataset, valueAt(valueAt(section, dataset.id), 'fields'), problems);
    return fields.length === 0 ? dataset : { ...dataset, fields: [...dataset.fields, ...fields] };
  });
}

function ownFields(
  dataset: DatasetDefinition,
  section: Node | undefined,
  problems: Problems,
): readonly FieldDefinition[] {
  return entriesOf(section).flatMap(([name, { key, value }]) => {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) {
      problems.add('ruleset.field-name', `a field should be named in snake_case, but is "${name}"`, key);
      return [];
    }
    if (dataset.fields.some((field) => field.name === name)) {
      problems.add(
        'ruleset.field-known',
        `"${name}" is a field of ${dataset.id} already`,
        key,
        `say which column holds it under datasets.${dataset.id}.columns`,
      );
      return [];
    }
    const field = ownField(name, value, dataset, valueOfSection(section), problems);
    return field === undefined ? [] : [field];
  });
}

function valueOfSection(section: Node | undefined): readonly string[] {
  return entriesOf(section).map(([name]) => name);
}

function ownField(
  name: string,
  node: Node,
  dataset: DatasetDefinition,
  siblings: readonly string[],
  problems: Problems,
): FieldDefinition | undefined {
  const spec = readNode(sections.ownField, node, toPlain(node), problems);
  if (spec === undefined) return undefined;
  const unitField = valueAt(node, 'unit_field');
  const known = [...dataset.fields.map((field) => field.name), ...siblings];
  if (unitField !== undefined && !known.includes(textIn(unitField) ?? '')) {
    problems.add(
      'ruleset.unknown-field',
      `"${textIn(unitField)}" is not a field of ${dataset.id}`,
      unitField.at,
      didYouMean(textIn(unitField) ?? '', known),
    );
  }
  return {
    name,
    type: spec.type,
    about: spec.about ?? 'A field of this ruleset.',
    ...(spec.unit_field === undefined ? {} : { unitField: spec.unit_field }),
    ...(spec.personal === undefined ? {} : { personal: spec.personal }),
  };
}
