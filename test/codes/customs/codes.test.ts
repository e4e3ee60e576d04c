import { describe, expect, it } from 'vitest';
import { eoriFault } from '../../../src/codes/customs/eori.ts';
import { customsFormOf } from '../../../src/codes/customs/forms.ts';
import { hsFault } from '../../../src/codes/customs/hs-codes.ts';
import { incotermFault } from '../../../src/codes/customs/incoterms.ts';
import { iossFault } from '../../../src/codes/customs/ioss.ts';
import { filingOf } from '../../../src/codes/customs/us-exports.ts';
import { keysOf, meaningfulWords, vagueLists, vagueTermIn } from '../../../src/codes/customs/vague-terms.ts';

describe('a commodity code', () => {
  const fault = (value: string, country?: string, most?: number) =>
    hsFault(value, { least: 6, most, country })?.expected;

  it.each([
    ['610910', undefined, undefined],
    ['6109.10', 'DE', undefined],
    ['6109.10.00', 'DE', undefined],
    ['6109 1000 10', 'FR', undefined],
    ['61091000101', 'FR', '6, 8 or 10 in FR'],
    ['6109100', 'US', '6, 8 or 10 in US'],
    ['6109.10.0012', 'US', undefined],
    ['610910012', 'JP', undefined],
    ['6109100120', 'JP', '6 or 9 in JP'],
    ['61091000', 'NO', undefined],
    ['610910001234', 'TR', undefined],
    ['6109100', 'ZA', undefined],
    ['61091', undefined, 'at least 6'],
    ['61091000101234', undefined, undefined],
    ['610910001012345', undefined, 'at most 14'],
    ['770000', undefined, 'a chapter from 01 to 76 or from 78 to 99'],
    ['000000', undefined, 'a chapter from 01 to 76 or from 78 to 99'],
    ['010121', undefined, undefined],
    ['990000', undefined, undefined],
    ['6109.1O', undefined, 'digits only'],
    ['', undefined, 'digits only'],
  ])('%s in the tariff of %s should have %s', (value, country, expected) => {
    expect(fault(value, country)).toBe(expected);
  });

  it('is held to the most digits a carrier takes', () => {
    expect(fault('61091000101', undefined, 11)).toBeUndefined();
    expect(fault('610910001012', undefined, 11)).toBe('at most 11');
  });
});

describe('a delivery term', () => {
  it.each([
    ['EXW', '2020', true],
    ['dap', '2020', true],
    ['DPU Rotterdam, Incoterms 2020', '2020', true],
    ['DAT', '2010', true],
    ['DDU', '2000', true],
    ['CIF', '2020', true],
    ['CPT', '2020', false],
  ] as const)('%s is one of the edition %s', (value, edition, sea) => {
    expect(incotermFault(value, edition, sea)).toBeUndefined();
  });

  it.each([
    ['DDU', '2020', 'DAP, which replaced it'],
    ['DAT', '2020', 'DPU, which replaced it'],
    ['DAF', '2010', 'DAP, which replaced it'],
    ['DPU', '2010', 'one of EXW FCA CPT CIP DAP DDP FAS FOB CFR CIF DAT'],
    ['DAPP', '2020', 'one of EXW FCA CPT CIP DAP DPU DDP FAS FOB CFR CIF'],
    ['D', '2020', 'one of EXW FCA CPT CIP DAP DPU DDP FAS FOB CFR CIF'],
  ] as const)('%s is none of the edition %s', (value, edition, expected) => {
    expect(incotermFault(value, edition, true)).toBe(expected);
  });
});

describe('an EORI number', () => {
  it.each([
    'GB123456789000',
    'XI123456789000',
    'NL812345678',
    'DE1234567',
    'DE123456789012345',
    'FI1234567-8',
    'BE0123456789',
    'ATEOS1000012345',
    'FR12345678901234',
    'PL123456789000000',
    'se5561234567',
  ])('%s is well formed', (value) => {
    expect(eoriFault(value, [])).toBeUndefined();
  });

  it.each([
    ['GB1234567890', '12 or 15 digits after GB'],
    ['NL8123456789', '9 digits after NL'],
    ['EL123456789', 'GR before its digits, since EL is for VAT numbers'],
    ['CH123456789', 'the two letters of a member state, GB or XI first'],
    ['DE1234567890123456', '7, 8, 9, 10, 11, 12, 13, 14 or 15 digits after DE'],
    ['FR', '1 to 15 letters and digits after FR'],
  ])('%s should have %s', (value, expected) => {
    expect(eoriFault(value, [])).toBe(expected);
  });

  it('is of one of the countries that are asked for', () => {
    expect(eoriFault('XI123456789000', ['GB', 'XI'])).toBeUndefined();
    expect(eoriFault('NL812345678', ['GB', 'XI'])).toBe('GB or XI first');
  });
});

