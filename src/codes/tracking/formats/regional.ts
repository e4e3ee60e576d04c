import { luhnCheckDigit, upsCheckDigit } from '../../check-digits.ts';
import { characters, check, digits, letters, oneOf, type TrackingFormat } from '../format.ts';

/** Numbers of carriers of one region (tracking_number_data, couriers/*.json). LaserShip and OnTrac are one company now: OnTrac parcels may have either form. */
export const regional: readonly TrackingFormat[] = [
  {
    id: 'amazon',
    carriers: ['AMAZON'],
    looks: 'TBA, TBC or TBM and 12 digits',
    layouts: [[oneOf('prefix', ['TBA', 'TBC', 'TBM']), digits('serial', 12)]],
  },
  {
    id: 'amazon-international',
    carriers: ['AMAZON'],
    looks: 'a letter A, F or C and 10 digits',
    layouts: [[oneOf('prefix', ['A', 'F', 'C']), digits('serial', 10)]],
  },
  {
    id: 'canpar-22',
    carriers: ['CANPAR'],
    looks: 'a letter C, D, K, L, S, U, X or Z and 21 digits',
    layouts: [[oneOf('prefix', ['C', 'D', 'K', 'L', 'S', 'U', 'X', 'Z']), digits('serial', 21)]],
  },
  {
    id: 'gofo-us',
    carriers: ['GOFO'],
    looks: 'GFUS and 14 digits',
    layouts: [[oneOf('prefix', ['GFUS']), digits('serial', 14)]],
  },
  {
    id: 'landmark-ltn',
    carriers: ['LANDMARK'],
    looks: 'LTN, 8 digits and N1',
    layouts: [[oneOf('prefix', ['LTN']), digits('serial', 8), oneOf('suffix', ['N1'])]],
  },
  {
    id: 'lasership-lx',
    carriers: ['LASERSHIP', 'ONTRAC'],
    looks: 'LX or another prefix and 8 digits',
    layouts: [
      [oneOf('prefix', ['LA', 'LI', 'LE', 'LH', 'LN', 'LX']), oneOf('first', ['1', '2', '3']), digits('serial', 7)],
    ],
  },
  {
    id: 'lasership-1ls7',
    carriers: ['LASERSHIP', 'ONTRAC'],
    looks: '1LS7 and 11 or 13 digits',
    layouts: [
      [oneOf('prefix', ['1LS71', '1LS72']), digits('customer', 4), digits('serial', 6)],
      [
        oneOf('prefix', ['1LS71', '1LS72']),
        digits('customer', 2),
        oneOf('box', ['011', '012', '013', '014']),
        digits('serial', 6),
        oneOf('suffix', ['1']),
      ],
    ],
  },
  {
    id: 'lasership-1lscx',
    carriers: ['LASERSHIP', 'ONTRAC'],
    looks: '1LSCX and 10 letters or digits',
    layouts: [[oneOf('prefix', ['1LSCX']), characters('serial', 10)]],
  },
  {
    id: 'old-dominion',
    carriers: ['OLD_DOMINION'],
    looks: '11 digits starting with 777, 778, 072, 780 or 80',
    layouts: [
      [oneOf('prefix', ['777', '778', '072', '780']), digits('serial', 7), check],
      [oneOf('prefix', ['80']), digits('serial', 8), check],
    ],
    check: { digit: luhnCheckDigit, over: ['prefix', 'serial'] },
  },
  // The check digit counts the 4 or 5 that C and D stand for.
  {
    id: 'ontrac-c',
    carriers: ['ONTRAC'],
    looks: 'C and 14 digits',
    layouts: [[oneOf('prefix', ['C']), digits('serial', 13), check]],
    check: { digit: upsCheckDigit, over: ['serial'], lead: '4' },
  },
  {
    id: 'ontrac-d',
    carriers: ['ONTRAC'],
    looks: 'D and 14 digits',
    layouts: [[oneOf('prefix', ['D']), digits('serial', 13), check]],
    check: { digit: upsCheckDigit, over: ['serial'], lead: '5' },
  },
  {
    id: 'purolator-12',
    carriers: ['PUROLATOR'],
    looks: '12 digits starting with 0 to 5',
    layouts: [[oneOf('first', ['0', '1', '2', '3', '4', '5']), digits('serial', 10), check]],
    check: { digit: luhnCheckDigit, over: ['first', 'serial'] },
  },
  {
    id: 'purolator-alpha',
    carriers: ['PUROLATOR'],
    looks: '3 letters and 9 digits',
    layouts: [[letters('prefix', 3), digits('serial', 9)]],
  },
  {
    id: 'spee-dee-20',
    carriers: ['SPEE_DEE'],
    looks: 'SP and 18 digits',
    layouts: [[oneOf('prefix', ['SP']), digits('serial', 18)]],
  },
  {
    id: 'yodel',
    carriers: ['YODEL'],
    looks: 'JD or JJD and 16 digits',
    layouts: [
      [oneOf('prefix', ['JD']), digits('serial', 16)],
      [oneOf('prefix', ['JJD']), digits('serial', 16)],
    ],
  },
  {
    id: 'yunexpress',
    carriers: ['YUNEXPRESS'],
    looks: 'YT and 16 digits',
    layouts: [[oneOf('prefix', ['YT']), digits('serial', 16)]],
  },
];
