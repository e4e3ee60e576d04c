import { expect, test } from 'vitest';
import { handoff } from '../cli/run.ts';

const note = 'Please leave it with the neighbour at number 12 if nobody is at home. '.repeat(80);
const rules = `handoff: 1
ruleset: site/weights
rules:
  site.weight.max: { title: Light enough, category: packing, check: within, with: { field: weight, max: 30 kg } }
`;

test('a manifest is audited in a heap that it would not fit into', async () => {
  const rows = Array.from({ length: 9_000 }, (_, at) => `P${at},UPS,2.5 kg,${note}\n`);
  const files = { 'manifest.csv': `package_id,carrier,weight,notes\n${rows.join('')}`, 'rules.yaml': rules };
  const args = ['audit', 'manifest.csv', '-r', 'rules.yaml', '--batch-by', 'carrier', '-f', 'ndjson'];
  const { code, stdout, stderr } = await handoff(args, files, { node: ['--max-old-space-size=36'] });
  expect(files['manifest.csv'].length).toBeGreaterThan(48 << 20);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('"rows":9000');
}, 60_000);
