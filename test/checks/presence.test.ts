import { describe, expect, it } from 'vitest';
import forbidden from '../../src/checks/forbidden.ts';
import hasParent from '../../src/checks/has-parent.ts';
import required from '../../src/checks/required.ts';
import requiredTogether from '../../src/checks/required-together.ts';
import { inspector, refusals } from './context.ts';

describe('required', () => {
  it('names all missing fields in one finding', () => {
    const inspect = inspector(required, { fields: ['ship_to_name', 'ship_to_city', 'weight'] });
    expect(inspect({ ship_to_city: 'Delft' })).toEqual({ missing: ['ship_to_name', 'weight'] });
    expect(inspect({ ship_to_name: 'Maas Fietsen', ship_to_city: 'Delft', weight: '?' })).toBeUndefined();
  });

  it('takes one field, or several, but not both and not none', () => {
    expect(inspector(required, { field: 'weight' })({})).toEqual({ missing: ['weight'] });
    expect(refusals(required, { field: 'weight', fields: ['length'] })).toEqual([
      'fields: give field or fields, not both',
    ]);
    expect(refusals(required, {})).toEqual([': one of field, fields is needed']);
    expect(refusals(required, { fields: [] })).toHaveLength(1);
  });

  it('says of a lacking parameter that it is lacking, so that per rows may bring it', () => {
    const issue = required.params.safeParse({}).error?.issues[0];
    expect(issue).toMatchObject({ code: 'custom', params: { lacking: true } });
  });
});

describe('required-together', () => {
  const inspect = inspector(requiredTogether, { fields: ['length', 'width', 'height'] });

  it('passes all and none', () => {
    expect(inspect({})).toBeUndefined();
    expect(inspect({ length: '1 cm', width: '1 cm', height: '1 cm' })).toBeUndefined();
  });

  it('tells which are there and which are not', () => {
    expect(inspect({ width: '30 cm', height: '20 cm' })).toEqual({ present: ['width', 'height'], missing: ['length'] });
  });
});

describe('forbidden', () => {
  it('passes a blank and quotes what is there', () => {
    const inspect = inspector(forbidden, { field: 'cod_amount' });
    expect(inspect({})).toBeUndefined();
    expect(inspect({ cod_amount: '0' })).toEqual({ value: '0' });
  });
});

describe('has-parent', () => {
  const inspect = inspector(hasParent, {});

  it('fails an orphan with the key it names', () => {
    expect(inspect({ $parent: 'P-1', $key: 'p1' })).toBeUndefined();
    expect(inspect({ $key: 'P-10' })).toEqual({ value: 'P-10' });
  });

  it('fails an orphan that names nothing', () => {
    expect(inspect({})).toEqual({});
  });
});
