import { datasets } from '../model/datasets/index.ts';

const manifestFields = new Set(datasets.find(({ id }) => id === 'manifest')?.fields.map(({ name }) => name));
const headerFields = new Set(datasets.find(({ id }) => id === 'batches')?.fields.map(({ name }) => name));

/** Where a field of a batch can come from: only its declared header, or its parcels too. */
export function datasetOfField(field: string): 'batches' | 'manifest' {
  return headerFields.has(field) && !manifestFields.has(field) ? 'batches' : 'manifest';
}
