import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Report } from '../../src/model/report.ts';
import { uriOf } from '../../src/report/sarif/result.ts';
import { audits } from './audits.ts';
import { rendered } from './rendered.ts';
import { auditOf, finding, notCarriedOut, report } from './sample.ts';

// SARIF 2.1.0 (OASIS, 27 March 2020), the part of it that is written here: required properties, closed words, and no others.
const text = z.strictObject({ text: z.string().min(1) });
const bag = z.record(z.string(), z.unknown());
const level = z.enum(['none', 'note', 'warning', 'error']); // §3.27.10
const artifactLocation = z.strictObject({ uri: z.string().regex(/^[\w!$&'()*+,;=:@%./~-]+$/) }); // §3.4.3, RFC 3986
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation,
    region: z.strictObject({ startLine: z.int().min(1) }).optional(), // §3.30.5
  }),
});
const notification = z.strictObject({
  level,
  message: text,
  descriptor: z.strictObject({ id: z.string().min(1) }).optional(),
  locations: z.array(location).optional(),
}); // §3.58
const rule = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  shortDescription: text,
  fullDescription: text,
  help: text,
  helpUri: z.url().optional(),
  defaultConfiguration: z.strictObject({ level }),
  properties: bag,
}); // §3.49
const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.int().min(0).optional(),
  level,
  message: text,
  locations: z.array(location).min(1).max(10), // code scanning refuses a file with a result without
  partialFingerprints: z.record(z.string(), z.string()),
  baselineState: z.enum(['new', 'unchanged', 'updated', 'absent']).optional(), // §3.27.24
  suppressions: z
    .array(
      z.strictObject({
        kind: z.enum(['inSource', 'external']),
        status: z.enum(['accepted', 'underReview', 'rejected']),
        justification: z.string(),
      }),
    )
    .optional(), // §3.35
  properties: bag,
}); // §3.27
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({ name: z.string(), semanticVersion: z.string(), rules: z.array(rule) }),
        }),
        invocations: z.array(
          z.strictObject({
            executionSuccessful: z.boolean(),
            exitCode: z.int(),
            exitCodeDescription: z.string(),
            toolExecutionNotifications: z.array(notification),
          }),
        ), // §3.20
        artifacts: z.array(
          z.strictObject({
            location: artifactLocation,
            length: z.int().min(-1),
            roles: z.array(z.enum(['analysisTarget'])),
            hashes: z.strictObject({ 'sha-256': z.string() }),
          }),
        ), // §3.24
        results: z.array(result),
        properties: bag,
      }),
    )
    .length(1),
});

async function sarif(of: Parameters<typeof rendered>[1]) {
  const parsed = log.parse(JSON.parse(await rendered('sarif', of)));
  const [run] = parsed.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

/** The sample with other findings in its failing batch. */
function withFindings(findings: Report['batches'][number]['findings'], over: Partial<Report> = {}) {
  return auditOf({
    ...report,
    ...over,
    batches: report.batches.map((batch, place) => (place === 1 ? { ...batch, findings } : { ...batch, findings: [] })),
  });
}

describe('sarif', () => {
  test('is SARIF 2.1.0 whatever is audited, and each result names a rule that is there', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async (audit) => {
        const { tool, results } = await sarif(audit);
        for (const { ruleId, ruleIndex } of results)
          if (ruleIndex !== undefined) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      }),
    );
  });

  test('has a result for every finding', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async (audit) => {
        const total = audit.report.batches.reduce((sum, { findings }) => sum + findings.length, 0);
        expect((await sarif(audit)).results).toHaveLength(total);
      }),
    );
  });

  test('that shows nothing since nothing could be audited is not successful, and says why', async () => {
    const { invocations, results } = await sarif(notCarriedOut);
    expect(results).toEqual([]);
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(invocations[0]?.toolExecutionNotifications.map(({ descriptor }) => descriptor?.id)).toContain(
      'input.no-rows',
    );
  });

  test('suppresses what a waiver accepts, and nothing that is open', async () => {
    const one = finding('label.sscc', { status: 'waived', waiver: 'W-0042' });
    const { results } = await sarif(withFindings([one, finding('label.sscc', {})]));
    expect(results.map(({ suppressions }) => suppressions?.[0]?.status)).toEqual([undefined, 'accepted']);
  });

  test('of more findings than code scanning shows keeps the gravest, and says how many are left out', async () => {
    const many = Array.from({ length: 5_001 }, () => finding('label.sscc', { severity: 'warning' }));
    const grave = finding('label.sscc', { severity: 'error', key: 'feedfacefeedface' });
    const { results, invocations, properties } = await sarif(withFindings([...many, grave], { truncated: [] }));
    expect(results).toHaveLength(5_000);
    expect(results[0]?.partialFingerprints['handoff/key']).toBe('feedfacefeedface');
    expect(properties.results).toEqual({ shown: 5_000, left_out: 2, most: 5_000 });
    expect(JSON.stringify(invocations)).toContain('2 findings more than this file shows');
  });

  test.each([
    ['out/manifest.csv', 'out/manifest.csv'],
    ['./out/mañana 1.csv', 'out/ma%C3%B1ana%201.csv'],
    ['out\\north dock\\m.csv', 'out/north%20dock/m.csv'],
    ['C:\\out\\m.csv', 'file:///C:/out/m.csv'],
    ['/srv/out/m#1.csv', 'file:///srv/out/m%231.csv'],
  ])('a path %s is the reference %s', (path, uri) => {
    expect(uriOf(path)).toBe(uri);
  });
});
