import { isDigits } from '../characters.ts';
import { countryNumberOf } from '../countries/numbers.ts';
import { joinKey } from '../join-key.ts';
import { squeezed } from './plain.ts';

/** What of a parcel a symbol can speak of. */
export type Subject =
  | 'sscc'
  | 'tracking_number'
  | 'piece_id'
  | 'postal_code'
  | 'country'
  | 'city'
  | 'state'
  | 'carrier'
  | 'shipper'
  | 'julian_day'
  | 'piece';

/** One thing that a symbol says of its parcel. */
export interface Claim {
  readonly of: Subject;
  readonly found: string;
  /** Whether the parcel's own value is the one meant. */
  agrees(expected: string): boolean;
  /** False where the symbol still serves when nobody can tell. */
  readonly needed: boolean;
}

/** An identity, compared as the join does: case, spaces, hyphens, 00 and 420 with its ZIP aside. */
export function identityClaim(of: 'sscc' | 'tracking_number' | 'piece_id', found: string): Claim {
  return claim(of, found, (expected) => joinKey(expected) === joinKey(found));
}

/** A number of which the symbol holds more than people are told: FedEx prints the last 12 or 15 digits. */
export function numberInside(found: string): Claim {
  return claim('tracking_number', found, (expected) => {
    const number = joinKey(expected);
    return number.length >= 12 && found.endsWith(number);
  });
}

/** A postal code: a ZIP agrees with its ZIP+4, and with one filled up with noughts; MaxiCode cuts others to six characters, DPD fills to seven. */
export function postalClaim(found: string, country?: string): Claim {
  const own = squeezed(found);
  return claim('postal_code', found, (expected) => samePostalCode(own, squeezed(expected), country));
}

function samePostalCode(own: string, other: string, country: string | undefined): boolean {
  if (own === other) return true;
  if (country === '840' || (isZip(own) && isZip(other))) return sameZip(own, other);
  return (own.length === 6 && other.startsWith(own)) || (own.length === 7 && own === other.padStart(7, '0'));
}

function isZip(text: string): boolean {
  return (text.length === 5 || text.length === 9) && isDigits(text);
}

function sameZip(own: string, other: string): boolean {
  if (own.slice(0, 5) !== other.slice(0, 5)) return false;
  const [four, otherFour] = [own.slice(5), other.slice(5)];
  return four === '' || otherFour === '' || four === '0000' || four === otherFour;
}

/** A country by its ISO 3166-1 number. */
export function countryClaim(found: string): Claim {
  return claim('country', found, (expected) => countryNumberOf(expected) === found);
}

/** A word as a label prints it: case, accents and punctuation aside; what is long may be a cut-off beginning. */
export function wordClaim(of: 'city' | 'state', found: string): Claim {
  const own = folded(found);
  const agrees = (expected: string) => {
    const other = folded(expected);
    return own === other || (own.length >= 13 && other.startsWith(own)) || (of === 'state' && other.length > 3);
  };
  return { ...claim(of, found, agrees), needed: false };
}

/** Anything else: equal as it stands. It is no loss where nobody can tell. */
export function plainClaim(of: Subject, found: string, agrees = (expected: string) => expected === found): Claim {
  return { ...claim(of, found, agrees), needed: false };
}

function claim(of: Subject, found: string, agrees: (expected: string) => boolean): Claim {
  return { of, found, agrees, needed: true };
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}
