import { describe, expect, it } from 'vitest';
import fieldsAgree from '../../src/checks/fields-agree.ts';
import textEquals from '../../src/checks/text-equals.ts';
import { fakeContext, inspector, refusals } from './context.ts';

describe('fields-agree', () => {
  const fields = { ship_to_city: 'parcel.ship_to_city', weight: 'parcel.weight' };
  const context = fakeContext({ weight: 'weight', 'parcel.weight': 'weight' });
  const inspect = inspector(fieldsAgree, { fields }, context);
  const same = { ship_to_city: 'Delft', 'parcel.ship_to_city': 'Delft', weight: '5 kg', 'parcel.weight': '5000 g' };

  it('compares measures by amount and text as written', () => {
    expect(inspect(same)).toBeUndefined();
    expect(inspect({ ...same, ship_to_city: 'DELFT' })).toMatchObject({ field: 'ship_to_city', expected: 'Delft' });
  });

  it('names all differing pairs in one finding, the first of them flat', () => {
    const city = { field: 'ship_to_city', value: 'Breda', other: 'parcel.ship_to_city', expected: 'Delft' };
    const weight = { field: 'weight', value: '6 kg', other: 'parcel.weight', expected: '5000 g' };
    const facts = inspect({ ...same, ship_to_city: 'Breda', weight: '6 kg' });
    expect(facts).toEqual({ ...city, differences: [city, weight] });
  });

  it('tells a difference although another pair lacks a value, and else that nobody could look', () => {
    expect(inspect({ ...same, ship_to_city: 'Breda', weight: undefined })).toMatchObject({ value: 'Breda' });
    expect(inspect({ ...same, weight: undefined })).toEqual({ missing: 'value-absent' });
  });

  it('takes blanks on both sides for agreement, unless there is nothing else', () => {
    expect(inspect({ ...same, weight: undefined, 'parcel.weight': undefined })).toBeUndefined();
    expect(inspect({})).toEqual({ missing: 'value-absent' });
  });

  it('ignores what it is told to ignore, and nothing else', () => {
    const pair = { fields: { ship_to_street1: 'parcel.ship_to_street1' } };
    const [value, other] = ['12, Wijnhaven-Oost', '12 WIJNHAVEN OOST'];
    const cells = { ship_to_street1: value, 'parcel.ship_to_street1': other };
    expect(inspector(fieldsAgree, { ...pair, ignore: ['case', 'spaces', 'punctuation'] })(cells)).toBeUndefined();
    expect(inspector(fieldsAgree, { ...pair, ignore: ['case', 'spaces'] })(cells)).toBeDefined();
    expect(inspector(fieldsAgree, { ...pair, ignore: ['spaces', 'punctuation'] })(cells)).toBeDefined();
    expect(inspector(fieldsAgree, { ...pair, ignore: ['case', 'punctuation'] })(cells)).toBeDefined();
  });

  it('needs a pair, and knows three things to ignore', () => {
    expect(refusals(fieldsAgree, { fields: {} })).toHaveLength(1);
    expect(refusals(fieldsAgree, { fields, ignore: ['accents'] })).toHaveLength(1);
  });
});

describe('text-equals', () => {
  it('builds the text from fields, as often as they are named', () => {
    const inspect = inspector(textEquals, { field: 'reference', to: '{order_id}-{package_index}/{order_id}' });
    const cells = { order_id: 'O-7', package_index: '2' };
    expect(inspect({ ...cells, reference: 'O-7-2/O-7' })).toBeUndefined();
    expect(inspect({ ...cells, reference: 'o-7-2/o-7' })).toEqual({ value: 'o-7-2/o-7', expected: 'O-7-2/O-7' });
  });

  it('reads the fields of its template, and none where braces are doubled', () => {
    if (textEquals.shape !== 'subject') throw new Error('text-equals should judge one subject');
    const params = textEquals.params.parse({ field: 'reference', to: '{{x}}{ sscc }{order_id}' });
    const second = { as: 'text', role: 'second' };
    expect(textEquals.reads(params)).toEqual([
      'reference',
      { field: 'sscc', ...second },
      { field: 'order_id', ...second },
    ]);
  });
});
