import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eoriFault } from '../../../src/codes/customs/eori.ts';
import { customsFormOf } from '../../../src/codes/customs/forms.ts';
import { hsFault } from '../../../src/codes/customs/hs-codes.ts';
import { incotermFault } from '../../../src/codes/customs/incoterms.ts';
import { iossFault } from '../../../src/codes/customs/ioss.ts';
import { partByPostalCode, partByState } from '../../../src/codes/customs/place.ts';
import { filingOf } from '../../../src/codes/customs/us-exports.ts';
import { meaningfulWords, vagueLists, vagueTermIn } from '../../../src/codes/customs/vague-terms.ts';
import { batteryPackingOf, chemistryOf } from '../../../src/codes/dangerous-goods/batteries.ts';
import { unNumberOf } from '../../../src/codes/dangerous-goods/un-numbers.ts';

/** Each takes text from a file. */
const functions: readonly ((text: string) => unknown)[] = [
  (text) => eoriFault(text, []),
  customsFormOf,
  (text) => hsFault(text, { least: 6, most: undefined, country: 'US' }),
  (text) => incotermFault(text, '2020', true),
  iossFault,
  (text) => partByPostalCode('GB', text),
  (text) => partByState('US', text),
  filingOf,
  meaningfulWords,
  (text) => vagueTermIn(text, vagueLists, new Set()),
  batteryPackingOf,
  chemistryOf,
  unNumberOf,
];

it('throws on no text', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('UN', 'IM', 'NOEEI', ', and ', 'ß'),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const call of functions) call(text);
    }),
  );
});

it.each(['1', 'a', ' ', '-', 'a,', 'NOEEI30', '\u0301', 'and '])(
  'takes no longer than a moment for a megabyte of "%s"',
  (part) => {
    const text = part.repeat(1_000_000 / part.length);
    const begun = performance.now();
    for (const call of functions) call(text);
    expect(performance.now() - begun).toBeLessThan(500);
  },
);
