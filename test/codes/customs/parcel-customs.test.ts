import { expect, it } from 'vitest';
import { parcelCustoms } from '../../../src/codes/customs/parcel-customs.ts';
import { readDate } from '../../../src/codes/moments.ts';
import type { Missing, Reading } from '../../../src/model/values.ts';

const blank: Missing = { missing: 'value-absent' };

/** `NL 3011AD` is an address; without a postal code the cell is blank. Fields given as undefined have no column. */
function between(from: string, to: string, more: Readonly<Record<string, Reading | undefined>> = {}): unknown {
  const [fromCountry, fromPostal] = from.split(' ');
  const [toCountry, toPostal] = to.split(' ');
  const readings: Record<string, Reading | undefined> = {
    ship_from_country: fromCountry,
    ship_from_postal_code: fromPostal ?? blank,
    ship_from_state: blank,
    ship_to_country: toCountry,
    ship_to_postal_code: toPostal ?? blank,
    ship_to_state: blank,
    carrier: 'UPS',
    ship_date: readDate('2026-11-22'),
    ...more,
  };
  const answer = parcelCustoms((field) => readings[field]);
  return typeof answer === 'object' && 'missing' in answer ? `${answer.missing} ${answer.of}` : answer;
}

it.each([
  ['NL', 'NL 1012LG', 'none'],
  ['NL', 'BE 1000', 'none'],
  ['NL', 'FR 75001', 'none'],
  ['NL', 'MC 98000', 'none'],
  ['NL', 'FR 98000', 'none'],
  ['NL', 'PT 9000-001', 'none'], // Madeira
  ['NL', 'US 10001', 'required'],
  ['NL', 'CH 8001', 'required'],
  ['NL', 'NO 0150', 'required'],
  ['NL', 'GB SW1A1AA', 'required'],
  ['NL', 'GB BT1-5GS', 'none'],
  ['NL', 'GB JE23AB', 'required'],
  ['NL', 'IM IM11AA', 'required'],
  ['GB BT15GS', 'FR 75001', 'none'],
  ['GB BT15GS', 'GB SW1A1AA', 'none'],
  ['GB SW1A1AA', 'GB BT15GS', 'required'],
  ['GB SW1A1AA', 'GB IM11AA', 'none'],
  ['GB SW1A1AA', 'GB GY11AA', 'required'],
  ['JE JE23AB', 'GB GY11AA', 'required'],
  ['ES 28001', 'ES 08001', 'none'],
  ['ES 28001', 'ES 35001', 'required'],
  ['ES 28001', 'ES 38001', 'required'],
  ['ES 28001', 'ES 51001', 'required'],
  ['ES 28001', 'ES 52001', 'required'],
  ['ES 35001', 'ES 38001', 'none'],
  ['DE 20095', 'DE 78266', 'required'],
  ['DE 20095', 'DE 27498', 'required'],
  ['DE 20095', 'DE 27499', 'none'],
  ['CH 8001', 'DE 78266', 'none'],
  ['CH 8001', 'LI 9490', 'none'],
  ['CH 8001', 'CH 9490', 'none'],
  ['IT 20121', 'IT 23041', 'required'],
  ['IT 20121', 'IT 22061', 'required'],
  ['IT 20121', 'SM 47890', 'none'],
  ['DE 20095', 'SM 47890', 'required'],
  ['IT 20121', 'IT 00120', 'required'],
  ['IT 20121', 'IT 00121', 'none'],
  ['FI 00100', 'FI 22100', 'required'],
  ['FI 00100', 'AX 22100', 'required'],
  ['FI 22100', 'AX 22100', 'none'],
  ['FR 75001', 'FR 97110', 'required'],
  ['FR 75001', 'GP 97110', 'required'],
  ['FR 97110', 'GP 97110', 'none'],
  ['FR 97150', 'MF 97150', 'none'],
  ['FR 75001', 'AD AD500', 'required'],
  ['DK 1050', 'DK 3900', 'required'],
  ['DK 1050', 'DK 100', 'required'],
  ['DK 1050', 'DK 3790', 'none'],
  ['DK 1050', 'FO 100', 'required'],
  ['NL', 'TR 34000', 'required'],
  ['NL', 'CY 1010', 'none'],
  ['NL', 'CY 99010', 'required'],
  ['NL', 'GR 63086', 'required'],
  ['NL', 'GR 63087', 'required'],
  ['NL', 'GR 63088', 'none'],
  ['NL', 'AD AD500', 'required'],
  ['US 10001', 'US 90210', 'none'],
  ['US 10001', 'US 96910', 'required'],
  ['US 10001', 'GU 96910', 'required'],
  ['US 10001', 'US 96799', 'required'],
  ['US 10001', 'US 09012', 'required'],
  ['US 10001', 'US 34002', 'required'],
  ['US 10001', 'US 34102', 'none'],
  ['US 10001', 'US 96201', 'required'],
  ['US 10001', 'US 00901', 'required'],
  ['US 10001', 'US 00601', 'required'],
  ['US 10001', 'US 00501', 'none'], // Holtsville, New York
])('from %s to %s customs formalities are %s', (from, to, answer) => {
  expect(between(from, to)).toBe(answer);
});

