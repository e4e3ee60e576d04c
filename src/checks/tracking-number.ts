import { z } from 'zod';
import { judgeTracking, readTracking } from '../codes/tracking/judge.ts';
import type { Parts } from '../codes/tracking/parts.ts';
import { judgeService } from '../codes/tracking/service.ts';
import type { Missing } from '../model/values.ts';
import { type FieldUse, perSubject } from './check.ts';
import { carrierField, fieldName } from './params.ts';

type Broken = {
  value: string;
  carrier: string;
  expected: string;
  fits?: readonly string[];
  parts?: Parts;
  service?: string;
  number_services?: readonly string[];
};

/** A parcel whose number is not its carrier's cannot be scanned into the carrier's network: it stays on the dock or comes back from the hub.
 *  One whose service digits are of another service is sorted, and billed, as that.
 *  Forms and check digits: UPU standard S10, USPS Publication 199, and the carriers' own as tracking_number_data lists them. */
export default perSubject({
  id: 'tracking-number',
  about:
    'A tracking number of the carrier that the manifest names, with its check digit; spaces and hyphens do not count. That it fits another carrier is no pass. With `service`, the service digits of a UPS number are those of the service too.',
  why: 'A number that is not the carrier’s, or has a wrong digit, is not scanned in: the parcel stays on the dock or comes back from the hub. Forms: UPU standard S10, USPS Publication 199, and the carriers’ own as tracking_number_data lists them.',
  params: z.strictObject({
    field: fieldName(),
    carrier: fieldName('the field that names the carrier').default('carrier'),
    service: fieldName(
      'the field that names the service, where its digits in the number are to agree (UPS 1Z)',
    ).optional(),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field, carrier, service }): readonly FieldUse[] => [
    field,
    { field: carrier, as: 'name', role: 'second' },
    ...(service === undefined ? [] : [{ field: service, as: 'typed', role: 'second' } as const]),
  ],
  absent: 'not-applicable',
  facts: ['value', 'carrier', 'expected', 'fits', 'parts', 'service', 'number_services'],
  compile: (params, context) => {
    carrierField(params.carrier, context);
    return ([value, carrier, service]: readonly [string, string, string?]): Broken | Missing | undefined => {
      const fault = judgeTracking(carrier, value);
      if (fault === 'unknown') return { missing: 'unknown-value', text: carrier };
      if (fault === undefined) return service === undefined ? undefined : wrongService({ value, carrier, service });
      const { expected, fits, parts } = fault;
      return { value, carrier, expected, ...(fits.length > 0 ? { fits } : {}), ...(parts ? { parts } : {}) };
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
      { parcel: { carrier: 'dhl', tracking_number: '3318810025' } },
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
      {
        with: { service: 'service' },
        parcel: { carrier: 'UPS', service: '2nd Day Air', tracking_number: '1Z5R89390357567127' },
        says: 'UPS number 1Z5R89390357567127 should have the service digits of SECOND_DAY_AIR, but 03 stand for GROUND',
      },
    ],
  },
});

interface Numbered {
  readonly value: string;
  readonly carrier: string;
  readonly service: string;
}

/** Numbers without service digits agree with any service. */
function wrongService({ value, carrier, service }: Numbered): Broken | Missing | undefined {
  const number = readTracking(carrier, value);
  const fault = number === undefined ? undefined : judgeService(number, service);
  if (number === undefined || fault === undefined) return undefined;
  if (fault === 'digits' || fault === 'service')
    return { missing: 'unknown-value', text: fault === 'digits' ? value : service };
  const { expected, services } = fault;
  return { value, carrier, expected, parts: number.parts, service, number_services: services };
}
