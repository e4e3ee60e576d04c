import { resolveCarrier } from '../carriers.ts';
import { judgeTracking } from '../tracking/judge.ts';
import { readCarrierMessage } from './carrier-message.ts';
import { type Claim, countryClaim, identityClaim, numberInside, plainClaim, postalClaim, wordClaim } from './claims.ts';
import { elementsOf, encodedOf, squeezed } from './plain.ts';

/** What symbols of parcels say, by whom it is defined. */
export const contents = [
  'sscc',
  'postal',
  'impb',
  'ups-1z',
  's10',
  'fedex',
  'dpd',
  'licence-plate',
  'carrier-message',
  'tracking-number',
] as const;
export type Content = (typeof contents)[number];

/** A symbol understood: what kind it is and what it says of its parcel. */
export interface Understood {
  readonly content: Content;
  readonly claims: readonly Claim[];
}

/** What the manifest says of the parcel, where it says it. */
export interface Expected {
  readonly carrier: string | undefined;
  readonly number: string | undefined;
  readonly sscc?: string | undefined;
}

type Reader = (data: string) => Understood | undefined;

/** What a symbol says of its parcel; undefined where it is of no kind that is known, such as a shipper's own code. What a number may
 *  be besides (twelve digits of FedEx can begin like a postal code of GS1) does not count where it is the parcel's own. */
export function understood(symbol: string, expected: Expected): Understood | undefined {
  const { carrier, number } = expected;
  const data = encodedOf(symbol);
  if (
    number !== undefined &&
    squeezed(data) === squeezed(number) &&
    !/^1Z|^9[1-5]\d{20}|^[A-Z]{2}\d{9}[A-Z]{2}$/.test(squeezed(data))
  ) {
    return { content: 'tracking-number', claims: [identityClaim('tracking_number', data)] };
  }
  for (const read of readers) {
    const found = read(data);
    if (found !== undefined) return found.content === 'sscc' ? ofNumber(found, expected) : found;
  }
  if (carrier === undefined || judgeTracking(carrier, data) !== undefined) return undefined;
  return { content: 'tracking-number', claims: [identityClaim('tracking_number', data)] };
}

/** DHL Paket numbers parcels by SSCC: then that of a symbol is the tracking number, unless it is the SSCC of the parcel itself. */
function ofNumber(found: Understood, { number, sscc }: Expected): Understood {
  if (number === undefined || !/^00\d{18}$/.test(squeezed(number))) return found;
  const isOwn = ({ of, agrees }: Claim) => of === 'sscc' && sscc !== undefined && agrees(sscc);
  if (found.claims.some(isOwn)) return found;
  const claims = found.claims.map((one) => (one.of === 'sscc' ? identityClaim('tracking_number', one.found) : one));
  return { ...found, claims };
}

const message: Reader = (data) => {
  const read = readCarrierMessage(data);
  if (read === undefined) return undefined;
  const { postal_code, country, tracking_number: number, scac, shipper, julian_day, piece, city, state } = read;
  const carrier = scac === undefined ? undefined : resolveCarrier(scac);
  return {
    content: 'carrier-message',
    claims: [
      ...each(postal_code, (found) => postalClaim(found, country)),
      ...each(country, countryClaim),
      ...each(number, (found) => plainNeeded(found)),
      ...each(typeof carrier === 'object' ? carrier.carrier : undefined, (found) => plainClaim('carrier', found)),
      ...each(shipper, (found) => plainClaim('shipper', found)),
      ...each(julian_day, (found) => plainClaim('julian_day', found.padStart(3, '0'))),
      ...each(piece, (found) => plainClaim('piece', found, (expected) => samePiece(found, expected))),
      ...each(city, (found) => wordClaim('city', found)),
      ...each(state, (found) => wordClaim('state', found)),
    ],
  };
};

/** UPS shortens its number to 1Z and the last eight characters; FedEx may add the four digits of a form. */
function plainNeeded(found: string): Claim {
  const own = squeezed(found);
  const agrees = (expected: string) => {
    const number = squeezed(expected);
    const short = number.startsWith('1Z') ? `1Z${number.slice(-8)}` : number;
    return own === number || own === short || (own.length === number.length + 4 && own.startsWith(number));
  };
  return { of: 'tracking_number', found, agrees, needed: true };
}

