import { datasets } from '../model/datasets/index.ts';
import type { FieldRef } from '../model/field-ref.ts';
import { datasetOfSubject } from '../model/subjects.ts';
import type { Missing } from '../model/values.ts';

/** The fields that a field may follow from; none where only a column gives it. */
export function sourcesOf({ level, field }: FieldRef): readonly FieldRef[] {
  // What parcels share is what their batch and shipment have.
  const id = level === 'batch' ? 'manifest' : datasetOfSubject[level];
  const fields = datasets.find((dataset) => dataset.id === id)?.fields ?? [];
  const from = fields.find(({ name }) => name === field)?.derivedFrom ?? [];
  return from.flatMap((name) => {
    const type = fields.find((each) => each.name === name)?.type;
    return type === undefined ? [] : [{ level, field: name, name, type }];
  });
}

/** The field to blame for what is missing: the one itself, or the one it follows from. */
export function blamed(ref: FieldRef, { of }: Missing): FieldRef {
  return of === undefined ? ref : { ...ref, field: of, name: of };
}
