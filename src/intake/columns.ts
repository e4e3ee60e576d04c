import type { FieldDefinition } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { DatasetSettings, Given } from '../model/settings.ts';
import type { ColumnMatch } from '../model/table.ts';
import { noSuchColumn, twoColumns, unitConflict } from './column-problems.ts';
import { fieldFinder } from './field-names.ts';
import { unitAtEnd } from './header-units.ts';
import { findNamed, type Headers, headersOf } from './headers.ts';
import { own } from './own.ts';

/** A column matched to a field, and where its cells stand in a row. */
export interface MatchedColumn extends ColumnMatch {
  readonly index: number;
}

/** What became of each column of a file. */
export interface MatchedColumns {
  readonly matches: readonly MatchedColumn[];
  /** Labels of the columns that no field took. */
  readonly unused: readonly string[];
  readonly problems: readonly Problem[];
}

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
    if (others.length > 0)
      problems.push(
        twoColumns(
          request,
          headers,
          field,
          [first, ...others].map(({ index }) => index),
        ),
      );
    problems.push(...unitConflict(request, headers, field, first));
    matches.push(matchOf(field, first, headers, request.settings));
  }
  matches.sort((a, b) => a.index - b.index);
  const used = new Set([...found.values()].flat().map(({ index }) => index));
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
    else if (given.by === 'flag') problems.push(noSuchColumn(request, headers, field, given.value));
  }
  return found;
}

function named({ header }: ColumnRequest, { type }: FieldDefinition, index: number, { by }: Given<unknown>): Candidate {
  return { index, unit: unitAtEnd(header[index] ?? '', type), by };
}

function byName({ settings }: ColumnRequest, headers: Headers, named: Found): Found {
  const fieldOf = fieldFinder(settings.definition.fields);
  const taken = new Set([...named.values()].flat().map(({ index }) => index));
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
    header: headers.labels[found.index] ?? '',
    field: field.name,
    unit: found.unit ?? own(settings.units, field.name)?.value ?? null,
    matched_by: found.by,
  };
}
