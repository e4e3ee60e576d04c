import { fedexExpressCheckDigit, gs1CheckDigit } from '../../check-digits.ts';
import { check, digits, oneOf, type TrackingFormat } from '../format.ts';

const zeroToEight = ['0', '1', '2', '3', '4', '5', '6', '7', '8'];

/** Numbers of FedEx (tracking_number_data, couriers/fedex.json). */
export const fedex: readonly TrackingFormat[] = [
  {
    id: 'fedex-12',
    carriers: ['FEDEX'],
    looks: '12 digits',
    layouts: [[digits('serial', 11), check]],
    check: { digit: fedexExpressCheckDigit, over: ['serial'] },
  },
  {
    id: 'fedex-ground-15',
    carriers: ['FEDEX'],
    looks: '15 digits',
    layouts: [[digits('serial', 14), check]],
    check: { digit: gs1CheckDigit, over: ['serial'] },
  },
  {
    id: 'fedex-ground-96',
    carriers: ['FEDEX'],
    looks: '22 digits starting with 96',
    layouts: [
      [
        oneOf('prefix', ['96']),
        digits('scnc', 2),
        digits('service', 3),
        digits('shipper', 7),
        digits('package', 7),
        check,
      ],
    ],
    check: { digit: gs1CheckDigit, over: ['shipper', 'package'] },
  },
  {
    id: 'fedex-express-34',
    carriers: ['FEDEX'],
    looks: '34 digits',
    layouts: [[oneOf('first', zeroToEight), digits('routing', 14), digits('zip', 5), digits('serial', 13), check]],
    check: { digit: fedexExpressCheckDigit, over: ['serial'] },
  },
  {
    id: 'fedex-ground-34',
    carriers: ['FEDEX'],
    looks: '34 digits',
    layouts: [
      [
        oneOf('prefix', ['96']),
        digits('scnc', 2),
        digits('routing', 5),
        digits('gsn', 10),
        digits('zero', 1),
        digits('serial', 13),
        check,
      ],
    ],
    check: { digit: fedexExpressCheckDigit, over: ['serial'] },
  },
  {
    id: 'fedex-astra-32',
    carriers: ['FEDEX'],
    looks: '32 digits starting with 3',
    layouts: [[oneOf('first', ['3']), digits('routing', 15), digits('serial', 11), check, digits('form', 4)]],
    check: { digit: fedexExpressCheckDigit, over: ['serial'] },
  },
  {
    id: 'fedex-ground-sscc',
    carriers: ['FEDEX'],
    looks: '18 digits',
    layouts: [[digits('container', 2), digits('serial', 15), check]],
    check: { digit: gs1CheckDigit, over: ['container', 'serial'] },
  },
  // Ground Economy, once SmartPost: handed to USPS for the last mile, so an IMpb of service type 612; its 92 is not always printed.
  {
    id: 'fedex-ground-economy',
    carriers: ['FEDEX'],
    looks: '20 digits starting with 612',
    layouts: [
      [oneOf('identifier', ['92']), oneOf('service', ['612']), digits('shipper', 9), digits('package', 7), check],
      [oneOf('service', ['612']), digits('shipper', 9), digits('package', 7), check],
    ],
    check: { digit: gs1CheckDigit, over: ['identifier', 'service', 'shipper', 'package'], lead: '92' },
  },
];
