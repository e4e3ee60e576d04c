import { anyPost } from '../carriers/any-post.ts';
import { compact } from '../characters.ts';
import type { TrackingFormat } from './format.ts';
import { trackingFormats } from './formats/index.ts';
import { isOf } from './parts.ts';

/** The carriers whose numbers look and check like this one, by code in order, where a form proves anything: it has a prefix or a check digit.
 *  A postal number is any post's only where its own is not known. */
export function fitsOf(text: string): readonly string[] {
  return carriersOf(text, isTelling);
}

/** The same of forms that numbers of other carriers hardly ever have by chance: a prefix of two characters or more, or a prefix and a check digit. */
export function surelyFitsOf(text: string): readonly string[] {
  return carriersOf(text, isSure);
}

function carriersOf(text: string, telling: (format: TrackingFormat) => boolean): readonly string[] {
  const number = compact(text);
  const found = trackingFormats.filter((format) => telling(format) && isOf(format, number));
  const carriers = [...new Set(found.flatMap((format) => format.carriers))].sort();
  const named = carriers.filter((carrier) => carrier !== anyPost.code);
  return named.length > 0 ? named : carriers;
}

function isTelling({ check, layouts }: TrackingFormat): boolean {
  return check !== undefined || layouts.every((layout) => layout.some((part) => part.is !== undefined));
}

function isSure({ check, layouts }: TrackingFormat): boolean {
  const least = check === undefined ? 2 : 1;
  return layouts.every((layout) => layout.some(({ is, min }) => is !== undefined && min >= least));
}
