import { expect, test } from 'vitest';
import { auditedText } from '../audit/from-text.ts';

const ruleset = `rules:
  packing.weight.max: { title: Light enough, category: packing, check: within, with: { field: weight, max: 30 kg } }
`;

test('a manifest of which every row fails is counted whole, and what is shown of it is capped', async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `P${at},UPS,35 kg,Berlin,10115,DE`);
  const manifest = `package_id,carrier,weight,ship_to_city,ship_to_postal_code,ship_to_country\n${rows.join('\n')}\n`;
  const report = await auditedText({ ruleset, manifest });
  expect([report.summary.parcels.fail, report.summary.findings.error]).toEqual([2000, 2000]);
  const shown = report.batches.flatMap(({ findings }) => findings).length;
  expect(report.truncated).toMatchObject([{ rule: 'packing.weight.max', shown, total: 2000 }]);
  expect(shown).toBeLessThan(2000);
});
