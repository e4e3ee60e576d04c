import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Audit, Report } from '../../src/model/report.ts';
import { allFindings, isFailure } from '../../src/report/findings.ts';
import { reporters } from '../../src/report/index.ts';
import { audits } from './audits.ts';
import { rendered } from './rendered.ts';
import { nasty, notCarriedOut, releasing, sample } from './sample.ts';

/** Formats of text; the others are read by readers of their own. */
const ids = reporters.filter(({ binary }) => binary !== true).map(({ id }) => id);

/** Records of a CSV, read by a parser that is not ours. */
function recordsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { columns: true, relax_quotes: false, record_delimiter: '\r\n' });
}

async function countsOf(audit: Audit): Promise<Readonly<Record<string, number>>> {
  const json: Report = JSON.parse(await rendered('json', audit));
  const lines = (await rendered('ndjson', audit))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    json: [...allFindings(json)].length,
    ndjson: lines.filter(({ type }) => type === 'finding').length,
    end: lines.at(-1).lines.finding,
    csv: recordsOf(await rendered('csv', audit)).filter(({ status }) => status !== 'problem').length,
  };
}

test('json, ndjson and csv hold the same number of findings', async () => {
  await fc.assert(
    fc.asyncProperty(audits, async (audit) => {
      const total = [...allFindings(audit.report)].length;
      expect(await countsOf(audit)).toEqual({ json: total, ndjson: total, end: total, csv: total });
    }),
  );
});

test('junit fails as many cases as rules have open findings at or above fail-on, batch by batch, and counts them right', async () => {
  await fc.assert(
    fc.asyncProperty(audits, async (audit) => {
      const xml = await rendered('junit', audit);
      const { batches, run } = audit.report;
      const failing = batches.map(
        ({ findings }) =>
          new Set(findings.filter((one) => isFailure(one, run.options.fail_on)).map(({ rule }) => rule)).size,
      );
      const suites = [...xml.matchAll(/<testsuite name="[^"]*" tests="\d+" failures="(\d+)"/g)].map(([, count]) =>
        Number(count),
      );
      expect(suites).toEqual(failing);
      const all = failing.reduce((sum, count) => sum + count, 0);
      expect(xml.match(/<failure /g)?.length ?? 0).toBe(all);
      expect(xml).toMatch(new RegExp(`<testsuites name="handoff audit" tests="\\d+" failures="${all}"`));
    }),
  );
});

test('parcels-csv has one record per parcel', async () => {
  await fc.assert(
    fc.asyncProperty(audits, async (audit) => {
      expect(recordsOf(await rendered('parcels-csv', audit))).toHaveLength([...audit.parcels()].length);
    }),
  );
});

describe.each(ids)('%s', (id) => {
  test('prints no control character, no escape, no lone surrogate, whatever the cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(audits, async (audit) => {
        expect(await rendered(id, audit)).not.toMatch(forbiddenIn(id));
      }),
    );
    for (const audit of [sample, notCarriedOut, releasing()])
      expect(await rendered(id, audit)).not.toMatch(forbiddenIn(id));
  });

  test('is the same text twice', async () => {
    expect(await rendered(id, sample)).toBe(await rendered(id, sample));
  });

  test('ends its last line', async () => {
    expect(await rendered(id, sample)).toMatch(/\n$/);
  });
});

function forbiddenIn(id: string): RegExp {
  const kept = id.endsWith('csv')
    ? /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Surrogate}/u
    : /[\0-\x09\x0b-\x1f\x7f-\x9f]|\p{Surrogate}/u;
  return kept;
}

test('the nasty string of the sample is nasty enough', () => {
  expect(nasty).toMatch(forbiddenIn('csv'));
});
