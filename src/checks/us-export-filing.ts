import { z } from 'zod';
import { filingOf } from '../codes/customs/us-exports.ts';
import { type Money, textOf } from '../model/values.ts';
import { type FieldUse, perSubject } from './check.ts';
import { limitOf } from './limits.ts';
import { fieldName, limit } from './params.ts';

type Broken = { readonly value: string; readonly expected: string };

/** Customs and Border Protection holds exports without a filing or a valid reason for none. */
export default perSubject({
  id: 'us-export-filing',
  about:
    'A US export filing: an Internal Transaction Number (X, a day, six digits), a citation for filing after departure, or an exemption of the Foreign Trade Regulations. With `worth`, `NOEEI 30.37(a)` is refused above `up_to`.',
  why: 'Border Protection holds an export without a filing or a valid reason for none, and fines the shipper up to 10,000 dollars (15 CFR 30.7, 30.37(a) and appendix B; Census Bureau).',
  params: z.strictObject({
    field: fieldName(),
    worth: fieldName('the field that holds the value: of an item, total_value').optional(),
    up_to: limit('the most that the exemption for low value covers').default('2500 USD'),
  }),
  on: ['shipment', 'parcel', 'item'],
  reads: ({ field, worth }): readonly FieldUse[] =>
    worth === undefined ? [field] : [field, { field: worth, as: 'typed', role: 'second' }],
  absent: 'not-applicable',
  facts: ['value', 'expected'],
  compile: ({ worth: worthField, up_to }, context) => {
    const type = worthField === undefined ? 'money' : context.typeOf(worthField);
    if (type !== undefined && type !== 'money')
      context.problem('worth', `"${worthField}" should be an amount of money, but is ${type}`);
    const most = limitOf(context.bound('up_to', up_to, 'money'));
    return ([value, worth]: readonly [string, Money?]) => {
      const filing = filingOf(value);
      if (filing === undefined)
        return { value, expected: 'an ITN such as X20261122123456 or an exemption such as NOEEI 30.37(a)' };
      if (filing.type !== 'exempt' || filing.section !== '30.37(a)' || worth === undefined) return undefined;
      const order = most.compare(worth);
      if (order === undefined) return { missing: 'type' };
      return order > 0
        ? { value, expected: `an ITN, since ${textOf(worth)} is over ${most.textFor(worth)}` }
        : undefined;
    };
  },
  say: ({ value, expected }: Broken) => `export filing "${value}" should be ${expected}`,
  examples: {
    with: { field: 'itn_or_exemption', worth: 'customs_value' },
    pass: [
      { parcel: { itn_or_exemption: 'AES X20261122123456', customs_value: '4000 USD' } },
      { parcel: { itn_or_exemption: 'NOEEI 30.37(a)', customs_value: '2500 USD' } },
    ],
    fail: [
      {
        parcel: { itn_or_exemption: 'NOEEI 30.37(a)', customs_value: '2500.01 USD' },
        says: 'export filing "NOEEI 30.37(a)" should be an ITN, since 2500.01 USD is over 2500 USD',
      },
      {
        parcel: { itn_or_exemption: 'X2026112212345', customs_value: '90 USD' },
        says: 'export filing "X2026112212345" should be an ITN such as X20261122123456 or an exemption such as NOEEI 30.37(a)',
      },
    ],
  },
});
