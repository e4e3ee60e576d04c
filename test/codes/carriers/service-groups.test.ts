import { describe, expect, it } from 'vitest';
import { carriers } from '../../../src/codes/carriers.ts';
import { derivations } from '../../../src/codes/derived.ts';
import { serviceGroupOf } from '../../../src/codes/services/groups.ts';
import { servicesOf } from '../../../src/codes/services.ts';
import type { Reading } from '../../../src/model/values.ts';
import { audited, counts } from '../../audit/audited.ts';

function groupOf(cells: Readonly<Record<string, Reading | undefined>>) {
  return derivations.get('service_group')?.((field) => cells[field]);
}

describe('the group of a service', () => {
  it.each([
    ['UPS', 'GROUND', 'ground'],
    ['UPS', 'SECOND_DAY_AIR', 'air'],
    ['UPS', 'NEXT_DAY_AIR', 'express'],
    ['UPS', 'GROUND_SAVER', 'postal'],
    ['FEDEX', 'HOME_DELIVERY', 'ground'],
    ['FEDEX', 'TWO_DAY', 'air'],
    ['FEDEX', 'FREIGHT_ECONOMY', 'freight'],
    ['USPS', 'PRIORITY_EXPRESS', 'express'],
    ['USPS', 'GROUND_ADVANTAGE', 'postal'],
    ['DHL_EXPRESS', 'ECONOMY_SELECT', 'ground'],
    ['DHL_EXPRESS', 'EXPRESS_9_00', 'express'],
    ['EVRI', undefined, 'ground'],
    ['SAIA', undefined, 'freight'],
  ])('%s %s is %s', (carrier, service, group) => {
    expect(groupOf({ carrier, service })).toBe(group);
  });

  it('is known of every service that has a code', () => {
    const without = carriers.flatMap(({ code }) =>
      servicesOf(code)
        .filter((service) => serviceGroupOf(code, service.code) === undefined)
        .map((each) => `${code} ${each.code}`),
    );
    expect(without).toEqual([]);
  });

  it('is never guessed', () => {
    expect(groupOf({ carrier: 'UPS', service: { missing: 'value-absent' } })).toEqual({
      missing: 'value-absent',
      of: 'service',
    });
    expect(groupOf({ carrier: 'UPS' })).toEqual({ missing: 'column-absent', of: 'service' });
    expect(groupOf({ carrier: 'USPS', service: 'House rate' })).toEqual({ missing: 'unknown-value', of: 'service' });
    expect(groupOf({ carrier: { missing: 'unknown-value', text: 'DHL' } })).toEqual({
      missing: 'unknown-value',
      of: 'carrier',
    });
    expect(groupOf({ carrier: 'ROADIE', service: 'GROUND' })).toEqual({ missing: 'unknown-value', of: 'service' });
  });

  it('is a field that rules may ask for', async () => {
    const ruleset = `rules:
  goods.air:
    title: No dangerous goods by air
    category: packing
    when: { service_group: [air, express] }
    check: none-of
    with: { field: dg_class, values: ["3"] }
`;
    const manifest = [
      { batch_id: 'X', package_id: 'A', carrier: 'fedex_ground', service: 'Ground', dg_class: '3' },
      { batch_id: 'X', package_id: 'B', carrier: 'FedEx', service: 'FEDEX_2_DAY', dg_class: '3' },
      { batch_id: 'X', package_id: 'C', carrier: 'UPS', service: 'ups_next_day_air', dg_class: '9' },
      { batch_id: 'X', package_id: 'D', carrier: 'UPS', service: '', dg_class: '3' },
    ];
    expect(counts(await audited({ ruleset, manifest }), 'goods.air')).toBe('1/1/1/1');
  });
});
