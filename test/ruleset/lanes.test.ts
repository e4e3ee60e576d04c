import { describe, expect, test } from 'vitest';
import { audited, counts } from '../audit/audited.ts';
import { load, problemsOf } from './world.ts';

const ruleset = (lane: string, rest = '') => `
lists: { benelux: [BE, NL, LU] }
lanes: { here: ${lane} }
rules: { corridor.here: { check: required, with: { field: order_id }, when: { lane: here } } }
${rest}`;
/** `true` for each code that lies in the lane. */
const inLane = (lane: string, codes: readonly string[], to = 'GB') =>
  Promise.all(
    codes.map(async (ship_to_postal_code) => {
      const manifest = [{ package_id: 'A1', order_id: 'O-1', ship_to_country: to, ship_to_postal_code }];
      return counts(await audited({ ruleset: ruleset(lane), manifest }), 'corridor.here') === '1/0/0/0';
    }),
  );

describe('a postal area', () => {
  test('is what codes begin with, in any case and with any spaces', async () => {
    expect(await inLane('{ to: GB, postal_code: BT }', ['BT1 1AA', 'bt92 0aa', 'B1 1AA', ''])).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await inLane('{ postal_code: 1012 }', ['1012 AB', '10 12AB', '1013 AB'])).toEqual([true, true, false]);
  });

  test('may be a glob over the whole code', async () => {
    expect(await inLane('{ postal_code: "BT?1*" }', ['BT11 1AA', 'BT1 1AA', 'BT12 5AA', 'BT1'])).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('may be a range of first digits, both ends included', async () => {
    expect(await inLane('{ postal_code: "1000-1999" }', ['1000', '1999', '2000', '0999', '1234 AB', '19'])).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  test('may be several, of any kind', async () => {
    expect(await inLane('{ postal_code: ["10-19", 7000, "9*"] }', ['1234', '7000', '9999', '2000'])).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('may be a code with a hyphen of its own', async () => {
    expect(await inLane('{ postal_code: ["00-950", "100-0001"] }', ['00-950', '1000001', '00-951'])).toEqual([
      true,
      true,
      false,
    ]);
  });

  test.each([
    ['"10-1999"', 'as many digits'],
    ['"1999-1000"', 'ends after it starts'],
    ['"*"', 'beginning of a postal code'],
  ])('%s is refused', (area, why) => {
    const [problem] = problemsOf(`handoff: 1\nruleset: a\n${ruleset(`{ to: GB, postal_code: ${area} }`)}`);
    expect(problem).toMatchObject({ code: 'ruleset.value', place: { line: 5 } });
    expect(problem?.message).toContain(why);
  });
});

test('a region is a list of countries that a lane names, beside countries', () => {
  const when = (to: string) => load(`handoff: 1\nruleset: a\n${ruleset(`{ to: ${to} }`)}`).plan.rules[0]?.when;
  expect(when('$benelux')).toMatchObject({ test: { type: 'one-of', values: ['be', 'nl', 'lu'] } });
  expect(when('[GB, $benelux]')).toMatchObject({ test: { values: ['gb', 'be', 'nl', 'lu'] } });
});
