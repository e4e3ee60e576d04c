import { describe, expect, it } from 'vitest';
import { type BatteryParcel, batteryJudges } from '../../src/codes/dangerous-goods/battery-rules.ts';
import { innerLimitText } from '../../src/codes/dangerous-goods/limited-quantities.ts';
import { unNumberOf } from '../../src/codes/dangerous-goods/un-numbers.ts';
import { readDate } from '../../src/codes/moments.ts';

type Mode = 'passenger-aircraft' | 'cargo-aircraft' | 'road' | 'us-ground';

function said(aspect: keyof typeof batteryJudges, parcel: BatteryParcel, mode: Mode = 'road'): string | undefined {
  const verdict = batteryJudges[aspect](parcel, mode);
  if (verdict === undefined) return undefined;
  return 'lacks' in verdict ? `lacks ${verdict.lacks}` : verdict.expected;
}

it.each([
  ['UN3481', 'UN3481'],
  ['un 1266', 'UN1266'],
  ['ID8000', 'ID8000'],
  ['ID8001', undefined],
  ['3481', undefined],
  ['UN0003', undefined],
  ['UN0004', 'UN0004'],
  ['UN3560', 'UN3560'],
  ['UN3561', undefined],
  ['UN34811', undefined],
])('the UN number %s is %s', (text, un) => {
  expect(unNumberOf(text)).toBe(un);
});

describe('the UN number of batteries', () => {
  it.each([
    ['UN3480', 'lithium ion', 'alone'],
    ['UN3481', 'Li-Ion', 'packed with equipment'],
    ['UN3481', 'lithium-polymer', 'contained in equipment'],
    ['UN3090', 'metal', 'loose'],
    ['UN3091', 'Lithium Metal Battery', 'in'],
    ['UN3551', 'sodium ion', 'alone'],
    ['UN3552', 'Na-Ion', 'with equipment'],
  ])('is %s for %s %s, and no other', (un, type, packing) => {
    for (const other of ['UN3480', 'UN3481', 'UN3090', 'UN3091', 'UN3551', 'UN3552'])
      expect(said('un-number', { un: other, type, packing }) === undefined).toBe(other === un);
  });

  it('needs chemistry and packing, in words that are known', () => {
    expect(said('un-number', { un: 'UN3480', packing: 'alone' })).toBe('lacks type');
    expect(said('un-number', { un: 'UN3480', type: 'ion' })).toBe('lacks packing');
    expect(said('un-number', { un: 'UN3480', type: 'alkaline', packing: 'alone' })).toBe(
      'lithium ion, lithium metal or sodium ion',
    );
  });
});

describe('the size of batteries', () => {
  it.each([
    ['road', { un: 'UN3480', whCell: 20, whBattery: 100 }, undefined],
    ['road', { un: 'UN3480', whCell: 20.1 }, 'at most 20 Wh in each cell'],
    ['road', { un: 'UN3481', whBattery: 100.1 }, 'at most 100 Wh in each battery'],
    ['us-ground', { un: 'UN3481', whCell: 60, whBattery: 300 }, undefined],
    ['us-ground', { un: 'UN3481', whBattery: 300.5 }, 'at most 300 Wh in each battery'],
    ['us-ground', { un: 'UN3481', whCell: 60.5 }, 'at most 60 Wh in each cell'],
    ['cargo-aircraft', { un: 'UN3090', gCell: 1, gBattery: 2 }, undefined],
    ['cargo-aircraft', { un: 'UN3090', gBattery: 2.1 }, 'at most 2 g in each battery'],
    ['cargo-aircraft', { un: 'UN3091', gCell: 1.1 }, 'at most 1 g in each cell'],
    ['us-ground', { un: 'UN3091', gCell: 5, gBattery: 25 }, undefined],
    ['us-ground', { un: 'UN3091', gBattery: 25.1 }, 'at most 25 g in each battery'],
    ['road', { un: 'UN3552', whBattery: 101 }, 'at most 100 Wh in each battery'],
    ['road', { un: 'UN3480', gBattery: 1 }, 'lacks whBattery'],
    ['road', { un: 'UN3091', whBattery: 1 }, 'lacks gBattery'],
    ['road', {}, 'lacks un'],
    ['road', { un: 'UN1266' }, 'a UN number of batteries: UN3480, UN3481, UN3090, UN3091, UN3551 or UN3552'],
  ] as const)('by %s of %j should be %s', (mode, parcel, expected) => {
    expect(said('size', parcel, mode)).toBe(expected);
  });
});

it.each([
  ['passenger-aircraft', 'UN3480', 'cargo aircraft only'],
  ['passenger-aircraft', 'UN3090', 'cargo aircraft only'],
  ['passenger-aircraft', 'UN3551', 'cargo aircraft only'],
  ['passenger-aircraft', 'UN3481', undefined],
  ['cargo-aircraft', 'UN3480', undefined],
  ['road', 'UN3480', undefined],
] as const)('by %s batteries of %s should go %s', (mode, un, expected) => {
  expect(said('aircraft', { un }, mode)).toBe(expected);
});

