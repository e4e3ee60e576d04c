import { z } from 'zod';
import { carriersMeant } from '../codes/carriers.ts';
import { fitsOf, surelyFitsOf } from '../codes/tracking/detect.ts';
import { judgeTracking } from '../codes/tracking/judge.ts';
import type { Missing } from '../model/values.ts';
import { perSubject } from './check.ts';
import { carrierField, fieldName } from './params.ts';

type Broken = { value: string; carrier: string; detected: string };

/** A parcel whose number is another carrier's was labelled for that carrier: handed over here it is refused, or lost to both.
 *  Forms: UPU standard S10, USPS Publication 199, and the carriers' own as tracking_number_data lists them. */
export default perSubject({
  id: 'carrier-detected',
  about:
    'A tracking number that is not that of another carrier than the manifest names. One that fits the carrier named passes, whoever else it fits; one that fits nobody or several others tells nothing.',
  why: 'A parcel whose number is another carrier’s was labelled for that carrier: handed over here it is refused, or lost to both (UPU standard S10, USPS Publication 199, and the carriers’ own forms as tracking_number_data lists them).',
  params: z.strictObject({
    field: fieldName('the field with the tracking number'),
    carrier: fieldName('the field that names the carrier').default('carrier'),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field, carrier }) => [field, { field: carrier, as: 'name', role: 'second' }],
  absent: 'not-applicable',
  facts: ['value', 'carrier', 'detected'],
  compile: (params, context) => {
    carrierField(params.carrier, context);
    return ([value, carrier]: readonly [string, string]): Broken | Missing | undefined => {
      const fault = judgeTracking(carrier, value);
      if (fault === undefined) return undefined;
      // Of a carrier whose own numbers nobody here knows in full, a number may look like another's by chance.
      const others = (fault === 'unknown' ? surelyFitsOf(value) : fitsOf(value)).filter(
        (code) => !carriersMeant(carrier).includes(code),
      );
      const [detected] = others;
      if (detected === undefined || others.length > 1) return { missing: 'unknown-value', text: value };
      return { value, carrier, detected };
    };
  },
  say: ({ value, carrier, detected }: Broken) => `${value} should be a number of ${carrier}, but is one of ${detected}`,
  examples: {
    with: { field: 'tracking_number' },
    pass: [
      { parcel: { carrier: 'UPS', tracking_number: '1Z5R89390357567127' } },
      { parcel: { carrier: 'PUROLATOR', tracking_number: '287809468872' } },
    ],
    fail: [
      {
        parcel: { carrier: 'FedEx', tracking_number: '1Z5R89390357567127' },
        says: '1Z5R89390357567127 should be a number of FEDEX, but is one of UPS',
      },
      {
        parcel: { carrier: 'GLS', tracking_number: '9400111206206406260787' },
        says: '9400111206206406260787 should be a number of GLS, but is one of USPS',
      },
    ],
  },
});
