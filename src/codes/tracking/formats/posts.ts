import { gs1CheckDigit, s10CheckDigit } from '../../check-digits.ts';
import { countryCodes } from '../../countries.ts';
import { characters, check, digits, letters, oneOf, type TrackingFormat } from '../format.ts';

/** Posts whose S10 numbers (UPU standard S10) end in their own country, and whose other forms stand in this folder or do not exist. */
const countryByPost = { USPS: 'US', CANADA_POST: 'CA', ROYAL_MAIL: 'GB', DHL_PAKET: 'DE', POSTNL: 'NL' };

/** Posts that have forms of their own besides S10, which nobody has described here. */
const countryByPartlyKnownPost = {
  AN_POST: 'IE',
  AUSTRALIA_POST: 'AU',
  AUSTRIAN_POST: 'AT',
  BPOST: 'BE',
  CORREIOS: 'BR',
  CORREOS: 'ES',
  CZECH_POST: 'CZ',
  DEUTSCHE_POST: 'DE',
  HONGKONG_POST: 'HK',
  JAPAN_POST: 'JP',
  LA_POSTE: 'FR',
  NZ_POST: 'NZ',
  PARCELFORCE: 'GB',
  POCZTA_POLSKA: 'PL',
  POSTE_ITALIANE: 'IT',
  SINGPOST: 'SG',
  SWISS_POST: 'CH',
};

/** Carriers of whose numbers only some forms are known: one that has none of them may still be right. */
export const partlyKnown: ReadonlySet<string> = new Set(Object.keys(countryByPartlyKnownPost));

/** Numbers of posts: S10, and the domestic forms of Canada Post (tracking_number_data) and PostNL (barcode service). */
export const posts: readonly TrackingFormat[] = [
  ...Object.entries({ ...countryByPost, ...countryByPartlyKnownPost }).map(([post, country]) => s10(post, [country])),
  s10('UPU', [...countryCodes]),
  {
    id: 'canada-post-16',
    carriers: ['CANADA_POST'],
    looks: '16 digits',
    layouts: [[digits('origin', 7), digits('serial', 8), check]],
    check: { digit: gs1CheckDigit, over: ['origin', 'serial'] },
  },
  {
    id: 'postnl-3s',
    carriers: ['POSTNL'],
    looks: '3S and 11 or 13 letters or digits',
    layouts: [11, 13].map((length) => [oneOf('type', ['3S']), characters('serial', length)]),
  },
];

function s10(post: string, countries: readonly string[]): TrackingFormat {
  return {
    id: `s10-${post.toLowerCase().replaceAll('_', '-')}`,
    carriers: [post],
    looks: `2 letters, 9 digits and ${countries.length === 1 ? countries[0] : 'a country'}`,
    layouts: [[letters('service', 2), digits('serial', 8), check, oneOf('country', countries)]],
    check: { digit: s10CheckDigit, over: ['serial'] },
  };
}
