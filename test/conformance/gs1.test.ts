import { describe, expect, it } from 'vitest';
import { isLink } from '../../src/codes/gs1/digital-link.ts';
import { type ParsedElements, parseElements } from '../../src/codes/gs1/parse.ts';
import { relationFault } from '../../src/codes/gs1/relations.ts';
import { readScan } from '../../src/codes/gs1/scan.ts';
import { bracketedText, linkOf, scannedText } from '../codes/ids/gs1-format.ts';
import { casesOf, type Disagreement, tally } from './tally.ts';

interface Judged {
  readonly input: string;
  readonly valid: boolean;
  readonly error?: string | null;
  readonly options?: readonly string[];
  readonly markup?: string | null;
  readonly unbracketed?: string | null;
  readonly expected_unbracketed?: string | null;
  readonly expected_symbology?: string;
  readonly expected_data?: string;
  readonly conditional?: string;
  readonly engine?: { readonly digital_link?: string; readonly elements?: readonly { ai: string; value: string }[] };
}

const single = casesOf<Judged>('gs1/gs1_engine_verdicts_single_ai.json');
const combined = casesOf<Judged>('gs1/gs1_engine_verdicts_combinations.json');
const linters = casesOf<Judged>('gs1/gs1_ai_linter_through_ai.json');
const bracketed = casesOf<Judged>('gs1/gs1_ai_bracketed.json');
const unbracketed = casesOf<Judged>('gs1/gs1_ai_unbracketed.json');
const associations = casesOf<Judged>('gs1/gs1_ai_associations.json');
const links = casesOf<Judged>('gs1/gs1_dl_uri.json');
const scans = casesOf<Judged>('gs1/gs1_scan_data.json');

/** Options that make the engine lenient; the rest of them bear on nothing that is asked here. */
const lenient = ['permitUnknownAIs', 'permitZeroSuppressedGTINinDLuris', 'unknownAIsAllowedAsDLattr'];

describe.skipIf(single.length === 0)(
  'element strings judged by the syntax engine of GS1 (skipped where they are not at hand)',
  () => {
    it.each([
      ['of one identifier', single],
      ['of several identifiers', combined],
      ['with a faulty component', linters],
    ])('%s have the same verdict here', (name, cases) => {
      expect(cases.length).toBeGreaterThan(40);
      const verdict = ({ input, options = [] }: Judged) => isRight(input, !options.includes('requisiteAIsOff'));
      expect(tally(`GS1 element strings ${name}`, cases, (each) => differing(each, verdict(each)))).toEqual([]);
    });

    it('have the fault at the same characters (the engine prints them up to that component)', () => {
      const marked = single.filter(({ markup }) => typeof markup === 'string');
      const disagreed = tally('GS1 element strings, where the fault is', marked, ({ input, markup }) => {
        const ours = markedBy(input);
        return ours.startsWith(markup ?? '') ? undefined : { input, ours, theirs: `${markup}` };
      });
      expect(disagreed).toEqual([]);
    });

    it('are the same elements with brackets and with FNC1', () => {
      for (const { input, unbracketed: scanned } of combined) {
        if (typeof scanned === 'string') expect(pairs(parseElements(scanned))).toEqual(pairs(parseElements(input)));
      }
    });

    it.each([
      ['in brackets', bracketed],
      ['without brackets', unbracketed],
    ])('%s are read as the engine reads them', (name, cases) => {
      const disagreed = tally(`GS1 element strings ${name}`, cases, (each) => {
        const parsed = parseElements(each.input);
        return differing(each, parsed.fault === undefined) ?? otherwiseWritten(each, parsed);
      });
      expect(disagreed).toEqual([]);
    });

    it('want the company and shun the neighbours that GS1 says', () => {
      const disagreed = tally('GS1 associations of identifiers', associations, (each) =>
        differing(strict(each), isRight(each.input, true)),
      );
      expect(disagreed).toEqual([]);
    });

    it('are the same again after being written in brackets, as scanned and as a Digital Link', () => {
      for (const { input, valid, engine } of [...combined, ...associations, ...links]) {
        const parsed = parseElements(input);
        if (!valid || parsed.fault !== undefined) continue;
        expect(pairs(parseElements(bracketedText(parsed.elements)))).toEqual(pairs(parsed));
        expect(pairs(parseElements(scannedText(parsed.elements)))).toEqual(pairs(parsed));
        if (engine?.digital_link !== undefined) expect(linkOf(parsed.elements)).toBe(engine.digital_link);
      }
    });
  },
);

