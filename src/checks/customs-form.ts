import { z } from 'zod';
import { customsFormOf } from '../codes/customs/forms.ts';
import type { Money } from '../model/values.ts';
import { type FieldUse, perSubject } from './check.ts';
import { limitOf } from './limits.ts';
import { fieldName, limit } from './params.ts';

type Broken = { readonly value: string; readonly expected: string };

/** Posts return what is worth more than the small form covers. */
export default perSubject({
  id: 'customs-form',
  about:
    'A customs form that is one: CN22, CN23 (PS 2976, PS 2976-A, CP72) or a commercial invoice; CN22 only up to `cn22_up_to`, CN23 at any value.',
  why: 'A post returns what is worth more than the small form covers; the limit is 300 special drawing rights of the Universal Postal Union, which each post gives in its own currency (Royal Mail: 270 pounds).',
  params: z.strictObject({
    field: fieldName(),
    value: fieldName('the field that holds the value declared to customs').default('customs_value'),
    cn22_up_to: limit('the most that a CN22 covers: `270 GBP`'),
  }),
  on: ['shipment', 'parcel'],
  reads: ({ field, value }): readonly FieldUse[] => [field, { field: value, as: 'typed', role: 'second' }],
  absent: 'not-applicable',
  facts: ['value', 'expected'],
  compile: ({ value: worthField, cn22_up_to }, context) => {
    const type = context.typeOf(worthField);
    if (type !== undefined && type !== 'money')
      context.problem('value', `"${worthField}" should be an amount of money, but is ${type}`);
    const most = limitOf(context.bound('cn22_up_to', cn22_up_to, 'money'));
    return ([value, worth]: readonly [string, Money]) => {
      const form = customsFormOf(value);
      if (form === undefined) return { value, expected: 'CN22, CN23 or a commercial invoice' };
      if (form !== 'CN22') return undefined;
      const order = most.compare(worth);
      if (order === undefined) return { missing: 'type' };
      return order > 0 ? { value, expected: `CN23, since ${worth.text} is over ${most.textFor(worth)}` } : undefined;
    };
  },
  say: ({ value, expected }: Broken) => `customs form "${value}" should be ${expected}`,
  examples: {
    with: { field: 'customs_form', cn22_up_to: '270 GBP' },
    pass: [
      { parcel: { customs_form: 'CN 22', customs_value: '270 GBP' } },
      { parcel: { customs_form: 'CN23', customs_value: '12 GBP' } },
    ],
    fail: [
      {
        parcel: { customs_form: 'CN22', customs_value: '270.01 GBP' },
        says: 'customs form "CN22" should be CN23, since 270.01 GBP is over 270 GBP',
      },
      {
        parcel: { customs_form: 'CN24', customs_value: '12 GBP' },
        says: 'customs form "CN24" should be CN22, CN23 or a commercial invoice',
      },
    ],
  },
});
