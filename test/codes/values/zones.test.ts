import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentIn, offsetAt, readZonedTime } from '../../../src/codes/zones.ts';

const zones = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'UTC',
];
const at = (date: string, time: string) => {
  const read = readZonedTime(time);
  if (read === undefined) throw new Error(`${time} is no time in a zone`);
  return new Date(momentIn(read, Date.parse(date) / 86_400_000)).toISOString();
};

test('the same time of day is another moment in summer than in winter', () => {
  expect(at('2026-01-26', '17:30 Europe/Amsterdam')).toBe('2026-01-26T16:30:00.000Z');
  expect(at('2026-07-26', '17:30 Europe/Amsterdam')).toBe('2026-07-26T15:30:00.000Z');
  expect(at('2026-07-26', '17:30 Asia/Kolkata')).toBe('2026-07-26T12:00:00.000Z');
});

test('a time that clocks leap over is as long after midnight as if they had not', () => {
  expect(at('2026-03-29', '02:30 Europe/Amsterdam')).toBe('2026-03-29T01:30:00.000Z');
  expect(at('2026-03-08', '02:30 America/New_York')).toBe('2026-03-08T07:30:00.000Z');
});

test('of a time that clocks show twice the first is meant', () => {
  expect(at('2026-10-25', '02:30 Europe/Amsterdam')).toBe('2026-10-25T00:30:00.000Z');
  expect(at('2026-11-01', '01:30 America/New_York')).toBe('2026-11-01T05:30:00.000Z');
});

test('a day of 23 or 25 hours has its evening where clocks have it', () => {
  expect(at('2026-03-29', '17:30 Europe/Amsterdam')).toBe('2026-03-29T15:30:00.000Z');
  expect(at('2026-10-25', '17:30 Europe/Amsterdam')).toBe('2026-10-25T16:30:00.000Z');
});

test('what is no time of day, or names no zone, is not read', () => {
  for (const text of [
    '17:30',
    '25:00 UTC',
    '17:30 Europe/Amsterdm',
    'Europe/Amsterdam',
    '2026-03-29 17:30 UTC',
    '17:30 +01:00',
  ])
    expect(readZonedTime(text)).toBeUndefined();
});

describe('any time on any day in any zone', () => {
  const days = fc.integer({ min: 7305, max: 24_000 }); // 1990 to 2035
  const minutes = fc.integer({ min: 0, max: 1439 });
  const zone = fc.constantFrom(...zones);

  test('is shown by the clocks of the zone at its moment, or was leapt over by them', () => {
    fc.assert(
      fc.property(days, minutes, zone, (day, minute, name) => {
        const wall = day * 86_400_000 + minute * 60_000;
        const moment = momentIn({ amount: minute * 60_000, zone: name }, day);
        const shown = moment + offsetAt(moment, name);
        const leap = offsetAt(moment + 86_400_000, name) - offsetAt(moment - 86_400_000, name);
        expect(shown === wall || (leap > 0 && shown - wall === leap)).toBe(true);
      }),
    );
  });

  test('is never before an earlier time of that day but where clocks go back', () => {
    fc.assert(
      fc.property(days, minutes, minutes, zone, (day, a, b, name) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const [early, late] = [first, second].map((minute) => momentIn({ amount: minute * 60_000, zone: name }, day));
        const back = offsetAt((early ?? 0) - 86_400_000, name) - offsetAt((early ?? 0) + 86_400_000, name);
        expect((late ?? 0) - (early ?? 0)).toBeGreaterThanOrEqual(Math.min(0, back));
        if (back === 0) expect((late ?? 0) - (early ?? 0)).toBe((second - first) * 60_000);
      }),
    );
  });
});
