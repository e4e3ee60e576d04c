import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/report/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { rendered } from './rendered.ts';
import { auditOf, finding, report, sample } from './sample.ts';

describe('rules that were limited', () => {
  const options = { ...report.run.options, only: ['severity:warning', 'gs1.*'], skip: ['packing.weight.max'] };
  const limited = auditOf({ ...report, run: { ...report.run, options } });

  test.each(['table', 'markdown'])('are named by their selectors in %s', async (format) => {
    const text = (await rendered(format, limited)).replace(/\s+/g, ' ').replaceAll('\\', '');
    expect(text).toContain('only these rules were asked (--only): severity:warning, gs1.*');
    expect(text).toContain('these rules were skipped (--skip): packing.weight.max');
    expect(await rendered(format, sample)).not.toMatch(/--only|--skip/);
  });
});

describe('findings left out by a cap', () => {
  const capped = (findings: readonly Finding[]): Report => {
    const [, batch] = report.batches;
    if (batch === undefined) throw new Error('the sample has batches');
    const truncated = [{ batch: batch.id, rule: 'label.sscc', shown: 1, total: 6 }];
    return { ...report, batches: [{ ...batch, findings }], truncated };
  };
  const one = auditOf(capped([finding('label.sscc', {})]));

  test('are counted by junit', async () => {
    const xml = await rendered('junit', one);
    expect(xml).toContain('SSCC has a valid check digit: 6 findings.');
    expect(xml).toContain('and 5 more');
  });

  test('are counted by github', async () => {
    expect(await rendered('github', one)).toMatch(/::notice title=5 more::5 errors more than/);
  });
});
