import { z } from 'zod';
import type { Claim } from '../codes/symbols/claims.ts';
import { contents, understood } from '../codes/symbols/content.ts';
import { isMissing, type Reading } from '../model/values.ts';
import { type FieldUse, perReadings } from './check.ts';
import { impliedBy, impliedField, impliedFields, type Known } from './implied.ts';
import { choice, fieldName } from './params.ts';

type Difference = { readonly what: string; readonly found: string; readonly expected: string };
type Broken = Difference & {
  readonly value: string;
  readonly content: string;
  readonly differences: readonly Difference[];
};

/** A label of one parcel on another is told by its symbols alone: the address may be the same.
 *  GS1 General Specifications (00, 420, 421); USPS Publication 199; UPS and FedEx structured carrier messages (ANSI MH10.8.3). */
export default perReadings({
  id: 'symbol-content',
  about:
    'A barcode says what the manifest says of its parcel: SSCC, postal code and country (420, 421), IMpb with its ZIP, 1Z, S10, FedEx and DPD numbers, DHL licence plates, and the messages in MaxiCode and PDF417. Symbols of no known content are not judged.',
  why: 'The hub goes by the barcode: a symbol of another parcel, ZIP or country sends this one astray however right the print is (GS1 General Specifications; USPS Publication 199; ANSI MH10.8.3).',
  params: z.strictObject({
    field: fieldName('what the barcode encodes').default('barcode_*_data'),
    is: choice(contents, 'what the barcode must hold; without it, whatever it holds is judged').optional(),
  }),
  on: ['label'],
  reads: ({ field }): readonly FieldUse[] => [
    { field, as: 'text', role: 'judged' },
    ...impliedFields.map((name) => ({ field: `parcel.${name}`, as: 'typed', role: 'second' }) as const),
  ],
  compile: ({ is }) => {
    return ([symbol, ...readings]) => {
      if (typeof symbol !== 'string') return { unread: causeOf(symbol), read: 0, ...blankOf(symbol) };
      const known: Known = (field) => readings[impliedFields.indexOf(field)] ?? { missing: 'value-absent' };
      const [carrier, number, sscc] = [known('carrier'), known('tracking_number'), known('sscc')].map(textIn);
      const found = understood(symbol, { carrier, number, sscc });
      if (is !== undefined && found?.content !== is) return { broken: notOf(symbol, is, found?.content) };
      if (found === undefined) return { unread: 'when', read: undefined, nothingToJudge: true };
      const differences = found.claims.flatMap((claim) => differenceOf(claim, known));
      const [first] = differences;
      if (first !== undefined) return { broken: { value: symbol, content: found.content, ...first, differences } };
      return gapOf(found.claims, known);
    };
  },
  facts: ['value', 'content', 'what', 'found', 'expected', 'differences'],
  say: ({ content, what, expected: wanted, differences }: Broken) => {
    if (what === 'content') return `the symbol should hold ${wanted}, but holds ${content}`;
    return differences
      .map(({ what, found, expected }) => `${what} ${found} in the ${content} symbol should be ${expected}`)
      .join(', ');
  },
  examples: {
    on: 'label',
    with: { field: 'barcode_1_data' },
    pass: [
      {
        parcel: { package_id: 'P-1001', tracking_number: '9400111206206406260787', ship_to_postal_code: '78745-1234' },
        label: { package_id: 'P-1001', barcode_1_data: '420787459400111206206406260787' },
      },
      {
        parcel: { package_id: 'P-1002', ship_to_postal_code: '5000', ship_to_country: 'AT' },
        label: { package_id: 'P-1002', barcode_1_data: '4210405000' },
      },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1003', tracking_number: '9400111206206406260787', ship_to_postal_code: '78704' },
        label: { package_id: 'P-1003', barcode_1_data: '420787459400111206206406260787' },
        says: 'postal_code 78745 in the impb symbol should be 78704',
      },
      {
        parcel: {
          package_id: 'P-1004',
          carrier: 'UPS',
          tracking_number: '1Z5R89390357567127',
          ship_to_postal_code: '84170-6672',
          ship_to_country: 'US',
          ship_date: '2026-11-22',
        },
        label: {
          package_id: 'P-1004',
          barcode_1_data:
            '[)><RS>01<GS>96841706672<GS>840<GS>003<GS>1Z57567127<GS>UPSN<GS>5R8939<GS>325<GS><GS>1/1<RS><EOT>',
        },
        says: 'julian_day 325 in the carrier-message symbol should be 326',
      },
      {
        with: { is: 'sscc' },
        parcel: { package_id: 'P-1005', sscc: '106141411928374657' },
        label: { package_id: 'P-1005', barcode_1_data: '1Z5R89390357567127' },
        says: 'the symbol should hold sscc, but holds ups-1z',
      },
    ],
  },
});

function notOf(value: string, is: string, content: string | undefined): Broken {
  const difference = { what: 'content', found: content ?? 'unknown', expected: is };
  return { value, content: content ?? 'unknown', ...difference, differences: [difference] };
}

function differenceOf(claim: Claim, known: Known): readonly Difference[] {
  const expected = impliedBy(claim.of, known);
  if (typeof expected !== 'string' || claim.agrees(expected)) return [];
  return [{ what: claim.of, found: claim.found, expected }];
}

/** What nobody could look at, of what a symbol has to agree with. */
function gapOf(claims: readonly Claim[], known: Known) {
  for (const { of, needed } of claims) {
    const expected = needed ? impliedBy(of, known) : '';
    if (typeof expected !== 'string')
      return { unread: expected.missing, read: 1 + impliedFields.indexOf(impliedField(of)) };
  }
  return undefined;
}

function causeOf(reading: Reading | undefined) {
  return isMissing(reading) ? reading.missing : 'value-absent';
}

function blankOf(reading: Reading | undefined): { nothingToJudge?: true } {
  return causeOf(reading) === 'value-absent' ? { nothingToJudge: true } : {};
}

function textIn(reading: Reading): string | undefined {
  return typeof reading === 'string' ? reading : undefined;
}
