import { expect, test } from 'vitest';
import { redacted } from '../../src/audit/redact/redacted.ts';
import type { Report } from '../../src/model/report.ts';
import { reporters } from '../../src/report/index.ts';
import { rendered } from '../report/rendered.ts';
import { personName, sample } from '../report/sample.ts';

// A report that was saved tells no more of its messages than their words: what they quote, nobody knows.

const shared = redacted(sample);

test.each(reporters.map(({ id }) => id))('%s of a saved report shows no name, key or owner of a waiver', async (id) => {
  const text = await rendered(id, shared);
  for (const cell of [personName, 'Achterberg', '3SABCD1234567', 'SO-20044', 'rtm2-lead', 'printer arm 3'])
    expect(text).not.toContain(cell);
});

test('a message of which nobody knows what it quotes becomes the title of its rule and the measures of its facts', () => {
  const messages = shared.report.batches.flatMap(({ findings }) => findings.map(({ message }) => message));
  expect(messages).toContain(
    "Parcel within the carrier's weight limit (weight: value (redacted), max 31.5 kg)".replace(
      'value (redacted), ',
      '',
    ),
  );
});

test('keys and fingerprints are made of what is shown', () => {
  const keys = ({ batches }: Report) => batches.flatMap(({ findings }) => findings.map(({ key }) => key));
  expect(keys(shared.report).filter((key) => keys(sample.report).includes(key))).toEqual([]);
  expect(redacted(sample).report).toEqual(shared.report);
});

test('parcels stream by the names that the report has for them', () => {
  const named = new Map(
    sample.report.batches.flatMap(({ parcels_to_pull }) => parcels_to_pull.map(({ parcel }) => [parcel, ''])),
  );
  const [before, after] = [[...sample.parcels()], [...shared.parcels()]];
  expect(after).toHaveLength(before.length);
  const pulled = shared.report.batches.flatMap(({ parcels_to_pull }) => parcels_to_pull.map(({ parcel }) => parcel));
  for (const [place, { parcel }] of before.entries())
    if (named.has(parcel)) expect(pulled).toContain(after[place]?.parcel);
});
