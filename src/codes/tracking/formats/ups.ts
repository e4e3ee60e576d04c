import { upsCheckDigit } from '../../check-digits.ts';
import { characters, check, digits, oneOf, type TrackingFormat } from '../format.ts';

/** Numbers of UPS (tracking_number_data, couriers/ups.json). */
export const ups: readonly TrackingFormat[] = [
  {
    id: 'ups-1z',
    carriers: ['UPS'],
    looks: '1Z and 16 letters or digits',
    layouts: [
      [oneOf('prefix', ['1Z']), characters('shipper', 6), characters('service', 2), characters('package', 7), check],
    ],
    check: { digit: upsCheckDigit, over: ['shipper', 'service', 'package'] },
  },
  {
    id: 'ups-waybill',
    carriers: ['UPS'],
    looks: 'a letter A, H, J, K, T or V and 10 digits',
    layouts: [[oneOf('service', ['A', 'H', 'J', 'K', 'T', 'V']), digits('serial', 9), check]],
    check: { digit: upsCheckDigit, over: ['serial'] },
  },
];
