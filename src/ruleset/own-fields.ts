import type { DatasetDefinition, FieldDefinition } from '../model/dataset.ts';
import { readNode } from './issues.ts';
import { entriesOf, type Node, textIn, valueAt } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';
import { type OwnFieldSection, sections } from './schema.ts';

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
  const entries = entriesOf(section);
  const known = [...dataset.fields.map(({ name }) => name), ...entries.map(([name]) => name)];
  return entries.flatMap(([name, { key, value }]) => {
    const fault = nameFault(name, dataset);
    if (fault !== undefined) {
      problems.add(fault.code, fault.message, key, fault.hint);
      return [];
    }
    checkUnitField(valueAt(value, 'unit_field'), known, problems);
    const spec = readNode(sections.ownField, value, problems);
    return spec === undefined ? [] : [definitionOf(name, spec)];
  });
}

function nameFault(name: string, { id, fields }: DatasetDefinition) {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    return { code: 'ruleset.field-name', message: `a field should be named in snake_case, but is "${name}"` };
  }
  if (!fields.some((field) => field.name === name)) return undefined;
  const hint = `say which column holds it under datasets.${id}.columns`;
  return { code: 'ruleset.field-known', message: `"${name}" is a field of ${id} already`, hint };
}

function checkUnitField(node: Node | undefined, known: readonly string[], problems: Problems): void {
  const name = textIn(node);
  if (node === undefined || name === undefined || known.includes(name)) return;
  problems.add('ruleset.unknown-field', `"${name}" is not a field of this dataset`, node.at, didYouMean(name, known));
}

function definitionOf(name: string, { type, about, unit_field, personal }: OwnFieldSection): FieldDefinition {
  return {
    name,
    type,
    about: about ?? 'A field of this ruleset.',
    ...(unit_field === undefined ? {} : { unitField: unit_field }),
    ...(personal === undefined ? {} : { personal }),
  };
}
