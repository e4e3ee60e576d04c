import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { audits } from './audits.ts';
import { rendered } from './rendered.ts';
import { auditOf, finding, notCarriedOut, releasing, report } from './sample.ts';

// docs.gitlab.com, Code Quality, “Code Quality report format”: an array of these; a UTF-8 file without byte order mark.
const issues = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.\/)[^\\]+$/),
      lines: z.strictObject({ begin: z.int().min(1) }),
    }),
  }),
);

async function gitlab(of: Parameters<typeof rendered>[1]) {
  return issues.parse(JSON.parse(await rendered('gitlab', of)));
}

describe('gitlab', () => {
  test('is a code quality report whatever is audited, with a fingerprint of its own for each issue', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async (audit) => {
        const all = await gitlab(audit);
        expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
        const total = audit.report.batches.reduce((sum, { findings }) => sum + findings.length, 0);
        const beside = ['not-audited', 'left-out', ...audit.report.problems.map(({ code }) => code)];
        expect(all.filter(({ check_name }) => !beside.includes(check_name))).toHaveLength(total);
      }),
    );
  });

  test('is empty only where a batch may go', async () => {
    expect(await gitlab(releasing())).toEqual([]);
    expect((await gitlab(notCarriedOut)).map(({ severity }) => severity)).toEqual(['blocker', 'blocker']);
  });

  test('keeps both of two findings of one fingerprint', async () => {
    const twice = [finding('label.sscc', {}), finding('label.sscc', {})];
    const all = await gitlab(
      auditOf({
        ...report,
        batches: report.batches.map((batch, at) => ({ ...batch, findings: at === 1 ? twice : [] })),
      }),
    );
    expect(all.filter(({ check_name }) => check_name === 'label.sscc')).toHaveLength(2);
  });
});
