import { z } from 'zod';
import { judgeTracking } from '../codes/tracking/judge.ts';
import type { Missing } from '../model/values.ts';
import { perSubject } from './check.ts';
import { fieldName } from './params.ts';

type Broken = { value: string; carrier: string; expected: string; fits?: readonly string[] };

/** A parcel whose number is not its carrier's cannot be scanned into the carrier's network: it stays on the dock or comes back from the hub.
 *  Forms and check digits: UPU standard S10, USPS Publication 199, and the carriers' own as tracking_number_data lists them. */
export default perSubject({
  id: 'tracking-number',
  about:
    'A tracking number of the carrier that the manifest names, with its check digit; spaces and hyphens do not count. That it fits another carrier is no pass.',
  why: 'A number that is not the carrier’s, or has a wrong digit, is not scanned in: the parcel stays on the dock or comes back from the hub. Forms: UPU standard S10, USPS Publication 199, and the carriers’ own as tracking_number_data lists them.',
  params: z.strictObject({
    field: fieldName(),
    carrier: fieldName('the field that names the carrier').default('carrier'),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field, carrier }) => [field, { field: carrier, as: 'typed', role: 'second' }],
  absent: 'not-applicable',
  facts: ['value', 'carrier', 'expected', 'fits'],
  compile: (params, context) => {
    const type = context.typeOf(params.carrier);
    if (type !== undefined && type !== 'carrier')
      context.problem('carrier', `"${params.carrier}" should be a carrier field, but is ${type}`);
    return ([value, carrier]: readonly [string, string]): Broken | Missing | undefined => {
      const fault = judgeTracking(carrier, value);
      if (fault === undefined) return undefined;
      if (fault === 'unknown') return { missing: 'unknown-value', text: carrier };
      const { expected, fits } = fault;
      return fits.length > 0 ? { value, carrier, expected, fits } : { value, carrier, expected };
    };
  },
  say: ({ value, carrier, expected, fits }: Broken) =>
    `${carrier} number ${value} should have ${expected}${fits === undefined ? '' : `; it looks like ${fits.join(', ')}`}`,
  examples: {
    with: { field: 'tracking_number' },
    pass: [
      { parcel: { carrier: 'UPS', tracking_number: '1Z 5R8 939 03 5756 7127' } },
      { parcel: { carrier: 'USPS', tracking_number: '420787459400111206206406260787' } },
      { parcel: { carrier: 'DPD', tracking_number: '09980000020033F' } },
    ],
    fail: [
      {
        parcel: { carrier: 'FEDEX', tracking_number: '986578788856' },
        says: 'FEDEX number 986578788856 should have check digit 5',
      },
      {
        parcel: { carrier: 'UPS', tracking_number: '9400111206206406260787' },
        says: 'UPS number 9400111206206406260787 should have 1Z and 16 letters or digits, or a letter A, H, J, K, T or V and 10 digits; it looks like USPS',
      },
    ],
  },
});
