import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable, prepareTable } from '../../src/intake/open-table.ts';
import type { DatasetSettings } from '../../src/model/settings.ts';
import type { Row } from '../../src/model/table.ts';
import { isMissing } from '../../src/model/values.ts';
import { byRuleset, settingsWith } from './settings.ts';
import { recordsOf, sourceOf, usual } from './sources.ts';

const request = (text: string, manifest: Partial<DatasetSettings> = {}) => ({
  source: sourceOf(text),
  dataset: 'manifest',
  settings: settingsWith({ manifest }),
  options: usual,
});

/** Fields of the first row, as rules see them. */
async function first(text: string, fields: readonly string[], manifest: Partial<DatasetSettings> = {}) {
  const table = await openTable(request(text, manifest));
  const [row] = (await recordsOf(table)) as readonly Row[];
  return fields.map((field) => {
    const reading = row && table.field(field)?.read(row);
    if (reading === undefined) return 'no column';
    if (isMissing(reading)) return reading.missing;
    return typeof reading === 'object' ? reading.text : reading;
  });
}

describe('a weight in two columns', () => {
  const sum = { columns: { weight: byRuleset(['Lbs+Oz']) } };

  it.each([
    ['2;3', '2.1875 lb'],
    ['2;', '2 lb'],
    [';8', '8 oz'],
    ['0;8', '0.5 lb'],
    ['2 lb;3 oz', '2.1875 lb'],
    [';', 'value-absent'],
    ['two;3', 'type'],
  ])('declared as a sum reads %s as %s', async (cells, weight) => {
    expect(await first(`package_id;Lbs;Oz\nA;${cells}\n`, ['weight'], sum)).toEqual([weight]);
  });

  it('is told as one column, and both are used', async () => {
    const table = await openTable(
      request('package_id;Weight lbs;Weight oz\nA;2;3\n', {
        columns: { weight: { value: ['Weight lbs+Weight oz'], by: 'flag' } },
      }),
    );
    expect(table.columns).toContainEqual({
      header: 'Weight lbs + Weight oz',
      field: 'weight',
      unit: null,
      matched_by: 'flag',
    });
    expect(table.unusedColumns).toEqual([]);
  });

  it.each(['Weight (lb);Weight (oz)', 'Pounds;Ounces'])('%s is a problem that offers the sum', async (headers) => {
    const { problems } = await prepareTable(request(`package_id;${headers}\nA;2;3\n`));
    const [pounds, ounces] = headers.split(';');
    expect(problems[0]?.hint).toContain(`--column weight="${pounds}+${ounces}"`);
  });

  it('names the column that is not there', async () => {
    const { problems } = await prepareTable(
      request('package_id;Lbs\nA;2\n', { columns: { weight: { value: ['Lbs+Oz'], by: 'flag' } } }),
    );
    expect(problems).toMatchObject([{ code: 'input.no-such-column' }]);
  });

  it('weighs what pounds and ounces in one cell weigh', async () => {
    const amount = fc.tuple(fc.nat({ max: 150 }), fc.nat({ max: 15 }));
    await fc.assert(
      fc.asyncProperty(amount, async ([lb, oz]) => {
        const one = await first(`package_id;Weight\nA;${lb} lb ${oz} oz\n`, ['weight']);
        expect(await first(`package_id;Lbs;Oz\nA;${lb};${oz}\n`, ['weight'], sum)).toEqual(one);
      }),
      { numRuns: 25 },
    );
  });
});