describe.skipIf(links.length === 0)('Digital Links and scanned data (skipped where they are not at hand)', () => {
  it('are links or none as the engine says, with the same elements', () => {
    const disagreed = tally('GS1 Digital Links', links, (each) => {
      const parsed = isLink(each.input) ? parseElements(each.input) : { elements: [], fault: true };
      const ours = parsed.fault === undefined && relationFault(parsed.elements) === undefined;
      const expected = strict(each);
      return differing(expected, ours) ?? (expected.valid ? otherwiseWritten(each, parsed) : undefined);
    });
    expect(disagreed).toEqual([]);
  });

  it('are of the symbol that the scanner names, and hold the same data', () => {
    const disagreed = tally('GS1 scanned data', scans, (each) => {
      const { symbology, elements, fault } = readScan(each.input);
      const wrong = differing(each, fault === undefined && relationFault(elements) === undefined);
      if (wrong !== undefined || !each.valid) return wrong;
      const ours = `${namedByEngine[symbology?.name ?? '']} ${dataOf(each.input, elements)}`;
      const theirs = `${each.expected_symbology} ${each.expected_data}`;
      return ours === theirs ? undefined : { input: each.input, ours, theirs };
    });
    expect(disagreed).toEqual([]);
  });
});

/** Names of symbologies as the engine gives them; it takes GS1-128 for one with a composite part. */
const namedByEngine: Readonly<Record<string, string>> = {
  'GS1-128': 'GS1_128_CCA',
  'GS1 DataBar': 'DataBarExpanded',
  'GS1 DataMatrix': 'DM',
  'GS1 QR Code': 'QR',
  'GS1 DotCode': 'DotCode',
  'Data Matrix': 'DM',
  'QR Code': 'QR',
  DotCode: 'DotCode',
  'EAN-13': 'EAN13',
  'EAN-8': 'EAN8',
};

/** Data as the engine shows it: element strings with `^`, plain text that begins like one with a backslash before it, a GTIN bare. */
function dataOf(input: string, elements: ParsedElements['elements']): string {
  const data = input.slice(3);
  const { carries } = readScan(input).symbology ?? { carries: 'text' };
  if (carries === 'elements') return `^${scannedText(elements).replaceAll('\u001d', '^')}`;
  if (carries === 'text') return /^\\*\^/.test(data) ? `\\${data}` : data;
  const composite = elements.slice(1);
  const second = composite.length > 0 ? `|^${scannedText(composite).replaceAll('\u001d', '^')}` : '';
  return `${data.slice(0, carries)}${second}`;
}

function isRight(input: string, requisites: boolean): boolean {
  const { elements, fault } = parseElements(input);
  return fault === undefined && relationFault(elements, { requisites }) === undefined;
}

function differing({ input, valid, error }: Judged, ours: boolean): Disagreement | undefined {
  if (ours === valid) return undefined;
  return { input, ours: ours ? 'right' : 'wrong', theirs: valid ? 'right' : `wrong (${error})` };
}

/** A case for the engine as it is when nobody makes it lenient: it then refuses what it was told to let pass. */
function strict(each: Judged): Judged {
  const let_pass = each.conditional !== undefined || isUnassigned(each.input) || isShort(each);
  return let_pass && each.valid ? { ...each, valid: false, error: 'refused unless told to be lenient' } : each;
}

function isUnassigned(input: string): boolean {
  return /\(89\)|[?&/]89[=/]/.test(input);
}

function isShort({ input, options = [] }: Judged): boolean {
  return options.some((option) => lenient.includes(option)) && /\/01\/\d{1,13}([?/#]|$)/.test(input);
}

function otherwiseWritten(
  { input, expected_unbracketed: theirs }: Judged,
  { elements }: Pick<ParsedElements, 'elements'>,
) {
  if (typeof theirs !== 'string') return undefined;
  const ours = `^${scannedText(elements).replaceAll('\u001d', '^')}`;
  return ours === theirs ? undefined : { input, ours, theirs };
}

function pairs({ elements }: ParsedElements): readonly (readonly [string, string])[] {
  return elements.map(({ ai, value }) => [ai, value]);
}

function markedBy(input: string): string {
  const { fault } = parseElements(input);
  if (fault === undefined) return input;
  return `${input.slice(0, fault.from)}|${input.slice(fault.from, fault.to)}|${input.slice(fault.to)}`;
}
