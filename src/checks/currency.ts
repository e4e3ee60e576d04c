import { z } from 'zod';
import { currencyOf, minorUnitsOf } from '../codes/currencies.ts';
import { perSubject } from './check.ts';
import { fieldName } from './params.ts';

type Broken = { value: string; expected: string; amount?: string };
const decimals = ['no decimals', 'at most 1 decimal', 'at most 2 decimals', 'at most 3 decimals', 'at most 4 decimals'];

/** Customs reckons duty in the currency declared: `€`, `Euro` or a withdrawn code is refused. ISO 4217. */
export default perSubject({
  id: 'currency',
  about:
    'A currency by its active ISO 4217 code in upper case, as written in the file; where `amount` is given, an amount with no more decimals than the currency has (none for JPY, three for KWD).',
  why: 'A declaration in € or in a currency that was withdrawn is refused, and one with decimals where the currency has none is read a hundred times too high (ISO 4217).',
  params: z.strictObject({
    field: fieldName(),
    amount: fieldName('the amount that is in this currency').optional(),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field, amount }) => [
    field,
    ...(amount === undefined ? [] : [{ field: amount, as: 'text', role: 'second' } as const]),
  ],
  absent: 'not-applicable',
  facts: ['value', 'expected', 'amount'],
  compile:
    () =>
    ([value, amount]): Broken | undefined => {
      const code = currencyOf(value);
      if (code !== value) return { value, expected: code ?? 'an ISO 4217 code such as EUR' };
      const most = minorUnitsOf(value) ?? 2;
      if (amount === undefined || decimalsIn(amount) <= most) return undefined;
      return { value, amount, expected: decimals[most] ?? '' };
    },
  say: ({ value, expected, amount }: Broken) =>
    amount === undefined ? `currency "${value}" should be ${expected}` : `${amount} ${value} should have ${expected}`,
  examples: {
    with: { field: 'customs_currency' },
    pass: [{ parcel: { customs_currency: 'EUR' } }],
    fail: [
      { parcel: { customs_currency: 'usd' }, says: 'currency "usd" should be USD' },
      {
        with: { amount: 'customs_value' },
        parcel: { customs_currency: 'JPY', customs_value: '1250.50' },
        says: '1250.50 JPY should have no decimals',
      },
    ],
  },
});

/** Decimals behind the last point or comma, without zeros at the end; three digits behind a comma are thousands. */
function decimalsIn(amount: string): number {
  const digits = /[.,](\d{1,20})\D{0,5}$/.exec(amount.slice(-40))?.[1] ?? '';
  const isThousands = digits.length === 3 && amount.includes(',') && !amount.includes('.');
  return isThousands ? 0 : digits.replace(/0+$/, '').length;
}
