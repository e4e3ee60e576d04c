import { poBoxIn } from '../../../src/codes/addresses/po-boxes.ts';
import { resolveCarrier } from '../../../src/codes/carriers.ts';
import { resolveCountry } from '../../../src/codes/countries.ts';
import { parseBracketed } from '../../../src/codes/gs1/bracketed.ts';
import { parseLink } from '../../../src/codes/gs1/digital-link.ts';
import { parseElements } from '../../../src/codes/gs1/parse.ts';
import { readScan } from '../../../src/codes/gs1/scan.ts';
import { joinKey } from '../../../src/codes/join-key.ts';
import { postalCodeFault } from '../../../src/codes/postal-codes.ts';
import { spreadsheetDamage } from '../../../src/codes/spreadsheets/damage.ts';
import { beforeMojibake, mojibakeAt } from '../../../src/codes/spreadsheets/mojibake.ts';
import { readCarrierMessage } from '../../../src/codes/symbols/carrier-message.ts';
import { readableOf, saysTheSame } from '../../../src/codes/symbols/hri.ts';
import { resolveSymbology } from '../../../src/codes/symbols/symbology.ts';
import { fitsOf } from '../../../src/codes/tracking/detect.ts';
import { judgeTracking } from '../../../src/codes/tracking/judge.ts';
import { readTyped } from '../../../src/codes/typed.ts';
import { fieldTypes, isMissing } from '../../../src/model/values.ts';
import type { Target } from '../fuzz.ts';

const separator = '\u001d';

/** Element strings, links and what scanners send. */
export const gs1: Target = {
  id: 'gs1',
  share: 40,
  seeds: [
    '(00)003400000000000014(02)04012345678901(37)12',
    `]C1003400000000000014${separator}10LOT7${separator}21A`,
    `]d20104012345678901172612311012AB${separator}2112`,
    'https://example.com/01/04012345678901/10/LOT7?17=261231&3103=001250',
    '(01)04012345678901(3103)001250(8008)260102123456',
    `[)>\u001e01\u001d96841706672\u001d840\u001d001\u001d1Z00004951\u001dUPSN\u001d\u001e\u0004`,
    '(421)528101AB(403)123(8200)https://a.example',
  ].map((text) => Buffer.from(text)),
  words: [
    '(00)',
    '(01)',
    '(10)',
    ']C1',
    ']d2',
    separator,
    '\\(',
    '%',
    '%2F',
    'https://',
    '/01/',
    '?',
    '&',
    '=',
    '(8110)',
    '\u001e',
    '\u0004',
    '999',
    '(',
    ')',
    '0',
    'é',
  ],
  take: (bytes) => {
    const text = bytes.toString('latin1');
    const read = [parseElements(text), parseBracketed(text), parseLink(text)];
    const scan = readScan(text);
    const message = readCarrierMessage(text);
    saysTheSame(text, readableOf(text));
    const shape = read.map((one) => ('fault' in one ? 'fault' : 'elements')).join(' ');
    return `${shape} ${typeof scan} ${message === undefined ? '' : Object.keys(message).length}`;
  },
};

/** Cells as numbers, measures, moments, codes and keys. */
export const values: Target = {
  id: 'values',
  share: 40,
  seeds: [
    '31.6 kg',
    '2 lb 3 oz',
    '1.234,56 €',
    '2026-11-22T17:00:00+01:00',
    '22.11.2026 4:45 PM',
    '12x10x8 in',
    '1Z999AA10123456784',
    'P.O. Box 12',
    'Ü¼Ã¼',
    '4.21E+21',
    '$12.50',
    'Niederlande',
    '############',
    '0612345678',
    'dhl_express',
  ].map((text) => Buffer.from(text)),
  words: [
    'kg',
    ' lb',
    'oz',
    ',',
    '.',
    "'",
    '-',
    '+',
    'e',
    'E+',
    '0',
    '99999999999999999999',
    ' ',
    '\u00a0',
    'T',
    'Z',
    ':',
    '/',
    '€',
    'Ã',
    'NaN',
    'Infinity',
    '1e309',
    '٣',
    '__proto__',
    'constructor',
  ],
  take: (bytes) => {
    const text = bytes.toString('utf8');
    const readings = fieldTypes.map((type) => readTyped(type, text));
    const key = joinKey(text);
    if (joinKey(key) !== key) throw new Error('a key joined twice is another key');
    resolveCarrier(text);
    resolveSymbology(text);
    poBoxIn(text, 'US');
    mojibakeAt(text);
    beforeMojibake(text);
    postalCodeFault('NL', text);
    judgeTracking('UPS', text);
    const seen = [resolveCountry(text), spreadsheetDamage('text', text), fitsOf(text).length > 0].map(Boolean);
    return `${readings.map((one) => (isMissing(one) ? one.missing : 'read')).join(' ')} ${seen.join(' ')}`;
  },
};
