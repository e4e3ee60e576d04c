import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compact } from '../../src/codes/characters.ts';
import { checkDigitAlgorithms, checkDigitFault } from '../../src/codes/check-digit-algorithms.ts';
import { trackingFormats } from '../../src/codes/tracking/formats/index.ts';
import { fitOf } from '../../src/codes/tracking/parts.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const path = join(resolve(root, process.env.HANDOFF_CONFORMANCE ?? '../shared/data'), 'tracking_numbers.json');

/** Our formats by product of the published list. */
const formatsByProduct: Readonly<Record<string, readonly string[]>> = {
  'Amazon Logistics': ['amazon'],
  'Amazon International': ['amazon-international'],
  'Canada Post (16)': ['canada-post-16'],
  'Canpar (22)': ['canpar-22'],
  'DHL Express': ['dhl-express-waybill'],
  'DHL Express (Piece ID)': ['dhl-piece'],
  'DHL E-Commerce': ['dhl-ecommerce'],
  'DHL E-Commerce (14)': ['dhl-ecommerce-14'],
  'DPD (28)': ['dpd-28'],
  'DPD (14)': ['dpd-15'],
  'FedEx Express (12)': ['fedex-12'],
  'FedEx Express (34)': ['fedex-express-34'],
  'FedEx ASTRA (32)': ['fedex-astra-32'],
  'FedEx Ground': ['fedex-ground-15'],
  'FedEx Ground (SSCC-18)': ['fedex-ground-sscc'],
  'FedEx Ground 96 (22)': ['fedex-ground-96'],
  'FedEx Ground GSN': ['fedex-ground-34'],
  'Landmark Global LTN': ['landmark-ltn'],
  'LaserShip LX': ['lasership-lx'],
  'LaserShip 1LS7 (15)': ['lasership-1ls7'],
  'LaserShip 1LS7 (18)': ['lasership-1ls7'],
  'LaserShip 1LSCX (15)': ['lasership-1lscx'],
  'Old Dominion': ['old-dominion'],
  'Old Dominion Guaranteed Shipment': ['old-dominion'],
  OnTrac: ['ontrac-c'],
  'OnTrac D': ['ontrac-d'],
  'Purolator (12)': ['purolator-12'],
  'Purolator (alpha + 9)': ['purolator-alpha'],
  'Spee-Dee (20)': ['spee-dee-20'],
  UPS: ['ups-1z'],
  'UPS Waybill': ['ups-waybill'],
  'USPS 20': ['usps-20'],
  'USPS IMpb N': ['usps-impb'],
  'USPS IMpb C': ['usps-impb'],
  'USPS Legacy': ['usps-91', 'usps-20-of-91'],
  Yodel: ['yodel'],
};
/** Products of carriers that the carrier table does not know. */
const notCovered = ['GOFO Express (US)', 'YunExpress'];

interface Published {
  readonly product: string;
  readonly number: string;
  readonly valid: boolean;
}

describe.skipIf(!existsSync(path))('published tracking numbers (skipped where the list is not at hand)', () => {
  const cases: readonly Published[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).cases : [];

  it.each(cases.filter(({ product }) => product in formatsByProduct))(
    '$product $number is valid: $valid',
    ({ product, number, valid }) => {
      const formats = trackingFormats.filter(({ id }) => formatsByProduct[product]?.includes(id));
      expect(formats.length).toBe(formatsByProduct[product]?.length);
      expect(formats.some((format) => fitOf(format, compact(number)) === 'right')).toBe(valid);
    },
  );

  it.each(cases.filter(({ product }) => product === 'S10'))('S10 $number is valid: $valid', ({ number, valid }) => {
    expect(checkDigitFault(checkDigitAlgorithms.s10, compact(number)) === undefined).toBe(valid);
  });

  it('leave out by name only carriers that nobody here knows', () => {
    const left = cases.map(({ product }) => product).filter((product) => !(product in formatsByProduct));
    expect(new Set(left)).toEqual(new Set([...notCovered, 'S10']));
  });
});
