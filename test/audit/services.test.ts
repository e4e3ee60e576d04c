import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriersWithServices, servicesOf } from '../../src/codes/services/tables.ts';
import { audited, counts } from './audited.ts';

// Services of rows are read with their carrier, those of rules often without: what is written alike must still be alike.
const spellings = carriersWithServices.flatMap((carrier) =>
  servicesOf(carrier).flatMap(({ code, aliases }) => [code, ...aliases].map((service) => ({ carrier, service }))),
);

test('a service written alike in rule and row is the same, whatever its carrier calls it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...spellings), async ({ carrier, service }) => {
      const quoted = JSON.stringify(service);
      const ruleset = `rules:\n  a:\n    when: { service: ${quoted} }\n    check: one-of\n    with: { field: service, values: [${quoted}] }\n  b:\n    check: none-of\n    with: { field: service, values: [${quoted}] }\n`;
      const report = await audited({ ruleset, manifest: [{ batch_id: 'B1', package_id: 'A1', carrier, service }] });
      expect([counts(report, 'a'), counts(report, 'b')]).toEqual(['1/0/0/0', '0/1/0/0']);
    }),
    { numRuns: 60 },
  );
});

test('a service that no table knows is compared as text', async () => {
  const ruleset = 'rules:\n  a:\n    check: one-of\n    with: { field: service, values: [STD] }\n';
  const manifest = [
    { batch_id: 'B1', package_id: 'A1', carrier: 'POSTNL', service: 'STD' },
    { batch_id: 'B1', package_id: 'A2', carrier: 'UPS', service: 'STD' },
    { batch_id: 'B1', package_id: 'A3', carrier: 'UPS', service: 'Ground' },
  ];
  expect(counts(await audited({ ruleset, manifest }), 'a')).toBe('2/1/0/0');
});