it.each([
  ['2025-04-30', 'GB SW1A1AA', 'GB BT15GS', 'none'],
  ['2025-05-01', 'GB SW1A1AA', 'GB BT15GS', 'required'],
  ['2020-12-31', 'NL', 'GB SW1A1AA', 'none'],
  ['2021-01-01', 'NL', 'GB SW1A1AA', 'required'],
  ['2020-12-31', 'NL', 'GB JE23AB', 'required'],
  ['2019-12-31', 'CH 8001', 'IT 22061', 'none'],
  ['2020-01-01', 'CH 8001', 'IT 22061', 'required'],
])('on %s a parcel from %s to %s has customs %s', (day, from, to, answer) => {
  expect(between(from, to, { ship_date: readDate(day) })).toBe(answer);
});

it('has one answer for most pairs of countries, whatever else is known', () => {
  const bare = { ship_to_postal_code: undefined, ship_date: undefined, carrier: undefined };
  expect(between('NL', 'BE', bare)).toBe('none');
  expect(between('NL', 'US', bare)).toBe('required');
  expect(between('DE', 'US', bare)).toBe('required');
  expect(between('JP', 'JP', bare)).toBe('none');
  expect(between('GB', 'PL', bare)).toBe('required');
});

it('goes by the newest rules without a ship date', () => {
  expect(between('GB SW1A1AA', 'GB BT15GS', { ship_date: blank })).toBe('required');
  expect(between('GB SW1A1AA', 'GB BT15GS', { ship_date: undefined })).toBe('required');
});

it.each([
  ['USPS', 'none'],
  ['UPS', 'required'],
  ['FEDEX', 'required'],
])('asks the carrier about Puerto Rico: with %s customs is %s', (carrier, answer) => {
  expect(between('US 10001', 'US 00901', { carrier })).toBe(answer);
  expect(between('PR 00901', 'US 10001', { carrier })).toBe(answer);
});

it('cannot tell about Puerto Rico without the carrier, and asks for none elsewhere', () => {
  expect(between('US 10001', 'PR 00901', { carrier: undefined })).toBe('column-absent carrier');
  expect(between('US 10001', 'PR 00901', { carrier: { missing: 'unknown-value', text: 'DHL' } })).toBe(
    'unknown-value carrier',
  );
  expect(between('US 10001', 'US 96910', { carrier: undefined })).toBe('required');
  expect(between('US 10001', 'US 90210', { carrier: undefined })).toBe('none');
});

it('knows the territories of the US by their state where the postal code does not tell', () => {
  expect(between('US', 'US', { ship_to_state: 'AE' })).toBe('required');
  expect(between('US', 'US', { ship_to_state: 'ca' })).toBe('none');
  expect(between('US', 'US 926', { ship_to_state: 'PR' })).toBe('required');
  expect(between('US', 'US 926', { ship_to_state: 'Porto Rico' })).toBe('unknown-value ship_to_postal_code');
});

it('cannot tell without the postal code where parts of the country differ, and can where they do not', () => {
  expect(between('NL', 'GB')).toBe('value-absent ship_to_postal_code');
  expect(between('NL', 'GB', { ship_to_postal_code: undefined })).toBe('column-absent ship_to_postal_code');
  expect(between('US 10001', 'GB')).toBe('required');
  expect(between('DE 20095', 'DE')).toBe('value-absent ship_to_postal_code');
  expect(between('NL', 'NL')).toBe('none');
});

it('says nothing by a postal code that lost a digit', () => {
  expect(between('ES 28001', 'ES 1001')).toBe('unknown-value ship_to_postal_code');
  expect(between('DE 2009', 'FR 75001')).toBe('unknown-value ship_from_postal_code');
});

it('takes an origin that is a country alone for the main part of it', () => {
  expect(between('DE', 'FR 75001')).toBe('none');
  expect(between('GB', 'FR 75001', { ship_from_postal_code: undefined })).toBe('required');
});

it.each([
  [{ ship_from_country: undefined }, 'column-absent ship_from_country'],
  [{ ship_from_country: blank }, 'value-absent ship_from_country'],
  [{ ship_to_country: undefined }, 'column-absent ship_to_country'],
  [{ ship_to_country: { missing: 'type', text: 'Hollland' } }, 'type ship_to_country'],
] satisfies readonly [Record<string, Reading | undefined>, string][])('cannot tell from %j', (more, answer) => {
  expect(between('NL', 'BE 1000', more)).toBe(answer);
});
