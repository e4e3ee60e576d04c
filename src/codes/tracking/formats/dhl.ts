import { gs1CheckDigit, identcodeCheckDigit, mod7CheckDigit } from '../../check-digits.ts';
import { characters, check, digits, letters, oneOf, type TrackingFormat } from '../format.ts';

/** Numbers of the DHL companies (tracking_number_data, couriers/dhl.json; Deutsche Post Identcode as BWIPP documents it).
 *  Piece numbers are taken longer than listed there, and the 00 with an SSCC of DHL Paket is in use without a published list: both wait for a carrier's source. */
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
    looks: 'JD, JJD or another piece prefix and 9 to 20 digits',
    layouts: [1, 2, 3].map((length) => [oneOf('issuer', ['J']), letters('prefix', length), digits('serial', 9, 20)]),
  },
  {
    id: 'dhl-ecommerce',
    carriers: ['DHL_ECOMMERCE'],
    looks: 'GM or another prefix and 10 to 39 letters or digits',
    layouts: [
      [oneOf('prefix', ['GM', 'LX', 'RX', 'UV', 'CN', 'SG', 'TH', 'IN', 'HK', 'MY']), characters('serial', 10, 39)],
    ],
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
