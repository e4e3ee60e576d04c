import { isMissing, type Missing, type Reading } from '../../model/values.ts';
import { lacking, type Source } from '../derivation.ts';
import { type Customs, customsAlways, customsBetween } from './formalities.ts';
import { hasTerritories, partByPostalCode, partByState, partsOf } from './place.ts';

/** Whether customs formalities are due for a parcel, from the ends of its way, its carrier where that decides, and its ship date.
 *  Where the address leaves open which part of a country is meant, and that decides, the answer is what is missing. A parcel whose
 *  origin is a country alone leaves from the main part of it. */
export function parcelCustoms(source: Source): Reading {
  const from = source('ship_from_country');
  const to = source('ship_to_country');
  if (typeof from !== 'string') return lacking('ship_from_country', from);
  if (typeof to !== 'string') return lacking('ship_to_country', to);
  const settled = settledBetween(from, to);
  if (settled !== undefined) return settled;
  const origin = partOf('ship_from', from, source);
  const destination = partOf('ship_to', to, source);
  const movement = { day: dayOf(source), carrier: carrierOf(source) };
  const answers = new Set<Customs | undefined>();
  for (const begin of candidates(origin, from, isUnsaid(origin) ? [from] : partsOf(from)))
    for (const end of candidates(destination, to, partsOf(to))) answers.add(customsBetween(begin, end, movement));
  const [only] = answers;
  if (answers.size === 1 && only !== undefined) return only;
  if (isMissing(destination)) return destination;
  return isMissing(origin) && !isUnsaid(origin) ? origin : lacking('carrier', source('carrier'));
}

/** Most pairs of countries have one answer: it is found once. */
const settledByTo = new Map<string, Map<string, Customs | undefined>>();

function settledBetween(from: string, to: string): Customs | undefined {
  let settledByFrom = settledByTo.get(to);
  if (settledByFrom === undefined) {
    settledByFrom = new Map();
    settledByTo.set(to, settledByFrom);
  }
  if (!settledByFrom.has(from)) settledByFrom.set(from, customsAlways(partsOf(from), partsOf(to)));
  return settledByFrom.get(from);
}

type Part = string | Missing;

function candidates(part: Part, country: string, open: readonly string[]): readonly string[] {
  if (typeof part === 'string') return [part];
  return open.length === 0 ? [country] : open;
}

/** The territory of one end of the way; what is missing where nobody can tell. Postal code or state name it. */
function partOf(party: 'ship_from' | 'ship_to', country: string, source: Source): Part {
  if (!hasTerritories(country)) return country;
  const postal = source(`${party}_postal_code`);
  const byPostal = typeof postal === 'string' ? partByPostalCode(country, postal) : undefined;
  if (byPostal !== undefined && byPostal !== country) return byPostal;
  const state = source(`${party}_state`);
  const byState = typeof state === 'string' ? partByState(country, state) : undefined;
  if (byState !== undefined) return byState;
  if (byPostal !== undefined) return byPostal;
  const of = `${party}_postal_code`;
  return typeof postal === 'string' ? { missing: 'unknown-value', of } : lacking(of, postal);
}

/** The address says nothing of its part: neither a postal code nor a column for one. */
function isUnsaid(part: Part): boolean {
  return isMissing(part) && (part.missing === 'value-absent' || part.missing === 'column-absent');
}

function dayOf(source: Source): number | undefined {
  const date = source('ship_date');
  return typeof date === 'object' && 'kind' in date && date.kind === 'date' ? date.amount : undefined;
}

function carrierOf(source: Source): string | undefined {
  const carrier = source('carrier');
  return typeof carrier === 'string' ? carrier : undefined;
}
