import { type ApplicationIdentifier, ai, type Relations } from '../ai.ts';

const logisticUnit: Relations = { needs: ['00'] };

/** Application identifiers 4300 to 4333: what a transport label says in words, for the sorter and the driver (GS1 Scan4Transport;
 *  GS1 General Specifications, section 3, identifiers that start with 4). All need the SSCC of the unit. */
export const transport: readonly ApplicationIdentifier[] = [
  ai('4300', 'SHIP TO COMP', 'X..35 percent', logisticUnit),
  ai('4301', 'SHIP TO NAME', 'X..35 percent', logisticUnit),
  ai('4302', 'SHIP TO ADD1', 'X..70 percent', logisticUnit),
  ai('4303', 'SHIP TO ADD2', 'X..70 percent', { needs: ['4302'] }),
  ai('4304', 'SHIP TO SUB', 'X..70 percent', logisticUnit),
  ai('4305', 'SHIP TO LOC', 'X..70 percent', logisticUnit),
  ai('4306', 'SHIP TO REG', 'X..70 percent', logisticUnit),
  ai('4307', 'SHIP TO COUNTRY', 'X2 country2', logisticUnit),
  ai('4308', 'SHIP TO PHONE', 'X..30', logisticUnit),
  ai('4309', 'SHIP TO GEO', 'N10 latitude, N10 longitude', logisticUnit),
  ai('4310', 'RTN TO COMP', 'X..35 percent', logisticUnit),
  ai('4311', 'RTN TO NAME', 'X..35 percent', logisticUnit),
  ai('4312', 'RTN TO ADD1', 'X..70 percent', logisticUnit),
  ai('4313', 'RTN TO ADD2', 'X..70 percent', { needs: ['4312'] }),
  ai('4314', 'RTN TO SUB', 'X..70 percent', logisticUnit),
  ai('4315', 'RTN TO LOC', 'X..70 percent', logisticUnit),
  ai('4316', 'RTN TO REG', 'X..70 percent', logisticUnit),
  ai('4317', 'RTN TO COUNTRY', 'X2 country2', logisticUnit),
  ai('4318', 'RTN TO POST', 'X..20', logisticUnit),
  ai('4319', 'RTN TO PHONE', 'X..30', logisticUnit),
  ai('4320', 'SRV DESCRIPTION', 'X..35 percent', logisticUnit),
  ai('4321', 'DANGEROUS GOODS', 'N1 flag', logisticUnit),
  ai('4322', 'AUTH TO LEAVE', 'N1 flag', logisticUnit),
  ai('4323', 'SIG REQUIRED', 'N1 flag', logisticUnit),
  ai('4324', 'NOT BEF DEL DT', 'N6 date0, N4 time', logisticUnit),
  ai('4325', 'NOT AFT DEL DT', 'N6 date0, N4 time', logisticUnit),
  ai('4326', 'REL DATE', 'N6 date', logisticUnit),
  ai('4330', 'MAX TEMP F', 'N6, [X1] hyphen', { needs: ['00'], excludes: ['4331'] }),
  ai('4331', 'MAX TEMP C', 'N6, [X1] hyphen', { needs: ['00'], excludes: ['4330'] }),
  ai('4332', 'MIN TEMP F', 'N6, [X1] hyphen', { needs: ['00'], excludes: ['4333'] }),
  ai('4333', 'MIN TEMP C', 'N6, [X1] hyphen', { needs: ['00'], excludes: ['4332'] }),
];
