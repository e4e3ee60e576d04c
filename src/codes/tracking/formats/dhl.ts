import { gs1CheckDigit, identcodeCheckDigit, mod7CheckDigit } from '../../check-digits.ts';
import { characters, check, digits, letters, oneOf, type TrackingFormat } from '../format.ts';

/** Where parcels of DHL eCommerce come from. */
const prefixes = ['GM', 'LX', 'RX', 'UV', 'CN', 'SG', 'TH', 'IN', 'HK', 'MY'];

/** Numbers of the DHL companies (tracking_number_data, couriers/dhl.json; Deutsche Post Identcode as BWIPP documents it).
 *  Piece numbers of DHL Paket (JD, JJD) are longer than those listed there, and its 00 with an SSCC is in use without a published list: both wait for a carrier's source. */
export const dhl: readonly TrackingFormat[] = [
  {
    id: 'dhl-express-waybill',
    carriers: ['DHL_EXPRESS'],
    looks: '10 or 11 digits',
    layouts: [[digits('serial', 9, 10), check]],
    check: { digit: mod7CheckDigit, over: ['serial'] },
  },
  {
    id: 'dhl-piece',
    carriers: ['DHL_EXPRESS', 'DHL_PAKET'],
    looks: 'JD or JJD and 16 to 20 digits, or J, 2 or 3 letters and 9 or 10 digits',
    layouts: [
      ...['JD', 'JJD'].map((prefix) => [oneOf('prefix', [prefix]), digits('serial', 16, 20)]),
      ...[2, 3].map((length) => [oneOf('issuer', ['J']), letters('prefix', length), digits('serial', 9, 10)]),
    ],
  },
  {
    id: 'dhl-ecommerce',
    carriers: ['DHL_ECOMMERCE'],
    looks: 'GM or another prefix, a digit and 9 to 38 letters or digits',
    layouts: [[oneOf('prefix', prefixes), digits('first', 1), characters('serial', 9, 38)]],
  },
  {
    id: 'dhl-ecommerce-14',
    carriers: ['DHL_ECOMMERCE'],
    looks: '14 digits',
    layouts: [[digits('serial', 14)]],
  },
  {
    id: 'dhl-paket-sscc',
    carriers: ['DHL_PAKET'],
    looks: '20 digits starting with 00',
    layouts: [[oneOf('identifier', ['00']), digits('serial', 17), check]],
    check: { digit: gs1CheckDigit, over: ['serial'] },
  },
  {
    id: 'dhl-identcode',
    carriers: ['DHL_PAKET'],
    looks: '12 digits',
    layouts: [[digits('serial', 11), check]],
    check: { digit: identcodeCheckDigit, over: ['serial'] },
  },
];
