import type { DatasetDefinition, FieldDefinition } from '../model/dataset.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import type { DatasetSettings } from '../model/settings.ts';
import { unitFor } from './header-units.ts';
import { type Headers, referenceTo } from './headers.ts';
import { own } from './own.ts';

interface Where {
  readonly path: string;
  readonly settings: DatasetSettings;
}

/** Several columns for one field: prints a flag to paste for each. */
export function twoColumns(
  where: Where,
  headers: Headers,
  field: FieldDefinition,
  columns: readonly { readonly index: number; readonly unit: string | undefined }[],
): Problem {
  const indexes = columns.map(({ index }) => index);
  const labels = indexes.map((index) => quoted(headers.labels[index] ?? ''));
  const flags = indexes.map((index) => columnFlag(where.settings.definition, field, referenceTo(headers, index)));
  return {
    code: 'input.two-columns',
    message: `${where.path} should have one column for ${field.name}, but has ${listed(labels, 'and')}`,
    place: { file: where.path },
    hint: `say which it is: ${listed(flags, 'or')}${sumHint(where, headers, field, columns)}`,
  };
}

/** Pounds in one column and ounces in the other are one weight. */
function sumHint(
  { settings }: Where,
  headers: Headers,
  field: FieldDefinition,
  columns: readonly { readonly index: number; readonly unit: string | undefined }[],
): string {
  const units = new Set(columns.map(({ unit }) => unit));
  if (units.has(undefined) || units.size !== columns.length) return '';
  const sum = columns.map(({ index }) => referenceTo(headers, index)).join('+');
  return `; or both, where they add up: ${columnFlag(settings.definition, field, sum)}`;
}

/** A column named by flag that the file does not have. */
export function noSuchColumn(
  where: Where,
  headers: Headers,
  field: FieldDefinition,
  names: readonly string[],
): Problem {
  const meant = names.map((name) => nearest(name, headers.labels)).find((label) => label !== undefined);
  const others = headers.labels.slice(0, 12).map(quoted).join(', ');
  return {
    code: 'input.no-such-column',
    message: `${where.path} should have a column ${listed(names.map(quoted), 'or')} for ${field.name}, but has none`,
    place: { file: where.path },
    hint:
      meant === undefined
        ? `its columns are ${others}${headers.labels.length > 12 ? ', …' : ''}`
        : `did you mean ${quoted(meant)}?`,
  };
}

/** A `--unit` that contradicts the header: nobody could tell which is right. */
export function unitConflict(
  where: Where,
  headers: Headers,
  { name, type }: FieldDefinition,
  column: { readonly index: number; readonly unit: string | undefined },
): readonly Problem[] {
  const given = own(where.settings.units, name);
  if (given?.by !== 'flag' || column.unit === undefined || unitFor(type, given.value) === column.unit) return [];
  const header = quoted(headers.labels[column.index] ?? '');
  return [
    {
      code: 'input.unit-conflict',
      message: `${where.path} should have ${name} in ${given.value}, but its column ${header} says ${column.unit}`,
      place: { file: where.path },
      hint: `leave out --unit ${flagName(where.settings.definition, name)}=${given.value}, or rename the column`,
    },
  ];
}

/** `--column weight="Gewicht netto"`, with the subject before the field where it is not the manifest's. */
function columnFlag(dataset: DatasetDefinition, field: FieldDefinition, header: string): string {
  return `--column ${flagName(dataset, field.name)}=${quoted(header)}`;
}

/** A field as flags name it: bare for the manifest, `label.tracking_number` for other datasets. */
export function flagName(dataset: DatasetDefinition, field: string): string {
  return dataset.id === 'manifest' ? field : `${dataset.subject}.${field}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function listed(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}
