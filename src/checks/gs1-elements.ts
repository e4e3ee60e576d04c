import { z } from 'zod';
import { identifierByCode, isKnownPattern } from '../codes/gs1/ais.ts';
import { judgeElements } from '../codes/gs1/judge.ts';
import { type FieldUse, perSubject } from './check.ts';
import { fieldName, flag } from './params.ts';

type Broken = {
  value: string;
  ai: string;
  from: number;
  to: number;
  expected: string;
  elements: readonly { readonly ai: string; readonly title: string; readonly value: string }[];
};

/** A receiver's scanner reads a label by its application identifiers: one wrong length or lacking FNC1 and everything after it is read as something else.
 *  GS1 General Specifications; GS1 Barcode Syntax Dictionary. */
export default perSubject({
  id: 'gs1-elements',
  about:
    'A GS1 element string, in brackets, `(00)…(420)…`, as encoded (FNC1 as ASCII 29 or ^), as a scanner sends it (after ]C1, ]d2, ]Q3 or ]e0) or as a Digital Link, with assigned application identifiers, each of the right length, characters, check digit and date, and in the right company.',
  why: 'A receiver’s scanner reads a label by its application identifiers: with a wrong length or a lacking FNC1 all that follows is read as something else, and the delivery is refused (GS1 General Specifications; GS1 Barcode Syntax Dictionary).',
  params: z.strictObject({
    field: fieldName(),
    require: identifiers('application identifiers that must be there').optional(),
    allow: identifiers('the only application identifiers that may be there').optional(),
    forbid: identifiers('application identifiers that may not be there').optional(),
    requisites: flag(
      'whether identifiers need the company that GS1 wants, such as 02 with 37; false where the label has the rest in another barcode',
    ).default(true),
    agree: z
      .record(identifier(), fieldName('the field that has the same value'))
      .meta({
        title: 'map of identifier to field',
        description: 'identifiers whose value, where they are there, is that of a field',
      })
      .optional(),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field, agree = {} }) => [field, ...Object.values(agree).map(asSecond)],
  absent: 'not-applicable',
  facts: ['value', 'ai', 'from', 'to', 'expected', 'elements'],
  compile: ({ require = [], allow, forbid = [], requisites, agree = {} }) => {
    const agreeing = Object.keys(agree);
    return ([value, ...seconds]): Broken | undefined => {
      const pairs = agreeing.map((ai, i) => ({ ai, text: seconds[i] ?? '' }));
      const { elements, fault } = judgeElements(value, { require, allow, forbid, requisites, agree: pairs });
      if (fault === undefined) return undefined;
      const { ai, from, to, expected } = fault;
      return {
        value,
        ai,
        from: from + 1,
        to,
        expected,
        elements: elements.map((each) => ({ ai: each.ai, title: titleOf(each.ai), value: each.value })),
      };
    };
  },
  say: ({ value, ai, from, to, expected }: Broken) =>
    `${value}: ${ai === '' ? '' : `(${ai}) at `}${from === to ? `character ${from}` : `characters ${from} to ${to}`} should be ${expected}`,
  examples: {
    on: 'label',
    with: {
      field: 'barcode_1_data',
      require: ['00'],
      agree: { '00': 'parcel.sscc', '420': 'parcel.ship_to_postal_code' },
    },
    pass: [
      {
        label: { package_id: 'P-1001', barcode_1_data: '(00)106141411928374657(420)87459' },
        parcel: { package_id: 'P-1001', sscc: '106141411928374657', ship_to_postal_code: '87459-1234' },
      },
      {
        label: { package_id: 'P-1001', barcode_1_data: ']C10010614141192837465742087459' },
        parcel: { package_id: 'P-1001', sscc: '00106141411928374657', ship_to_postal_code: '87459' },
      },
      {
        label: { package_id: 'P-1001', barcode_1_data: 'https://id.gs1.org/00/106141411928374657?420=87459' },
        parcel: { package_id: 'P-1001', sscc: '106141411928374657', ship_to_postal_code: '87459' },
      },
    ],
    fail: [
      {
        label: { package_id: 'P-1001', barcode_1_data: '(00)106141411928374651' },
        parcel: { package_id: 'P-1001', sscc: '106141411928374657', ship_to_postal_code: '87459' },
        says: '(00)106141411928374651: (00) at character 22 should be check digit 7',
      },
      {
        label: { package_id: 'P-1001', barcode_1_data: ']C000106141411928374657' },
        parcel: { package_id: 'P-1001', sscc: '106141411928374657', ship_to_postal_code: '87459' },
        says: ']C000106141411928374657: characters 1 to 3 should be a GS1 symbology identifier such as ]C1, and not that of a plain Code 128',
      },
      {
        label: { package_id: 'P-1001', barcode_1_data: '(02)09521141987650(37)24' },
        parcel: { package_id: 'P-1001', sscc: '106141411928374657', ship_to_postal_code: '87459' },
        says: '(02)09521141987650(37)24: (00) at characters 1 to 24 should be present',
      },
      {
        label: { package_id: 'P-1001', barcode_1_data: '(00)106141411928374657(420)87455' },
        parcel: { package_id: 'P-1001', sscc: '106141411928374657', ship_to_postal_code: '87459' },
        says: '(00)106141411928374657(420)87455: (420) at characters 23 to 32 should be 87459',
      },
    ],
  },
});

function titleOf(ai: string): string {
  return identifierByCode.get(ai)?.title ?? '';
}

function identifier() {
  return z.string().refine(isKnownPattern, {
    error: ({ input }) => `a known application identifier such as 00 or 310n is needed, but this is "${input}"`,
  });
}

function identifiers(about: string) {
  return z
    .union([identifier().transform((ai) => [ai]), z.array(identifier()).min(1)])
    .meta({ title: 'application identifier or list of them', description: about });
}

function asSecond(field: string): FieldUse {
  return { field, as: 'text', role: 'second' };
}
