import type { Reading } from '../model/values.ts';
import { parcelCustoms } from './customs/parcel-customs.ts';
import { parcelServiceGroup } from './services/parcel-group.ts';

/** Reads a sibling field of the same row; undefined where no column gives it. */
export type Source = (field: string) => Reading | undefined;

/** What follows for a field from its siblings: a value, or why there is none and for want of which field (`of`). It reads only what
 *  its definition lists under `derivedFrom`, and only what it needs. */
export type Derive = (source: Source) => Reading;

/** How each derived field follows from others; the names are those of the definitions with `derivedFrom`. */
export const derivations: ReadonlyMap<string, Derive> = new Map([
  ['customs', parcelCustoms],
  ['service_group', parcelServiceGroup],
]);
