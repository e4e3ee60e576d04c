import { describe, expect, test } from 'vitest';
import type { BatchReport } from '../../src/model/report/batch.ts';
import { lastSentence } from '../../src/report/sentence.ts';
import { pull, report } from './sample.ts';

const [notAudited, failing] = report.batches;

function sentence(...batches: readonly Partial<BatchReport>[]): string {
  if (notAudited === undefined) throw new Error('the sample has batches');
  return lastSentence({ ...report, batches: batches.map((batch) => ({ ...notAudited, ...batch })) });
}

describe('where no batch is audited', () => {
  const [one, two] = ['P-1', 'P-2'].map((key) => pull(key, { actions: ['re-export'] }));
  if (one === undefined || two === undefined) throw new Error('two parcels');

  test('that is said before what is held all the same', () => {
    expect(
      sentence({ outcome: 'fail', parcels: { total: 5, pass: 0, fail: 1, 'not-audited': 4 }, parcels_to_pull: [one] }),
    ).toBe('NOT AUDITED 4 of 5 parcels; HOLD 1: 1 re-export');
  });

  test('it is said also when every parcel is held', () => {
    expect(
      sentence({
        outcome: 'fail',
        parcels: { total: 2, pass: 0, fail: 2, 'not-audited': 0 },
        parcels_to_pull: [one, two],
      }),
    ).toBe('NOT AUDITED 2 of 2 parcels; HOLD 2: 2 re-export');
  });

  test('parcels that pass in such a batch are told as waiting, and as neither released nor not audited', () => {
    const parcels = { total: 9, pass: 5, fail: 1, 'not-audited': 3 };
    expect(sentence({ outcome: 'fail', parcels, parcels_to_pull: [one] })).toBe(
      'NOT AUDITED 3 of 9 parcels, 5 more of that batch wait; HOLD 1: 1 re-export',
    );
  });

  test('it comes after what is held where another batch is audited', () => {
    expect(sentence({}, failing ?? {})).toMatch(
      /^HOLD 4 of 203 parcels: .*; NOT AUDITED 43, \d+ more of that batch wait; RELEASE 144$/,
    );
  });
});
