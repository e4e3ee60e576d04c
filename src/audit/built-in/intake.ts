import { type Draft, reExport } from './draft.ts';

/** What the engine asks of rows: that they can be read. */
export const intakeRules: readonly Draft[] = [
  {
    ...reExport,
    id: 'intake.cells',
    title: 'Every row has a cell for every column',
    on: 'parcel',
    fix: 'Look at this line of the file: a delimiter is missing, or stands in a text without quotes.',
    say: ({ expected, found }) => `the row should have ${expected} cells, but has ${found}`,
  },
  {
    ...reExport,
    id: 'intake.quote',
    title: 'Every quote is closed',
    on: 'parcel',
    fix: 'Look at this line of the file: a quotation mark is not closed or not doubled.',
    say: ({ reason }) => `the row cannot be read: ${reason ?? 'a quotation mark is never closed'}`,
  },
  {
    ...reExport,
    id: 'intake.record',
    title: 'Every record can be read',
    on: 'parcel',
    fix: 'Look at this line of the file, and export it again.',
    say: ({ reason }) => `the record cannot be read: ${reason}`,
  },
  {
    ...reExport,
    id: 'intake.record-size',
    title: 'Every row is of a readable size',
    on: 'parcel',
    fix: 'Look at this line of the file: probably a quotation mark is never closed.',
    say: ({ limit, column, flag }) =>
      `${column === undefined ? 'the row' : column} is longer than ${limit ?? 'the limit for one record'}${flag === undefined ? '' : ` (${flag} raises that)`}`,
  },
  {
    ...reExport,
    id: 'intake.encoding',
    title: 'Every row is in the encoding of its file',
    on: 'parcel',
    fix: 'Correct the text of this line in the system it comes from, and export the file again.',
    say: ({ byte, encoding }) =>
      `the row should be UTF-8 like the rest of the file, but has the byte ${byte}${encoding === undefined ? '' : `: it is probably ${encoding}`}`,
  },
  {
    ...reExport,
    id: 'intake.parcel-key',
    title: 'Every line names its parcel',
    on: 'parcel',
    fix: 'Fill the parcel number in on every line of the export, or exclude lines that are none (--exclude).',
    say: () => 'the line names no parcel, so nobody can tell which parcel it is of',
  },
  {
    ...reExport,
    id: 'intake.package-count',
    title: 'Every shipment says how many parcels it has',
    on: 'parcel',
    fix: 'Correct the number of parcels on this line of the export.',
    say: ({ column, value, field, identities, most }) => {
      if (typeof identities === 'number')
        return `the row should have an identity for each of its ${value ?? most} parcels, but ${field} holds ${identities}`;
      const found = value === '' ? 'is blank' : `is "${value}"`;
      return `${column} should say how many parcels the row stands for, from 1 to ${most}, but ${found}`;
    },
  },
  {
    ...reExport,
    id: 'intake.envelope',
    title: 'An interchange is whole, and counts what it holds',
    on: 'parcel',
    fix: 'Ask its sender for the whole interchange again.',
    say: ({ element, should, is }) => `${element} should be ${should}, but is ${is}`,
  },
];
