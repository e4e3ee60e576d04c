import { parcelCustoms } from './customs/parcel-customs.ts';
import type { Derive } from './derivation.ts';
import { parcelServiceGroup } from './services/parcel-group.ts';

/** How each derived field follows from others; the names are those of the definitions with `derivedFrom`. */
export const derivations: ReadonlyMap<string, Derive> = new Map([
  ['customs', parcelCustoms],
  ['service_group', parcelServiceGroup],
]);
