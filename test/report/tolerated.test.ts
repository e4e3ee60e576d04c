import { expect, test } from 'vitest';
import { toleratedTexts } from '../../src/report/tolerated.ts';
import { audited, onlyBatch } from '../audit/audited.ts';
import { rendered } from './rendered.ts';

const ruleset = `
rules:
  packing.weight.max: { check: within, with: { field: weight, max: 30 kg }, tolerance: { fail: "> 25%" } }
`;
const parcels = (heavy: number) =>
  Array.from({ length: 4 }, (_, at) => ({
    package_id: `A${at}`,
    batch_id: 'B',
    weight: at < heavy ? '31 kg' : '3 kg',
  }));

test('a batch that passes with some failing says so', async () => {
  const report = await audited({ ruleset, manifest: parcels(1) });
  const said = 'packing.weight.max: 1 of 4 fail, which is tolerated (fails at > 25%)';
  expect(toleratedTexts(onlyBatch(report))).toEqual([said]);
  for (const format of ['table', 'markdown', 'junit']) {
    const text = (await rendered(format, { report, parcels: () => [] }))
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/\\|&gt;/g, (sign) => (sign === '\\' ? '' : '>'));
    expect(text, format).toContain(said);
  }
  expect(await rendered('junit', { report, parcels: () => [] })).toContain('failures="0"');
});

test('a batch that fails, or in which nothing fails, says nothing of it', async () => {
  for (const heavy of [0, 2]) {
    const report = await audited({ ruleset, manifest: parcels(heavy) });
    expect(toleratedTexts(onlyBatch(report))).toEqual([]);
  }
});
