import { type ApplicationIdentifier, series } from '../ai.ts';

/** Measures of a trade item, the last digit of the identifier being the decimals (GS1 General Specifications, section 3, identifiers that start with 3). */
const ofTradeItems: Readonly<Record<string, string>> = {
  '310': 'NET WEIGHT (kg)',
  '311': 'LENGTH (m)',
  '312': 'WIDTH (m)',
  '313': 'HEIGHT (m)',
  '314': 'AREA (m2)',
  '315': 'NET VOLUME (l)',
  '316': 'NET VOLUME (m3)',
  '320': 'NET WEIGHT (lb)',
  '321': 'LENGTH (in)',
  '322': 'LENGTH (ft)',
  '323': 'LENGTH (yd)',
  '324': 'WIDTH (in)',
  '325': 'WIDTH (ft)',
  '326': 'WIDTH (yd)',
  '327': 'HEIGHT (in)',
  '328': 'HEIGHT (ft)',
  '329': 'HEIGHT (yd)',
  '350': 'AREA (in2)',
  '351': 'AREA (ft2)',
  '352': 'AREA (yd2)',
  '356': 'NET WEIGHT (troy oz)',
  '357': 'NET VOLUME (oz)',
  '360': 'NET VOLUME (qt)',
  '361': 'NET VOLUME (gal)',
  '364': 'NET VOLUME (in3)',
  '365': 'NET VOLUME (ft3)',
  '366': 'NET VOLUME (yd3)',
};

/** Measures of a logistic unit (GS1 General Specifications, section 3, identifiers that start with 3). */
const ofLogisticUnits: Readonly<Record<string, string>> = {
  '330': 'GROSS WEIGHT (kg)',
  '331': 'LENGTH (m), log',
  '332': 'WIDTH (m), log',
  '333': 'HEIGHT (m), log',
  '334': 'AREA (m2), log',
  '335': 'VOLUME (l), log',
  '336': 'VOLUME (m3), log',
  '340': 'GROSS WEIGHT (lb)',
  '341': 'LENGTH (in), log',
  '342': 'LENGTH (ft), log',
  '343': 'LENGTH (yd), log',
  '344': 'WIDTH (in), log',
  '345': 'WIDTH (ft), log',
  '346': 'WIDTH (yd), log',
  '347': 'HEIGHT (in), log',
  '348': 'HEIGHT (ft), log',
  '349': 'HEIGHT (yd), log',
  '353': 'AREA (in2), log',
  '354': 'AREA (ft2), log',
  '355': 'AREA (yd2), log',
  '362': 'VOLUME (qt), log',
  '363': 'VOLUME (gal), log',
  '367': 'VOLUME (in3), log',
  '368': 'VOLUME (ft3), log',
  '369': 'VOLUME (yd3), log',
};

/** Application identifiers 310n to 369n: six digits, at most five of them decimals; one of a kind on a unit. */
export const measures: readonly ApplicationIdentifier[] = [
  ...measuresOf(ofTradeItems, '01|02'),
  ...measuresOf(ofLogisticUnits, '00|01'),
  ...measuresOf({ '337': 'KG PER m2' }, '01'),
];

function measuresOf(titleByStem: Readonly<Record<string, string>>, needs: string): readonly ApplicationIdentifier[] {
  return Object.entries(titleByStem).flatMap(([stem, title]) =>
    series(stem, 5, title, 'N6', { needs: [needs], excludes: [`${stem}n`] }),
  );
}
