import { datasets } from '../model/datasets/index.ts';
import type { FieldType } from '../model/values.ts';
import type { Gap } from './gaps.ts';

/** A field as people and flags name it: with its subject before it where it is not the manifest's. */
export function named({ field, dataset }: Gap): string | null {
  const definition = datasets.find(({ id }) => id === dataset);
  return field === null || definition === undefined || dataset === 'manifest'
    ? field
    : `${definition.subject}.${field}`;
}

/** True of a field that the manifest has. */
export function isOfManifest(field: string): boolean {
  return datasets.some(({ id, fields }) => id === 'manifest' && fields.some(({ name }) => name === field));
}

/** The flag that gives the file of a dataset. */
export function flagFor(dataset: string): string {
  return ['labels', 'items', 'batches'].includes(dataset) ? `--${dataset} FILE` : `--data ${dataset}=FILE`;
}

/** The type of a field; undefined for one that a ruleset declares. */
export function typeOf({ field, dataset }: Gap): FieldType | undefined {
  const own = datasets.filter(({ id }) => id === dataset);
  for (const { fields } of [...own, ...datasets]) {
    const definition = fields.find(({ name }) => name === field);
    if (definition) return definition.type;
  }
  return undefined;
}

/** A type with its article. */
export function article(type: FieldType): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

/** Units that a column of a type may have. */
export function unitFor(type: FieldType | undefined): string {
  if (type === 'weight') return 'kg (or g, lb, oz)';
  if (type === 'length') return 'cm (or mm, m, in)';
  return type === 'money' ? 'EUR (or another currency)' : '…';
}
