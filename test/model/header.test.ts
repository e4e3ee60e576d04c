import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseHeader } from '../../src/model/header.ts';

describe('a header as it is compared', () => {
  it.each([
    ['Ship-To Name', 'shiptoname'],
    ['to_address.street1', 'toaddressstreet1'],
    ['  Weight (lb) ', 'weightlb'],
    ['Länge', 'lange'],
    ['Straße', 'strasse'],
    ['Długość', 'dlugosc'],
    ['N° de suivi', 'ndesuivi'],
    ['UPS®', 'ups'],
    ['DHL™', 'dhl'],
    ['ｗｅｉｇｈｔ', 'weight'],
  ])('%s is %s', (header, normalised) => {
    expect(normaliseHeader(header)).toBe(normalised);
  });

  it('stays itself when normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseHeader(text);
        expect(normaliseHeader(once)).toBe(once);
      }),
    );
  });

  it('does not depend on case, spaces or punctuation', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1 }),
        fc.constantFrom(' ', '_', '-', '. '),
        (words, between) => {
          expect(normaliseHeader(words.join(between).toUpperCase())).toBe(words.join(''));
        },
      ),
    );
  });
});
