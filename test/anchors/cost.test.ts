import { expect, test } from 'vitest';
import { auditedText } from '../audit/from-text.ts';

const ruleset = `rules:
  packing.weight.max: { title: Light enough, category: packing, check: within, with: { field: weight, max: 30 kg } }
`;

/** Processor time in microseconds, at best of three, of an audit of 2,000 parcels of this weight; other processes do not count. */
async function costOf(weight: string): Promise<number> {
  const rows = Array.from(
    { length: 2000 },
    (_, at) => `P${at},UPS,${weight},Ann Example,Main Street ${at},Berlin,10115,DE`,
  );
  const manifest = `package_id,carrier,weight,ship_to_name,ship_to_street1,ship_to_city,ship_to_postal_code,ship_to_country\n${rows.join('\n')}\n`;
  const costs: number[] = [];
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage();
    const report = await auditedText({ ruleset, manifest });
    costs.push(process.cpuUsage(before).user);
    expect(report.summary.parcels[weight === '2.5 kg' ? 'pass' : 'fail']).toBe(2000);
  }
  return Math.min(...costs);
}

test('a manifest of which every row fails costs at most three times a clean one', async () => {
  const clean = await costOf('2.5 kg');
  expect((await costOf('35 kg')) / clean).toBeLessThan(3);
}, 60_000);