it.each([
  ['IM5280001231', undefined],
  ['im 900 000 123 4', undefined],
  ['IM8260001234', 'the number of a member state after IM, which 826 is not'],
  ['IM52800012345', 'IM and ten digits'],
  ['EU5280001234', 'IM and ten digits'],
  ['IN5280001231', 'IM first, since IN is the number of an intermediary'],
])('the IOSS number %s should have %s', (value, expected) => {
  expect(iossFault(value)).toBe(expected);
});

it.each([
  ['X20261122123456', { type: 'itn' }],
  ['AES X20261122123456', { type: 'itn' }],
  ['AES ITN: X20261122123456', undefined],
  ['X20261322123456', undefined],
  ['X2026112212345', undefined],
  ['NOEEI 30.37(a)', { type: 'exempt', section: '30.37(a)' }],
  ['NO EEI §30.37(y)', { type: 'exempt', section: '30.37(y)' }],
  ['NOEEI_30_37_a', { type: 'exempt', section: '30.37(a)' }],
  ['NOEEI 30.36', { type: 'exempt', section: '30.36' }],
  ['NO EEI FTR Sec. 30.39', undefined],
  ['NOEEI FTR 30.40(d)', { type: 'exempt', section: '30.40(d)' }],
  ['NOEEI 30.37(z)', undefined],
  ['NOEEI 30.40(e)', undefined],
  ['NOEEI', undefined],
  ['AESPOST 123456789 11/22/2026', { type: 'post-departure' }],
  ['AESDOWN 123456789 11/22/2026', { type: 'downtime' }],
  ['exempt', undefined],
])('the export filing "%s" reads as %j', (value, filing) => {
  expect(filingOf(value)).toEqual(filing);
});

it.each([
  ['CN22', 'CN22'],
  ['cn 23', 'CN23'],
  ['PS Form 2976-A', 'CN23'],
  ['Commercial Invoice', 'INVOICE'],
  ['CN2', undefined],
])('the form "%s" is %s', (text, form) => {
  expect(customsFormOf(text)).toBe(form);
});

describe('a description', () => {
  const vague = (text: string, own: readonly string[] = []) => vagueTermIn(text, vagueLists, keysOf(own));

  it.each([
    'Gift',
    'GIFTS',
    'N/A',
    'n.a.',
    'Parts',
    'part',
    'As per invoice',
    'Freight of all kinds',
    'e-commerce',
    'Clothing, accessories',
    'toys & tools',
    'Daily necessities',
    'Batteries',
    'boxes',
    'Merchandise',
  ])('"%s" says nothing', (text) => {
    expect(vague(text)).toBeDefined();
  });

  it.each([
    "Men's cotton dress shirts",
    'Toys: wooden railway',
    'Brake discs',
    'Clothing, wool scarves',
    'Steel bottle 500 ml',
    'Glass',
    'gifted',
  ])('"%s" says something', (text) => {
    expect(vague(text)).toBeUndefined();
  });

  it('is judged by the lists that are asked, and by terms of a list of its own', () => {
    expect(vagueTermIn('Daily necessities', ['ics2'], new Set())).toBeUndefined();
    expect(vagueTermIn('Daily necessities', ['cbp'], new Set())).toBe('daily necessities');
    expect(vague('Brake discs', ['brake disc'])).toBe('brake discs');
  });

  it('has as many words as say something', () => {
    expect(meaningfulWords('2 x Shirts 12 pcs of cotton')).toEqual(['shirts', 'cotton']);
    expect(meaningfulWords('12 pcs')).toEqual([]);
  });
});
