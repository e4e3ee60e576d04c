import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gs1CheckDigit, identcodeCheckDigit, luhnCheckDigit, upsCheckDigit } from '../../../src/codes/check-digits.ts';
import { identifierByCode } from '../../../src/codes/gs1/ais.ts';
import { valueFault } from '../../../src/codes/gs1/value.ts';
import type { CheckRule, Part, TrackingFormat } from '../../../src/codes/tracking/format.ts';
import { trackingFormats } from '../../../src/codes/tracking/formats/index.ts';
import { readParts } from '../../../src/codes/tracking/parts.ts';
import { textOf, valueFor } from './arbitraries.ts';

const modTen: readonly CheckRule['digit'][] = [gs1CheckDigit, identcodeCheckDigit, luhnCheckDigit, upsCheckDigit];
const formats = trackingFormats.flatMap((format) =>
  format.check !== undefined && modTen.includes(format.check.digit) ? [{ ...format, check: format.check }] : [],
);

/** With a weight of 2 or 4 a digit that is off by five adds a multiple of ten: these two cannot see it. */
const blindToFive: readonly CheckRule['digit'][] = [upsCheckDigit, identcodeCheckDigit];

/** Identifiers that are digits with a check digit, and nothing else. */
const checked = [...identifierByCode.values()].filter(
  ({ components }) => components.length === 1 && components[0]?.tests.includes('check'),
);

describe('a single wrong digit', () => {
  it.each(checked.map((identifier) => [identifier.ai, identifier] as const))(
    'of AI (%s) is caught',
    (_, identifier) => {
      fc.assert(
        fc.property(valueFor(identifier), fc.nat(), fc.integer({ min: 1, max: 9 }), (value, place, by) => {
          fc.pre(valueFault(identifier, value) === undefined);
          expect(valueFault(identifier, turned(value, place % value.length, by))).toBeDefined();
        }),
      );
    },
  );

  it.each(formats.map((format) => [format.id, format] as const))(
    'of %s is caught where its check digit counts it',
    (_, format) => {
      fc.assert(
        fc.property(numberOf(format), fc.nat(), fc.integer({ min: 1, max: 9 }), ({ layout, parts }, at, by) => {
          const { over, digit, lead = '' } = format.check;
          const body = over.map((name) => parts[name] ?? '').join('');
          const places = [...body].flatMap((character, i) => (character >= '0' && character <= '9' ? [i] : []));
          const place = places[at % places.length];
          if (place === undefined) return;
          const right = digit(body.startsWith(lead) ? body : lead + body);
          const wrong = turned(body, place, by);
          fc.pre(wrong.startsWith(lead) === body.startsWith(lead));
          fc.pre(by !== 5 || !blindToFive.includes(digit));
          expect(digit(wrong.startsWith(lead) ? wrong : lead + wrong)).not.toBe(right);
          expect(layout.some(({ name }) => name === 'check')).toBe(true);
        }),
      );
    },
  );

  it('is looked for in every kind of code that has such a digit', () => {
    expect(checked.map(({ ai }) => ai)).toEqual(
      expect.arrayContaining(['00', '01', '02', '402', '410', '417', '8017', '8018']),
    );
    expect(formats.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['ups-1z', 'usps-impb', 'fedex-ground-96', 'canada-post-16', 'purolator-12', 'ontrac-c']),
    );
  });
});

function turned(text: string, place: number, by: number): string {
  const digit = (Number(text.charAt(place)) + by) % 10;
  return text.slice(0, place) + digit + text.slice(place + 1);
}

/** A number of one of a format's layouts, whatever its check digit is. */
function numberOf({ layouts }: TrackingFormat) {
  return fc.constantFrom(...layouts).chain((layout) =>
    fc.tuple(...layout.map(partText)).map((texts) => {
      const parts = readParts(layout, texts.join(''));
      if (parts === undefined) throw new Error(texts.join(''));
      return { layout, parts };
    }),
  );
}

function partText({ is, of, min, max }: Part): fc.Arbitrary<string> {
  if (is !== undefined) return fc.constantFrom(...is);
  if (of === 'digits') return textOf('N', min, max);
  const letters = of === 'letters' ? 'ABCXYZ' : 'ABXYZ0189';
  return fc.string({ unit: fc.constantFrom(...letters), minLength: min, maxLength: max });
}
