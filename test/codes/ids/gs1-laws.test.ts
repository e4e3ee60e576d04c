import bwipjs from 'bwip-js/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierByCode } from '../../../src/codes/gs1/ais.ts';
import { qualifiersByKey } from '../../../src/codes/gs1/digital-link-keys.ts';
import { type ParsedElements, parseElements } from '../../../src/codes/gs1/parse.ts';
import { relationFault } from '../../../src/codes/gs1/relations.ts';
import { type Pair, pair, pairs, valueFor } from './arbitraries.ts';
import { bracketedText, linkOf, scannedText } from './gs1-format.ts';

const read = ({ elements, fault }: ParsedElements) => fault ?? elements.map(({ ai, value }) => ({ ai, value }));
const byCode = (elements: readonly Pair[]) => elements.toSorted((a, b) => (a.ai < b.ai ? -1 : 1));

describe('what is written is read again', () => {
  const ids = fc.constantFrom(']C1', ']e0', ']d2', ']Q3', ']J1');

  it.each([
    ['in brackets', bracketedText],
    ['as encoded, with FNC1 only where it is needed', scannedText],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(pairs, (elements) => {
        expect(read(parseElements(write(elements)))).toEqual(elements);
      }),
    );
  });

  it('as any scanner of GS1 symbols sends it', () => {
    fc.assert(
      fc.property(ids, pairs, (id, elements) => {
        expect(read(parseElements(id + scannedText(elements)))).toEqual(elements);
      }),
    );
  });

  it('as a Digital Link, in the order that links have', () => {
    const key = fc.constantFrom(...qualifiersByKey.keys()).chain((code) => {
      const identifier = identifierByCode.get(code);
      if (identifier === undefined) throw new Error(code);
      return valueFor(identifier).map((value) => ({ ai: code, value }));
    });
    const ofKey = fc.uniqueArray(pair, { maxLength: 5, selector: ({ ai }) => ai });
    let links = 0;
    fc.assert(
      fc.property(key, ofKey, (first, others) => {
        const elements = [first, ...others.filter(({ ai }) => ai !== first.ai)];
        const link = linkOf(elements, 'https://example.com/stem');
        if (link === undefined) return;
        links++;
        const again = read(parseElements(link));
        expect(Array.isArray(again) ? byCode(again) : again, link).toEqual(byCode(elements));
        expect(linkOf(Array.isArray(again) ? again : [], 'https://example.com/stem')).toBe(link);
      }),
    );
    expect(links).toBeGreaterThan(20);
  });
});

/** Where bwip-js, whose table and lists are of another release, says otherwise: codes of ISO 4217 and package types that came or went since. */
const laterCodes = /\((391|393)\d\)(191|694|924|926|931|932)|\(7041\)(AE|AT|BA)(\(|$)/;

describe('bwip-js with its own dictionary', () => {
  /** One character off in one of four. */
  const maybeBroken = fc
    .tuple(pairs, fc.integer({ min: 0, max: 3 }), fc.nat(), fc.constantFrom('0', '7', 'A', 'z', '~', '%', ' '))
    .map(([elements, chance, at, character]) => {
      if (chance !== 0) return elements;
      return elements.map(({ ai, value }, i) => {
        const place = at % value.length;
        return i === at % elements.length
          ? { ai, value: value.slice(0, place) + character + value.slice(place + 1) }
          : { ai, value };
      });
    });
  const loose = maybeBroken.map((elements) => elements.filter(({ value }) => !/[(\\^]/.test(value)));

  it('accepts and refuses the same identifiers with the same values', () => {
    agreeOn(loose, false);
  });

  it('accepts and refuses the same company of identifiers', () => {
    const logistic = [
      '00',
      '01',
      '02',
      '10',
      '17',
      '21',
      '37',
      '400',
      '403',
      '410',
      '420',
      '421',
      '3302',
      '4307',
      '8006',
      '255',
      '8020',
      '415',
    ];
    const ofCode = (code: string) => {
      const identifier = identifierByCode.get(code);
      if (identifier === undefined) throw new Error(code);
      return valueFor(identifier).map((value) => ({ ai: code, value }));
    };
    const few = fc.subarray(logistic, { minLength: 1, maxLength: 4 }).chain((codes) => fc.tuple(...codes.map(ofCode)));
    agreeOn(
      few.map((elements) => elements.filter(({ value }) => !/[(\\^]/.test(value))),
      true,
    );
  });
});

function agreeOn(elements: fc.Arbitrary<readonly Pair[]>, requisites: boolean): void {
  fc.assert(
    fc.property(elements, (list) => {
      const text = bracketedText(list);
      if (text.length === 0 || text.length > 90 || laterCodes.test(text)) return;
      const { elements: found, fault } = parseElements(text);
      const ours = fault === undefined && relationFault(found, { requisites }) === undefined;
      expect(ours, text).toBe(encodes(text, requisites));
    }),
    { numRuns: 300 },
  );
}

function encodes(text: string, lintreqs: boolean): boolean {
  try {
    const options = { bcid: 'gs1datamatrix', text, lintreqs, dontlint: false };
    bwipjs.raw(options);
    return true;
  } catch {
    return false;
  }
}
