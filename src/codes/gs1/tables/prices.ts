import { type ApplicationIdentifier, series } from '../ai.ts';

/** A price by measure or count needs that measure or count beside it. */
const measured = '30|31nn|32nn|35nn|36nn';

/** Application identifiers 390n to 395n: amounts and prices, the last digit being the decimals (GS1 General Specifications, section 3,
 *  identifiers that start with 3). */
export const prices: readonly ApplicationIdentifier[] = [
  ...series('390', 9, 'AMOUNT', 'N..15', { needs: ['255|8020'], excludes: ['390n', '391n', '394n', '8111'] }),
  ...series('391', 9, 'AMOUNT', 'N3 currency, N..15', { needs: ['8020'], excludes: ['391n'] }),
  ...series('392', 9, 'PRICE', 'N..15', { needs: ['01', measured], excludes: ['392n', '393n'] }),
  ...series('393', 9, 'PRICE', 'N3 currency, N..15', { needs: [measured], excludes: ['393n'] }),
  ...series('394', 3, 'PRCNT OFF', 'N4', { needs: ['255'], excludes: ['394n', '8111'] }),
  ...series('395', 5, 'PRICE/UoM', 'N6', { needs: [measured], excludes: ['392n', '393n', '395n', '8005'] }),
];
