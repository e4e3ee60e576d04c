import { gs1CheckDigit } from '../../check-digits.ts';
import { check, digits, oneOf, type Part, type TrackingFormat } from '../format.ts';

/** A barcode may carry the ZIP before the number; it is never part of the check digit (USPS Publication 199). */
const routings: readonly (readonly Part[])[] = [
  [],
  [oneOf('routing', ['420']), digits('zip', 5)],
  [oneOf('routing', ['420']), digits('zip', 5), digits('zip4', 4)],
];

/** A Mailer ID has nine digits, the first a 9, or six, the first no 9. */
const mailer9 = [oneOf('mailerFirst', ['9']), digits('mailer', 8)];
const mailer6 = [oneOf('mailerFirst', ['0', '1', '2', '3', '4', '5', '6', '7', '8']), digits('mailer', 5)];

/** Numbers of 22 and 26 digits with one kind of Mailer ID, with and without routing. */
function impb(identifiers: readonly string[], mailer: readonly Part[], serials: readonly number[]) {
  return routings.flatMap((routing) =>
    serials.map((serial) => [
      ...routing,
      oneOf('identifier', identifiers),
      digits('service', 3),
      ...mailer,
      digits('serial', serial),
      check,
    ]),
  );
}

const commercial = [...impb(['92', '95'], mailer9, [7, 11]), ...impb(['93', '95'], mailer6, [10, 14])];
const online = [...impb(['94'], mailer9, [7, 11]), ...impb(['94'], mailer6, [10, 14])];
const impbCheck = { digit: gs1CheckDigit, over: ['identifier', 'service', 'mailerFirst', 'mailer', 'serial'] };

/** Numbers of USPS (Publication 199; tracking_number_data, couriers/usps.json). */
export const usps: readonly TrackingFormat[] = [
  {
    id: 'usps-impb',
    carriers: ['USPS'],
    looks: '22 or 26 digits starting with 92, 93, 94 or 95, after 420 and a ZIP or without',
    layouts: [...online, ...commercial],
    check: impbCheck,
  },
  {
    id: 'dhl-ecommerce-usps',
    carriers: ['DHL_ECOMMERCE'],
    looks: '22 or 26 digits starting with 92 or 93',
    layouts: [...impb(['92'], mailer9, [7, 11]), ...impb(['93'], mailer6, [10, 14])],
    check: impbCheck,
  },
  {
    id: 'usps-91',
    carriers: ['USPS'],
    looks: '22 digits starting with 91',
    layouts: routings.map((routing) => [
      ...routing,
      oneOf('identifier', ['91']),
      digits('service', 2),
      digits('shipper', 9),
      digits('package', 8),
      check,
    ]),
    check: { digit: gs1CheckDigit, over: ['identifier', 'service', 'shipper', 'package'] },
  },
  {
    id: 'usps-20',
    carriers: ['USPS'],
    looks: '20 digits',
    layouts: [[digits('service', 2), digits('shipper', 9), digits('package', 8), check]],
    check: { digit: gs1CheckDigit, over: ['service', 'shipper', 'package'] },
  },
  // Delivery and signature confirmation print the 20 digits without the 91 that their check digit counts.
  {
    id: 'usps-20-of-91',
    carriers: ['USPS'],
    looks: '20 digits',
    layouts: routings.map((routing) => [
      ...routing,
      digits('service', 2),
      digits('shipper', 9),
      digits('package', 8),
      check,
    ]),
    check: { digit: gs1CheckDigit, over: ['service', 'shipper', 'package'], lead: '91' },
  },
];
