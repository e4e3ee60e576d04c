import { describe, expect, it } from 'vitest';
import notPlaceholder from '../../../src/checks/not-placeholder.ts';
import phone from '../../../src/checks/phone.ts';
import postalCode from '../../../src/checks/postal-code.ts';
import { fakeContext, inspector, problemsOf, refusals } from '../context.ts';

const types = { ship_to_country: 'country', 'parcel.return_to_country': 'country' } as const;

describe('postal-code', () => {
  const inspect = inspector(postalCode, { field: 'ship_to_postal_code' }, fakeContext(types));

  it('judges by the country beside it, by code or by name', () => {
    expect(inspect({ ship_to_postal_code: '01057', ship_to_country: 'United States' })).toBeUndefined();
    expect(inspect({ ship_to_postal_code: '1057', ship_to_country: 'US' })).toEqual({
      value: '1057',
      country: 'US',
      expected: '01057 or 01057-1234',
      was: '01057',
    });
  });

  it('finds the country beside a postal code of a parent too', () => {
    const field = 'parcel.return_to_postal_code';
    expect(postalCode.shape === 'subject' && postalCode.reads({ field })).toEqual([
      field,
      { field: 'parcel.return_to_country', as: 'typed', role: 'second' },
    ]);
    expect(problemsOf(postalCode, { field }, types)).toEqual([]);
  });

  it('asks for the country where the name of the field does not give it', () => {
    expect(refusals(postalCode, { field: 'zone_code' })).toHaveLength(1);
    expect(problemsOf(postalCode, { field: 'zone_code', country: 'ship_to_country' }, types)).toEqual([]);
  });

  it('says that nobody could look where the form of the country is not known', () => {
    expect(
      inspector(postalCode, { field: 'ship_to_postal_code' })({ ship_to_postal_code: '1', ship_to_country: 'AN' }),
    ).toEqual({
      missing: 'unknown-value',
      text: 'AN',
    });
  });
});

describe('phone', () => {
  it('without a country judges the number of digits only', () => {
    const inspect = inspector(phone, { field: 'ship_to_phone' });
    expect(inspect({ ship_to_phone: '5550134' })).toBeUndefined();
    expect(inspect({ ship_to_phone: '55501' })).toEqual({ value: '55501', expected: '7 to 15 digits' });
  });

  it('with a country judges by its plan', () => {
    const params = { field: 'ship_to_phone', country: 'ship_to_country' };
    const inspect = inspector(phone, params, fakeContext(types));
    expect(inspect({ ship_to_phone: '5550134', ship_to_country: 'Canada' })).toMatchObject({ country: 'CA' });
    expect(inspect({ ship_to_phone: '010 555 0134', ship_to_country: 'NL' })).toBeUndefined();
    expect(inspect({ ship_to_phone: '5550134', ship_to_country: 'NL' })).toMatchObject({ country: 'NL' });
    expect(problemsOf(phone, { ...params, country: 'carrier' }, types)).toHaveLength(1);
  });
});

describe('not-placeholder', () => {
  it('says what kind of nothing a value is', () => {
    const inspect = inspector(notPlaceholder, { field: 'ship_to_name' });
    expect(inspect({ ship_to_name: 'n/a' })).toEqual({ value: 'n/a', kind: 'a filler word' });
    expect(inspect({ ship_to_name: 'Nadia Test' })).toBeUndefined();
  });
});