describe('sides in one column', () => {
  const sides = ['length', 'width', 'height'];

  it.each([
    ['Dimensions', '12x10x8 in', ['12 in', '10 in', '8 in']],
    ['Dimensions', '30 × 20 × 10 cm', ['30 cm', '20 cm', '10 cm']],
    ['Dims', '12" x 10" x 8"', ['12 in', '10 in', '8 in']],
    ['L x W x H (cm)', '30*20*10.5', ['30 cm', '20 cm', '10.5 cm']],
    ['Dimensions (in)', '12X10X8', ['12 in', '10 in', '8 in']],
    ['Dimensions', '12 by 10 by 8 inches', ['12 in', '10 in', '8 in']],
    ['Dimensions', '12x10x8', ['unit-absent', 'unit-absent', 'unit-absent']],
    ['Dimensions', '12x10 in', ['type', 'type', 'type']],
    ['Dimensions', '', ['value-absent', 'value-absent', 'value-absent']],
  ])('%s: %s', async (header, cell, told) => {
    expect(
      await first(`package_id;${header}\nA;${cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell}\n`, sides),
    ).toEqual(told);
  });

  it('give way to columns of their own', async () => {
    expect(await first('package_id;Dimensions;Length (cm)\nA;12x10x8 in;40\n', sides)).toEqual([
      '40 cm',
      '10 in',
      '8 in',
    ]);
  });

  it('are those of three columns', async () => {
    const side = fc.nat({ max: 9999 }).map((tenths) => String(tenths / 10));
    const form = fc.constantFrom('x', ' x ', '×', '*', ' by ');
    await fc.assert(
      fc.asyncProperty(fc.tuple(side, side, side), form, async (three, sign) => {
        const apart = await first(`package_id;Length (cm);Width (cm);Height (cm)\nA;${three.join(';')}\n`, sides);
        expect(await first(`package_id;Dimensions\nA;${three.join(sign)} cm\n`, sides)).toEqual(apart);
      }),
      { numRuns: 25 },
    );
  });
});

describe('dates whose order nobody declared', () => {
  const column = (...dates: readonly string[]) =>
    `package_id;Ship Date\n${dates.map((date, at) => `${at};${date}`).join('\n')}\n`;

  it.each([
    [['22.11.2026', '03.04.2026'], 'dmy', '2026-11-22'],
    [['11/22/2026', '3/4/2026'], 'mdy', '2026-11-22'],
    [['2026/3/4', ''], 'ymd', '2026-03-04'],
    [['2026-11-22', '22/11/2026'], 'dmy', '2026-11-22'],
  ])('%j are %s, since no other order fits them all', async (dates, order, day) => {
    const table = await openTable(request(column(...dates)));
    expect(table.columns).toContainEqual(expect.objectContaining({ field: 'ship_date', date_order: order }));
    expect(table.undecided).toBeUndefined();
    expect(await first(column(...dates), ['ship_date'])).toEqual([day]);
  });

  it.each([
    [
      ['11/12/2026', '10/12/2026'],
      ['--date-order mdy', '--date-order dmy'],
    ],
    [['01.02.03'], ['--date-order mdy', '--date-order dmy', '--date-order ymd']],
    [['22.11.2026', 'soon'], ['--date-order dmy']],
  ])('%j are one problem with the flags', async (dates, flags) => {
    const { undecided } = await openTable(request(column(...dates)));
    expect(undecided?.map(({ problem }) => problem.code)).toEqual(['input.date-order']);
    expect(undecided?.[0]?.problem.hint?.match(/--date-order \w+/g)).toEqual(flags);
  });

  it('of both orders are told cell by cell', async () => {
    expect((await openTable(request(column('22/11/2026', '11/22/2026')))).undecided).toBeUndefined();
  });

  it('are never looked into where somebody said the order, or where they need none', async () => {
    const table = await openTable(request(column('11/12/2026'), { notation: { date_order: byRuleset('dmy') } }));
    expect(table.undecided).toBeUndefined();
    expect((await openTable(request(column('22-Nov-26', '20261122')))).columns[1]).not.toHaveProperty('date_order');
  });
});

describe('numbers whose sign nobody declared', () => {
  const column = (...weights: readonly string[]) =>
    `package_id;Weight (kg)\n${weights.map((one, at) => `${at};${one}`).join('\n')}\n`;

  it.each([
    [['2,35', '12', '3,5 kg'], ['--decimal comma']],
    [['1.234,50', 'n/a', '3,5'], ['--decimal comma']],
    [['1,234.50', '2,000.00'], ['--decimal point']],
    [
      ['1,234', '2,500'],
      ['--decimal point', '--decimal comma'],
    ],
  ])('%j are one problem with the flag', async (weights, flags) => {
    const { undecided } = await openTable(request(column(...weights)));
    expect(undecided?.map(({ problem }) => problem.code)).toEqual(['input.decimal']);
    expect(undecided?.[0]?.problem.hint?.match(/--decimal \w+/g)).toEqual(flags);
  });

  it.each([[['2,35', '2.35']], [['2.35', '3.5']], [['n/a', '3']]])(
    '%j are not: the cells say two things, or nothing',
    async (weights) => {
      expect((await openTable(request(column(...weights)))).undecided).toBeUndefined();
    },
  );
});
