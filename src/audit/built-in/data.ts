import { type Draft, reExport } from './draft.ts';

/** What the engine asks of cells and counts that can be read. */
export const dataRules: readonly Draft[] = [
  {
    ...reExport,
    id: 'data.type',
    title: 'Cells hold what their column is for',
    on: 'parcel',
    fix: 'Correct the column in the export and audit again.',
    say: ({ field, value, expected, read_by: flags }) =>
      `${field} should be ${expected}, but is "${value}"${Array.isArray(flags) ? ` (or add ${flags.join(' or ')})` : ''}`,
  },
  {
    ...reExport,
    id: 'data.rows-agree',
    title: 'Rows of one parcel say the same of it',
    on: 'parcel',
    fix: 'Correct the column in the export. If it tells of the line and not of the parcel, name it for the items: --column item.net_weight="…".',
    say: ({ field, values }) =>
      `rows of this parcel say different things of ${field}: ${Array.isArray(values) ? values.map((value) => `"${value}"`).join(', ') : ''}`,
  },
  {
    ...reExport,
    id: 'data.one-identity',
    title: 'A cell holds the identity of one parcel',
    on: 'parcel',
    fix: 'Export one row for each parcel; or say what stands between them: --split-cells tracking_number=/.',
    say: ({ field, value, identities }) => `${field} should hold one identity, but holds ${identities}: "${value}"`,
  },
  {
    ...reExport,
    id: 'data.damaged',
    title: 'Cells are as the system wrote them',
    on: 'parcel',
    fix: 'Export again, and do not open and save the file in a spreadsheet on the way.',
    say: ({ field, value, damage, was }) =>
      `${field} "${value}" shows ${damage}${was === undefined ? '' : `; it was probably ${was}`}`,
  },
  {
    id: 'data.measured',
    title: 'Parcels were weighed and measured',
    category: 'packing',
    on: 'parcel',
    hold: 'parcel',
    action: 'reweigh',
    fix: 'Weigh or measure it, and enter what the scale or the tape says.',
    say: ({ field, value, was }) => `${field} is ${value}: never ${was}?`,
  },
  {
    id: 'data.covered',
    title: 'The rules in use speak for the parcel',
    category: 'data',
    on: 'parcel',
    hold: 'none',
    action: undefined,
    fix: 'Add the ruleset of this carrier or service with -r.',
    say: () => 'no ruleset in use speaks for this parcel',
  },
  {
    id: 'batch.expected',
    title: 'The manifest holds as many parcels as expected',
    category: 'batch',
    on: 'batch',
    hold: 'batch',
    action: 're-export',
    fix: 'Compare the manifest with the WMS screen or the driver’s count, and export it again when it is complete.',
    say: ({ expected, found, carrier }) =>
      `${expected} parcels${carrier === undefined ? '' : ` of ${carrier}`} were expected, but the manifests hold ${found}`,
  },
  {
    ...reExport,
    id: 'data.joined',
    title: 'Labels and items belong to these parcels',
    on: 'batch',
    fix: 'Give the labels and items of the same batch, or export the column that joins them to the manifest.',
    say: () => 'most rows belong to no parcel of the manifest',
  },
  {
    id: 'batch.declared-once',
    title: 'A batch is declared once',
    category: 'batch',
    on: 'batch',
    hold: 'batch',
    action: 're-export',
    fix: 'Remove the header that is not true from the batches file.',
    say: ({ id, first }) => `batch ${id} is declared a second time; only the header in row ${first} is used`,
  },
];