describe('net weight by air', () => {
  it.each([
    ['cargo-aircraft', { un: 'UN3480', netKg: 10, whBattery: 90 }, undefined],
    ['cargo-aircraft', { un: 'UN3480', netKg: 10.1, whBattery: 90 }, 'at most 10 kg net'],
    ['cargo-aircraft', { un: 'UN3480', netKg: 35, whBattery: 160 }, undefined],
    ['cargo-aircraft', { un: 'UN3480', netKg: 35.1, whBattery: 160 }, 'at most 35 kg net'],
    ['cargo-aircraft', { un: 'UN3480', netKg: 10 }, undefined],
    ['cargo-aircraft', { un: 'UN3480', netKg: 12 }, 'lacks whBattery'],
    ['cargo-aircraft', { un: 'UN3090', netKg: 2.5, gBattery: 2 }, undefined],
    ['cargo-aircraft', { un: 'UN3090', netKg: 2.6, gBattery: 2 }, 'at most 2.5 kg net'],
    ['passenger-aircraft', { un: 'UN3480', netKg: 1, whBattery: 90 }, 'cargo aircraft only'],
    ['passenger-aircraft', { un: 'UN3481', netKg: 5 }, undefined],
    ['passenger-aircraft', { un: 'UN3481', netKg: 5.1 }, 'at most 5 kg net'],
    ['cargo-aircraft', { un: 'UN3481', netKg: 5.1, whBattery: 90 }, 'at most 5 kg net'],
    ['cargo-aircraft', { un: 'UN3481', netKg: 35, whBattery: 160 }, undefined],
    ['cargo-aircraft', { un: 'UN3481' }, 'lacks netKg'],
    ['road', { un: 'UN3480', netKg: 400 }, undefined],
  ] as const)('by %s of %j should be %s', (mode, parcel, expected) => {
    expect(said('net-weight', parcel, mode)).toBe(expected);
  });
});

describe('the state of charge by air', () => {
  const before = readDate('2025-12-31')?.amount;
  const since = readDate('2026-01-01')?.amount;

  it.each([
    [{ un: 'UN3480', charge: 30 }, undefined],
    [{ un: 'UN3480', charge: 30.5 }, 'at most 30 % charged'],
    [{ un: 'UN3480' }, 'lacks charge'],
    [{ un: 'UN3481', packing: 'with', charge: 60, whBattery: 10, day: before }, undefined],
    [{ un: 'UN3481', packing: 'with', charge: 60, whBattery: 10, day: since }, 'at most 30 % charged'],
    [{ un: 'UN3481', packing: 'with', charge: 60, whBattery: 2.7, day: since }, undefined],
    [{ un: 'UN3481', packing: 'with', charge: 60, day: since }, 'lacks whBattery'],
    [{ un: 'UN3481', packing: 'in', charge: 60, whBattery: 10, day: since }, undefined],
    [{ un: 'UN3481', charge: 60, whBattery: 10, day: since }, 'lacks packing'],
    [{ un: 'UN3481', charge: 20, whBattery: 10, day: since }, undefined],
    [{ un: 'UN3551', charge: 31 }, 'at most 30 % charged'],
    [{ un: 'UN3090', charge: 100 }, undefined],
  ])('of %j should be %s', (parcel, expected) => {
    expect(said('charge', parcel, 'cargo-aircraft')).toBe(expected);
  });

  it('is free on the road', () => {
    expect(said('charge', { un: 'UN3480', charge: 100 })).toBeUndefined();
  });
});

it.each([
  [{ un: 'UN3480', grossKg: 30 }, undefined],
  [{ un: 'UN3480', grossKg: 30.1 }, 'at most 30 kg gross'],
  [{ un: 'UN3481', packing: 'with', grossKg: 31 }, 'at most 30 kg gross'],
  [{ un: 'UN3481', packing: 'in', grossKg: 31 }, undefined],
  [{ un: 'UN3481', grossKg: 31 }, 'lacks packing'],
  [{ un: 'UN3481' }, 'lacks grossKg'],
])('the gross weight of %j should be %s', (parcel, expected) => {
  expect(said('gross', parcel)).toBe(expected);
});

it.each([
  [{ un: 'UN3480', marks: 'battery mark UN 3480' }, undefined],
  [{ un: 'UN3481', marks: 'this side up' }, 'a battery mark with UN3481'],
  [{ un: 'UN3481' }, 'a battery mark with UN3481'],
  [{ un: 'UN3481', packing: 'in', batteries: 2 }, undefined],
  [{ un: 'UN3481', packing: 'in', batteries: 3, cells: 5 }, 'a battery mark with UN3481'],
  [{ un: 'UN3481', packing: 'in', cells: 4 }, undefined],
  [{ un: 'UN3481', packing: 'with', cells: 1 }, 'a battery mark with UN3481'],
])('the marks of %j should be %s', (parcel, expected) => {
  expect(said('mark', parcel)).toBe(expected);
});

it.each([
  ['UN1950', undefined, '1 L'],
  ['UN1170', 'II', '1 L'],
  ['UN1170', 'III', '5 L'],
  ['UN1170', undefined, undefined],
  ['UN1170', 'I', undefined],
  ['UN9999', 'II', undefined],
])('an inner packaging of %s in group %s may hold %s', (un, group, text) => {
  expect(innerLimitText(un, group)).toBe(text);
});
