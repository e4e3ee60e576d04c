import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import inList from '../../src/checks/in-list.ts';
import length from '../../src/checks/length.ts';
import noneOf from '../../src/checks/none-of.ts';
import oneOf from '../../src/checks/one-of.ts';
import pattern from '../../src/checks/pattern.ts';
import { fakeContext, inspector, problemsOf, refusals } from './context.ts';

describe('one-of', () => {
  it('ignores case and quotes the value as written', () => {
    const inspect = inspector(oneOf, { field: 'incoterm', values: ['DAP', 'DDP'] });
    expect(inspect({ incoterm: 'dap' })).toBeUndefined();
    expect(inspect({ incoterm: 'Exw' })).toEqual({ value: 'Exw', allowed: ['DAP', 'DDP'] });
  });

  it('knows a carrier by any of its names', () => {
    const inspect = inspector(
      oneOf,
      { field: 'carrier', values: ['ups', 'FedEx'] },
      fakeContext({ carrier: 'carrier' }),
    );
    expect(inspect({ carrier: 'UPS®' })).toBeUndefined();
    expect(inspect({ carrier: 'PostNL' })).toEqual({ value: 'POSTNL', allowed: ['UPS', 'FEDEX'] });
  });

  it('reads booleans in whichever way either side writes them', () => {
    const inspect = inspector(oneOf, { field: 'fragile', values: 'yes' }, fakeContext({ fragile: 'boolean' }));
    expect(inspect({ fragile: '1' })).toBeUndefined();
    expect(inspect({ fragile: 'N' })).toEqual({ value: 'false', allowed: ['yes'] });
  });

  it('shows ten allowed values and counts the rest', () => {
    const values = Array.from({ length: 13 }, (_, at) => `ZONE-${at + 10}`);
    const facts = inspector(oneOf, { field: 'zone', values })({ zone: 'nowhere near' });
    expect(facts).toEqual({ value: 'nowhere near', allowed: [...values.slice(0, 10), '… and 3 more'] });
  });

  it('offers the nearest value to a slip', () => {
    const inspect = inspector(oneOf, { field: 'packaging_type', values: ['PALLET', 'BOX'] });
    expect(inspect({ packaging_type: 'PALET' })).toMatchObject({ nearest: 'PALLET' });
  });
});

describe('none-of', () => {
  it('fails exactly what one-of passes', () => {
    fc.assert(
      fc.property(fc.constantFrom('DAP', 'dap', 'DDP', 'EXW', 'ddp ', 'x'), (incoterm) => {
        const params = { field: 'incoterm', values: ['DAP', 'DDP'] };
        const [allowed, refused] = [inspector(oneOf, params)({ incoterm }), inspector(noneOf, params)({ incoterm })];
        expect(allowed === undefined).toBe(refused !== undefined);
      }),
    );
  });

  it('knows a country by its name', () => {
    const context = fakeContext({ ship_to_country: 'country' });
    const inspect = inspector(noneOf, { field: 'ship_to_country', values: ['BY'] }, context);
    expect(inspect({ ship_to_country: 'Belarus' })).toEqual({ value: 'BY' });
  });
});

describe('numbers and measures in a list', () => {
  const types = { weight: 'weight', package_index: 'integer', declared_value: 'money', ready_at: 'datetime' } as const;
  const refused = (field: string, values: readonly string[]) =>
    inspector(noneOf, { field, values }, fakeContext(types));
  const allowed = (field: string, values: readonly string[]) => inspector(oneOf, { field, values }, fakeContext(types));

  it('are found by their amount, in whichever unit either side writes them', () => {
    expect(refused('weight', ['40000 g'])({ weight: '40 kg' })).toEqual({ value: '40 kg' });
    expect(refused('weight', ['40000 g'])({ weight: '40.1 kg' })).toBeUndefined();
    expect(refused('package_index', ['3'])({ package_index: '3.0' })).toEqual({ value: '3.0' });
    expect(allowed('package_index', ['1', '3'])({ package_index: '3.0' })).toBeUndefined();
  });

  it('are not offered as slips of each other', () => {
    expect(allowed('weight', ['41 kg'])({ weight: '40 kg' })).toEqual({ value: '40 kg', allowed: ['41 kg'] });
  });

  it('that cannot be compared leave nobody able to tell, unless another one is equal', () => {
    const cells = { declared_value: '5.00 EUR' };
    expect(allowed('declared_value', ['5 USD'])(cells)).toEqual({ missing: 'type' });
    expect(refused('declared_value', ['5 USD'])(cells)).toEqual({ missing: 'type' });
    expect(refused('declared_value', ['5 USD', '5 EUR'])(cells)).toEqual({ value: '5.00 EUR' });
    const zoned = { ready_at: '2026-11-22T16:00:00+01:00' };
    expect(refused('ready_at', ['2026-11-22T16:00:00'])(zoned)).toEqual({ missing: 'type' });
    expect(refused('ready_at', ['2026-11-22T15:00:00Z'])(zoned)).toEqual({ value: zoned.ready_at });
  });

  it('must be of the type of their field', () => {
    expect(problemsOf(noneOf, { field: 'weight', values: ['40000'] }, types)).toEqual([
      'values.0: the limit should be a number with its unit, such as 31.5 kg, but is "40000"',
    ]);
    const context = fakeContext(types, { sizes: ['1', 'two'] });
    inspector(inList, { field: 'package_index', list: 'sizes' }, context);
    expect(context.problems).toHaveLength(1);
  });
});

describe('in-list', () => {
  it('names the list a value is not in', () => {
    const context = fakeContext({}, { boxes: ['BOX-S', 'BOX-M'] });
    const inspect = inspector(inList, { field: 'packaging_type', list: 'boxes' }, context);
    expect(inspect({ packaging_type: 'box-s' })).toBeUndefined();
    expect(inspect({ packaging_type: 'TUBE' })).toEqual({ value: 'TUBE', list: 'boxes', allowed: ['BOX-S', 'BOX-M'] });
  });
});

describe('pattern', () => {
  it('searches anywhere, in the same case', () => {
    const inspect = inspector(pattern, { field: 'po_number', matches: 'PO-[0-9]+' });
    expect(inspect({ po_number: 'your PO-12' })).toBeUndefined();
    expect(inspect({ po_number: 'po-12' })).toEqual({ value: 'po-12', matches: 'PO-[0-9]+' });
  });
});

describe('length', () => {
  const inspect = inspector(length, { field: 'ship_to_name', min: '2', max: '4' });

  it('includes both limits', () => {
    expect(inspect({ ship_to_name: 'Ab' })).toBeUndefined();
    expect(inspect({ ship_to_name: 'Abcd' })).toBeUndefined();
    expect(inspect({ ship_to_name: 'A' })).toEqual({ value: 'A', length: 1, min: 2 });
    expect(inspect({ ship_to_name: 'Abcde' })).toEqual({ value: 'Abcde', length: 5, max: 4 });
  });

  it('counts code points, whatever the text is made of', () => {
    const atMost = inspector(length, { field: 'ship_to_name', max: '0' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        expect(atMost({ ship_to_name: value })).toMatchObject({ length: [...value].length });
      }),
    );
  });

  it('refuses limits that contradict each other, and numbers that are none', () => {
    expect(problemsOf(length, { field: 'ship_to_name', min: '5', max: '4' })).toEqual([
      'max: max 4 should not be under min 5',
    ]);
    expect(refusals(length, { field: 'ship_to_name', max: '-1' })).toEqual(['max: a whole number']);
    expect(refusals(length, { field: 'ship_to_name' })).toEqual([': one of min, max is needed']);
  });
});
