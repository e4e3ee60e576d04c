import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditOf } from '../../src/cli/saved/show.ts';
import { CannotAudit } from '../../src/model/problem.ts';
import type { Audit } from '../../src/model/report.ts';
import { reporters } from '../../src/report/index.ts';
import { audits } from './audits.ts';
import { rendered, renderedBytes } from './rendered.ts';
import { notCarriedOut, releasing, sample } from './sample.ts';

const views = reporters.filter(({ reads }) => reads === undefined).map(({ id }) => id);
const others = reporters.filter(({ reads }) => reads !== undefined).map(({ id }) => id);

/** As a report comes back from its file. */
const backFromFile = async (audit: Audit) => auditOf(JSON.parse(await rendered('json', audit)));

test.each(views)('%s of a saved report is what the audit itself gives, byte for byte', async (id) => {
  for (const audit of [sample, notCarriedOut, releasing()])
    expect(await renderedBytes(id, await backFromFile(audit))).toEqual(await renderedBytes(id, audit));
});

test.each(['json', 'table', 'csv', 'ndjson', 'markdown'])('so is %s of any report', async (id) => {
  await fc.assert(
    fc.asyncProperty(audits, async (audit) => {
      expect(await renderedBytes(id, await backFromFile(audit))).toEqual(await renderedBytes(id, audit));
    }),
    { numRuns: 25 },
  );
});

test.each(others)('%s needs more than a saved report holds, and says so', async (id) => {
  await expect(renderedBytes(id, await backFromFile(sample))).rejects.toThrow(CannotAudit);
});
