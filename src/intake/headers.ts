import { normaliseHeader } from '../model/header.ts';
import type { FieldType } from '../model/values.ts';
import { columnLabels, plainHeader } from './column-labels.ts';
import { hasUnit, unitBehind } from './header-units.ts';
import { namesInLists } from './list-paths.ts';

/** The header of a file, ready to be searched. Positions are indexes of its cells. */
export interface Headers {
  /** As people see it. */
  readonly names: readonly string[];
  /** A name for each column to tell it by. */
  readonly labels: readonly string[];
  /** As compared with fields and synonyms; empty for a blank header. */
  readonly normal: readonly string[];
}

/** The headers of a file under the names that flags may give them. */
export function headersOf(header: readonly string[]): Headers {
  return {
    names: header.map(plainHeader),
    labels: columnLabels(header),
    normal: namesInLists(header, header.map(normaliseHeader)),
  };
}

/** Columns that a user means by a name: as written, else in any case and punctuation, else with a unit behind it.
 *  `Weight (1)` and `Weight (2)` tell repeated headers apart; `column 3` is a blank one. */
export function findNamed(headers: Headers, name: string, type: FieldType): readonly number[] {
  const exact = positions(headers.names, (each) => each === name);
  if (exact.length > 0) return exact;
  const single = headers.labels.indexOf(name) >= 0 ? headers.labels.indexOf(name) : firstOf(headers, name);
  if (single >= 0) return [single];
  const normal = normaliseHeader(name);
  if (normal === '') return [];
  const alike = positions(headers.normal, (each) => each === normal);
  if (alike.length > 0 || !hasUnit(type)) return alike;
  return positions(headers.normal, (each) => unitBehind(normal, each, type) !== undefined);
}

/** How a user names one column so that no other is meant. */
export function referenceTo(headers: Headers, index: number): string {
  const label = headers.labels[index] ?? '';
  const isRepeated = headers.names.filter((name) => name === label).length > 1;
  return isRepeated ? `${label} (1)` : label;
}

function firstOf(headers: Headers, name: string): number {
  const repeated = /^(.+) \(1\)$/s.exec(name)?.[1];
  return repeated === undefined ? -1 : headers.names.indexOf(repeated);
}

function positions(texts: readonly string[], test: (text: string) => boolean): readonly number[] {
  return texts.flatMap((text, index) => (test(text) ? [index] : []));
}