/** `2/3` of `2/3`; either side may leave out its number. */
function samePiece(found: string, expected: string): boolean {
  const [at = '', of = ''] = found.split('/');
  const [index = '', count = ''] = expected.split('/');
  const same = (a: string, b: string) => a === '' || b === '' || Number(a) === Number(b);
  return same(at, index) && same(of, count);
}

/** USPS Publication 199: 420 and the ZIP before the number, or the number alone. */
const impb: Reader = (data) => {
  const [, zip, number] = /^(?:420(\d{5}(?:\d{4})?))?(9[1-5]\d{20}(?:\d{4})?)$/.exec(unbracketed(data)) ?? [];
  if (number === undefined) return undefined;
  const claims = [identityClaim('tracking_number', number), ...each(zip, (found) => postalClaim(found, '840'))];
  return { content: 'impb', claims };
};

const ups: Reader = (data) => numbered('ups-1z', /^1Z[0-9A-Z]{16}$/, squeezed(data));
const s10: Reader = (data) => numbered('s10', /^[A-Z]{2}\d{9}[A-Z]{2}$/, squeezed(data));

/** FedEx: 34 digits of which the last twelve are told, or 22 beginning with 96 of which the last fifteen are. */
const fedex: Reader = (data) => {
  const digits = squeezed(data);
  return /^(\d{34}|96\d{20})$/.test(digits) ? { content: 'fedex', claims: [numberInside(digits)] } : undefined;
};

/** DPD parcel label: postal code of seven, number of fourteen, service of three, country of three. */
const dpd: Reader = (data) => {
  const [, postal = '', number = '', country = ''] =
    /^%?([0-9A-Z]{7})(\d{14})\d{3}(\d{3})[0-9A-Z]?$/.exec(squeezed(data)) ?? [];
  if (number === '') return undefined;
  const agrees = (expected: string) => numberOf(squeezed(expected)) === number;
  const tracking: Claim = { of: 'tracking_number', found: number, agrees, needed: true };
  return { content: 'dpd', claims: [tracking, postalClaim(postal), countryClaim(country)] };
};

/** The fourteen digits of a DPD number, whether it is written alone or as the whole barcode. */
function numberOf(written: string): string {
  const plain = written.replace('%', '');
  return plain.length < 27 ? plain.slice(0, 14) : plain.slice(7, 21);
}

/** ISO 15459 licence plates that begin with J: pieces of DHL. */
const licencePlate: Reader = (data) => {
  const plate = squeezed(data);
  return /^J[A-Z]{1,3}[0-9A-Z]{9,20}$/.test(plate) && /\d{9}/.test(plate)
    ? { content: 'licence-plate', claims: [identityClaim('piece_id', plate)] }
    : undefined;
};

/** GS1: an SSCC (00), and the postal code it goes to (420, or 421 with its country). */
const gs1: Reader = (data) => {
  const elements = elementsOf(data);
  if (elements === undefined) return undefined;
  const claims = elements.flatMap(({ ai, value }): readonly Claim[] => {
    if (ai === '00') return [identityClaim('sscc', value)];
    if (ai === '420') return [postalClaim(value, value.length > 6 ? '840' : undefined)];
    return ai === '421' ? [countryClaim(value.slice(0, 3)), postalClaim(value.slice(3))] : [];
  });
  if (claims.length === 0) return undefined;
  return { content: claims.some(({ of }) => of === 'sscc') ? 'sscc' : 'postal', claims };
};

const readers: readonly Reader[] = [message, impb, ups, s10, fedex, dpd, licencePlate, gs1];

function numbered(content: Content, form: RegExp, number: string): Understood | undefined {
  return form.test(number) ? { content, claims: [identityClaim('tracking_number', number)] } : undefined;
}

function unbracketed(data: string): string {
  return squeezed(data).replace(/[()]/g, '');
}

function each<T>(found: string | undefined, make: (found: string) => T): readonly T[] {
  return found === undefined ? [] : [make(found)];
}
