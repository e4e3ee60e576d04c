import type { FieldDefinition } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { DatasetSettings, Given } from '../model/settings.ts';
import type { ColumnMatch } from '../model/table.ts';
import { noSuchColumn, twoColumns, unitConflict } from './column-problems.ts';
import { fieldFinder } from './field-names.ts';
import { hasUnit, unitAtEnd, unitFor } from './header-units.ts';
import { findNamed, type Headers, headersOf } from './headers.ts';
import { own } from './own.ts';

/** A column matched to a field, and where its cells stand in a row. */
export interface MatchedColumn extends ColumnMatch {
  readonly index: number;
  /** Columns whose sum it is (pounds and ounces), itself first; absent: it stands alone. */
  readonly parts?: readonly { readonly index: number; readonly unit: string | undefined }[];
}

/** What became of each column of a file. */
export interface MatchedColumns {
  readonly matches: readonly MatchedColumn[];
  /** Labels of the columns that no field took. */
  readonly unused: readonly string[];
  readonly problems: readonly Problem[];
}

/** What columns are matched from. */
export interface ColumnRequest {
  readonly path: string;
  readonly header: readonly string[];
  readonly settings: DatasetSettings;
  /** True where rows of the dataset are columns of the manifest: then only columns that were named for it are its own. */
  readonly onlyNamed: boolean;
}

interface Candidate {
  readonly index: number;
  readonly unit: string | undefined;
  readonly by: ColumnMatch['matched_by'];
  readonly parts?: MatchedColumn['parts'];
}

/** Matches columns to fields: those named by flag, config or ruleset first, then by the field's name, then by synonym.
 *  A named column leaves those that match by name or synonym unused; otherwise two columns for one field are a problem. */
export function matchColumns(request: ColumnRequest): MatchedColumns {
  const headers = headersOf(request.header);
  const problems: Problem[] = [];
  const named = namedColumns(request, headers, problems);
  const found = request.onlyNamed ? named : new Map([...named, ...byName(request, headers, named)]);
  const matches: MatchedColumn[] = [];
  for (const [field, [first, ...others]] of found) {
    if (first === undefined) continue;
    if (others.length > 0) problems.push(twoColumns(request, headers, field, [first, ...others]));
    problems.push(...unitConflict(request, headers, field, first));
    matches.push(matchOf(field, first, headers, request.settings));
  }
  matches.sort((a, b) => a.index - b.index);
  const used = new Set(
    [...found.values()].flat().flatMap(({ index, parts = [] }) => [index, ...parts.map((part) => part.index)]),
  );
  const unused = request.onlyNamed ? [] : headers.labels.filter((_, index) => !used.has(index));
  return { matches, unused, problems };
}

type Found = Map<FieldDefinition, readonly Candidate[]>;

function namedColumns(request: ColumnRequest, headers: Headers, problems: Problem[]): Found {
  const found: Found = new Map();
  for (const field of request.settings.definition.fields) {
    const given = own(request.settings.columns, field.name);
    if (given === undefined) continue;
    const indexes = [...new Set(given.value.flatMap((name) => findNamed(headers, name, field.type)))];
    if (indexes.length > 0)
      found.set(
        field,
        indexes.map((index) => named(request, field, index, given)),
      );
    else if (hasUnit(field.type) && given.value.some((name) => name.includes('+')))
      addSum(request, headers, { field, given, found, problems });
    else if (given.by === 'flag') problems.push(noSuchColumn(request, headers, field, given.value));
  }
  return found;
}

interface Summed {
  readonly field: FieldDefinition;
  readonly given: Given<readonly string[]>;
  readonly found: Found;
  readonly problems: Problem[];
}

/** Several columns that add up to one field: `Lbs+Oz`. All must be there. */
function addSum(request: ColumnRequest, headers: Headers, { field, given, found, problems }: Summed): void {
  const names = given.value.flatMap((name) => name.split('+')).map((name) => name.trim());
  const lacking = names.filter((name) => findNamed(headers, name, field.type).length !== 1);
  const parts = names.flatMap((name) =>
    findNamed(headers, name, field.type).map((index) => ({ index, unit: named(request, field, index, given).unit })),
  );
  const [first] = parts;
  if (lacking.length === 0 && first !== undefined)
    found.set(field, [{ index: first.index, unit: undefined, by: given.by, parts }]);
  else if (given.by === 'flag' || lacking.length < names.length)
    problems.push(noSuchColumn(request, headers, field, lacking));
}

/** The unit that a header closes with, or is. */
function named({ header }: ColumnRequest, { type }: FieldDefinition, index: number, { by }: Given<unknown>): Candidate {
  const name = header[index] ?? '';
  return { index, unit: unitAtEnd(name, type) ?? unitFor(type, name), by };
}

function byName({ settings }: ColumnRequest, headers: Headers, named: Found): Found {
  const fieldOf = fieldFinder(settings.definition.fields);
  const taken = new Set(
    [...named.values()].flat().flatMap(({ index, parts = [] }) => [index, ...parts.map((part) => part.index)]),
  );
  const found: Map<FieldDefinition, Candidate[]> = new Map();
  for (const [index, header] of headers.normal.entries()) {
    const match = taken.has(index) ? undefined : fieldOf(header);
    if (match === undefined || named.has(match.field)) continue;
    const candidates = found.get(match.field) ?? [];
    candidates.push({ index, unit: match.unit, by: match.by });
    found.set(match.field, candidates);
  }
  return found;
}

function matchOf(field: FieldDefinition, found: Candidate, headers: Headers, settings: DatasetSettings): MatchedColumn {
  return {
    index: found.index,
    header: (found.parts ?? [found]).map(({ index }) => headers.labels[index] ?? '').join(' + '),
    field: field.name,
    unit: found.unit ?? own(settings.units, field.name)?.value ?? null,
    matched_by: found.by,
    ...(found.parts === undefined ? {} : { parts: found.parts }),
  };
}
