import { expect, test } from 'vitest';
import { load, problemsOf } from '../ruleset/world.ts';
import { audited, findingsOf, tallyOf } from './audited.ts';

const ruleset = `
params: { cutoff: { type: time, default: "17:30", zone: Europe/Amsterdam } }
datasets: { manifest: { fields: { packed_at: { type: datetime } } } }
rules: { packing.in-time: { category: packing, check: within, with: { field: packed_at, max: $cutoff } } }
`;
const parcel = (id: string, packed_at: string, ship_date: string) => ({
  package_id: id,
  batch_id: 'B',
  packed_at,
  ship_date,
});

test('a cutoff is that time on the ship date, on the clocks of its zone', async () => {
  const report = await audited({
    ruleset,
    manifest: [
      parcel('A1', '2026-11-20T17:30:00+01:00', '2026-11-20'),
      parcel('A2', '2026-11-20T17:30:01+01:00', '2026-11-20'),
      parcel('A3', '2026-11-19T22:00:00+01:00', '2026-11-20'),
      parcel('A4', '2026-07-20T15:30:00Z', '2026-07-20'),
      parcel('A5', '2026-07-20T16:00:00Z', '2026-07-20'),
    ],
  });
  expect(findingsOf(report).map(({ message }) => message)).toEqual([
    '2026-11-20T17:30:01+01:00 is after 2026-11-20 17:30 Europe/Amsterdam',
    '2026-07-20T16:00:00Z is after 2026-07-20 17:30 Europe/Amsterdam',
  ]);
  expect(findingsOf(report).map(({ parcel: key }) => key)).toEqual(['A2', 'A5']);
});

test('without a ship date, or on nobody’s clock, nobody can tell', async () => {
  const report = await audited({
    ruleset,
    manifest: [parcel('A1', '2026-11-20T17:30:00+01:00', ''), parcel('A2', '2026-11-20T10:00:00', '2026-11-20')],
  });
  expect(tallyOf(report, 'packing.in-time').causes['not-evaluated']).toEqual({ type: 1, 'value-absent': 1 });
});

test('a param tells its zone, and a zone that is none is refused', () => {
  expect(load(`handoff: 1\nruleset: a\n${ruleset}`).plan.params.cutoff).toBe('17:30 Europe/Amsterdam');
  const wrong = `handoff: 1\nruleset: a\n${ruleset.replace('packed_at, max', 'weight, max')}`;
  expect(problemsOf(wrong).map(({ code, place }) => `${code} ${place?.line}`)).toEqual(['ruleset.value 6']);
});
