import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTyped } from '../../../src/codes/typed.ts';

const wrongType = (text: string) => ({ missing: 'type', text });

describe('a date', () => {
  it('counts days since 1970 as the calendar does', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (day) => {
        const text = day.toISOString().slice(0, 10);
        expect(readTyped('date', text)).toEqual({
          kind: 'date',
          amount: Date.parse(text) / 86_400_000,
          zoned: false,
          text,
        });
      }),
    );
  });

  it('exists: leap days in leap years only', () => {
    expect(['2024-02-29', '2000-02-29'].map((text) => readTyped('date', text))).toMatchObject([
      { kind: 'date' },
      { kind: 'date' },
    ]);
    expect(
      ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'].map((text) =>
        readTyped('date', text),
      ),
    ).toMatchObject(Array(6).fill({ missing: 'type' }));
  });

  it.each(['2026-11-22T10:00:00Z', '2026-11-22T23:59:59-08:00', '2026-11-22T00:30+13:00', '2026-11-22 10:00'])(
    'is the day written in the moment "%s", whatever its offset',
    (text) => {
      expect(readTyped('date', text)).toEqual(readTyped('date', '2026-11-22'));
    },
  );

  it.each([
    '22/11/2026',
    '11/22/2026',
    '22.11.2026',
    '2026-11-2',
    '26-11-22',
    '2026-11-22T25:00',
    '2026-11-22T',
    '2026-11-31T10:00Z',
    '2026-W47-7',
    'today',
    '46348',
  ])('is not read from "%s"', (text) => expect(readTyped('date', text)).toEqual(wrongType(text)));
});

describe('a datetime', () => {
  it.each([
    '2026-11-22T17:30:00Z',
    '2026-11-22T17:30Z',
    '2026-11-22T17:30:00+01:00',
    '2026-11-22T17:30:00.250-05:00',
    '2026-12-31T23:59:59-12:00',
  ])('%s is the moment in UTC that its offset says', (text) => {
    expect(readTyped('datetime', text)).toEqual({ kind: 'datetime', amount: Date.parse(text), zoned: true, text });
  });

  it('may write its offset without colon or minutes, and a space before the time', () => {
    const amount = Date.parse('2026-11-22T16:30:00Z');
    for (const text of ['2026-11-22T17:30+0100', '2026-11-22T17:30+01', '2026-11-22 17:30:00+01:00']) {
      expect(readTyped('datetime', text)).toMatchObject({ amount, zoned: true });
    }
  });

  it('without offset is on the clock of its site, not zoned', () => {
    expect(readTyped('datetime', '2026-11-22T17:30')).toMatchObject({
      amount: Date.parse('2026-11-22T17:30Z'),
      zoned: false,
    });
  });

  it.each([
    '2026-11-22',
    '2026-11-22T',
    '2026-11-22T24:00',
    '2026-11-22T17:60',
    '2026-11-22T17',
    '2026-11-22T17:30:61',
    '2026-02-30T10:00',
    '2026-11-22T17:30 CET',
    '2026-11-22T17:30+25:00',
    '11/22/2026 5:30 PM',
  ])('is not read from "%s"', (text) => expect(readTyped('datetime', text)).toEqual(wrongType(text)));
});

describe('a time of day', () => {
  it('counts milliseconds since midnight', () => {
    expect(readTyped('time', '17:30')).toEqual({ kind: 'time', amount: 63_000_000, zoned: false, text: '17:30' });
    expect(readTyped('time', '00:00:01')).toMatchObject({ amount: 1_000 });
  });

  it.each(['24:00', '17.30', '13:30 PM', '17:30:60', '1730', '17:30Z'])('is not read from "%s"', (text) =>
    expect(readTyped('time', text)).toEqual(wrongType(text)),
  );
});
