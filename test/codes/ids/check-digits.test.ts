import bwipjs from 'bwip-js/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigitAlgorithms, checkDigitFault } from '../../../src/codes/check-digit-algorithms.ts';
import { gs1CheckDigit } from '../../../src/codes/check-digits.ts';
import { ssccFault } from '../../../src/codes/sscc.ts';

type Id = keyof typeof checkDigitAlgorithms;

/** Published numbers, valid unless it says which check digit they should have. */
const vectors: readonly { readonly id: Id; readonly value: string; readonly expected?: string }[] = [
  { id: 'ups-1z', value: '1Z5R89390357567127' },
  { id: 'ups-1z', value: '1Z879E930346834440' },
  { id: 'ups-1z', value: '1Z410E7W0392751591' },
  { id: 'ups-1z', value: '1Z1111111111111111', expected: 'check digit 8' },
  { id: 'fedex-express', value: '986578788855' },
  { id: 'fedex-express', value: '477179081230' },
  { id: 'fedex-express', value: '799531274483' },
  { id: 'fedex-express', value: '996578788855', expected: 'check digit 6' },
  { id: 'fedex-ground', value: '041441760228964' },
  { id: 'fedex-ground', value: '568283610012000' },
  { id: 'fedex-ground', value: '568283610012732', expected: 'check digit 4' },
  { id: 'fedex-ground', value: '9611020987654312345672' },
  { id: 'fedex-ground', value: '9600000000000000000001', expected: 'check digit 0' },
  { id: 'gs1-mod10', value: '9400111206206406260787' },
  { id: 'gs1-mod10', value: '0073938000549297' },
  { id: 'gs1-mod10', value: '7035114477138472' },
  { id: 'gs1-mod10', value: '0073938000549292', expected: 'check digit 7' },
  { id: 'gs1-mod10', value: '06141411234567913' },
  { id: 'gs1-mod10', value: '106141411928374657' },
  { id: 's10', value: 'RB123456785GB' },
  { id: 's10', value: 'RB123456786US', expected: 'check digit 5' },
  { id: 'mod7', value: '3318810025' },
  { id: 'mod7', value: '73891051146' },
  { id: 'mod7', value: '3318810010', expected: 'check digit 4' },
  { id: 'iso7064-mod37-36', value: '09980000020033F' },
  { id: 'iso7064-mod37-36', value: '008182709980000020033350276C' },
  { id: 'iso7064-mod37-36', value: '09980000020033D', expected: 'check character F' },
  { id: 'luhn', value: '320595463938' },
  { id: 'luhn', value: '320595463939', expected: 'check digit 8' },
  { id: 'identcode', value: '563102430313' },
];

describe('check digits', () => {
  it.each(vectors)('$id of $value should have $expected (undefined: right as it stands)', ({ id, value, expected }) => {
    expect(checkDigitFault(checkDigitAlgorithms[id], value)).toBe(expected);
  });

  it('say which shape a value lacks before they work anything out', () => {
    expect(checkDigitFault(checkDigitAlgorithms['fedex-express'], '98657878885')).toBe('12 digits');
    expect(checkDigitFault(checkDigitAlgorithms['gs1-mod10'], '１２３')).toBe('two or more digits');
    expect(checkDigitFault(checkDigitAlgorithms.s10, 'RB12345678GB')).toBe('2 letters, 9 digits and 2 letters');
  });

  it('catch every single wrong digit, whatever the algorithm of digits', () => {
    const ids = ['gs1-mod10', 'luhn'] as const;
    const wrong = fc.record({ body: digits(11, 24), at: fc.nat(), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.constantFrom(...ids), wrong, (id, { body, at, by }) => {
        const algorithm = checkDigitAlgorithms[id];
        const valid = body + algorithm.expected(`${body}0`);
        const i = at % valid.length;
        const broken = valid.slice(0, i) + ((Number(valid[i]) + by) % 10) + valid.slice(i + 1);
        expect(checkDigitFault(algorithm, valid)).toBeUndefined();
        expect(checkDigitFault(algorithm, broken)).toBeDefined();
      }),
    );
  });

  it('of GS1 catch two swapped neighbours unless they differ by five', () => {
    fc.assert(
      fc.property(digits(17, 17), fc.nat({ max: 15 }), (body, at) => {
        const swapped = body.slice(0, at) + body.charAt(at + 1) + body.charAt(at) + body.slice(at + 2);
        const difference = Math.abs(Number(body[at]) - Number(body[at + 1]));
        const caught = ssccFault(swapped + gs1CheckDigit(body)) !== undefined;
        expect(caught).toBe(difference !== 0 && difference !== 5);
      }),
    );
  });

  it('of MOD 37,36 catch every single wrong character', () => {
    fc.assert(
      fc.property(digits(14, 14), fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const algorithm = checkDigitAlgorithms['iso7064-mod37-36'];
        const broken = body.slice(0, at) + ((Number(body[at]) + by) % 10) + body.slice(at + 1);
        expect(checkDigitFault(algorithm, broken + algorithm.expected(`${body}0`))).toBeDefined();
      }),
    );
  });

  it('agree with bwip-js on SSCCs, right and wrong', () => {
    fc.assert(
      fc.property(digits(18, 18), (sscc) => {
        expect(ssccFault(sscc) === undefined).toBe(encodes('sscc18', `(00)${sscc}`));
        expect(encodes('sscc18', `(00)${sscc.slice(0, 17)}${gs1CheckDigit(sscc.slice(0, 17))}`)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('agree with bwip-js on Identcodes, right and wrong', () => {
    fc.assert(
      fc.property(digits(12, 12), (parcel) => {
        expect(checkDigitFault(checkDigitAlgorithms.identcode, parcel) === undefined).toBe(
          encodes('identcode', parcel),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('an SSCC', () => {
  it('is the same with spaces and with its identifier 00 before it', () => {
    expect(ssccFault('1 0614141 192837465 7')).toBeUndefined();
    expect(ssccFault('00106141411928374657')).toBeUndefined();
  });

  it('has 18 digits, no more, no less, and nothing else', () => {
    for (const text of ['10614141192837465', '1061414119283746570', '(00)106141411928374657', '1.06141E+17']) {
      expect(ssccFault(text)).toBe('18 digits');
    }
  });
});

function digits(min: number, max: number) {
  return fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`));
}

function encodes(bcid: string, text: string): boolean {
  try {
    bwipjs.raw({ bcid, text });
    return true;
  } catch {
    return false;
  }
}
