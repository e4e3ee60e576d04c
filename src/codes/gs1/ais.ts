import { type ApplicationIdentifier, ai, isNamedBy } from './ai.ts';
import { measures } from './measures.ts';
import { transport } from './transport.ts';

const tradeItem = '01|02|03|8006|8026';

/** The application identifiers that are known, one line each: those that logistic labels and cartons carry
 *  (GS1 Barcode Syntax Dictionary, release 2026-01-27). One that is not here is refused as unknown. */
const identifiers: readonly ApplicationIdentifier[] = [
  ai('00', 'SSCC', 'N18 check'),
  ai('01', 'GTIN', 'N14 check', { excludes: ['255', '37'] }),
  ai('02', 'CONTENT', 'N14 check', { needs: ['37'], excludes: ['01', '03'] }),
  ai('03', 'MTO GTIN', 'N14 check', { excludes: ['01', '02', '37'] }),
  ai('10', 'BATCH/LOT', 'X..20', { needs: [tradeItem] }),
  ai('11', 'PROD DATE', 'N6 date0', { needs: [tradeItem] }),
  ai('12', 'DUE DATE', 'N6 date0', { needs: ['8020'] }),
  ai('13', 'PACK DATE', 'N6 date0', { needs: [tradeItem] }),
  ai('15', 'BEST BEFORE', 'N6 date0', { needs: [tradeItem] }),
  ai('16', 'SELL BY', 'N6 date0', { needs: [tradeItem] }),
  ai('17', 'USE BY', 'N6 date0', { needs: ['01|02|03|255|8006|8026'] }),
  ai('20', 'VARIANT', 'N2', { needs: ['01|02|8006|8026'] }),
  ai('21', 'SERIAL', 'X..20', { needs: ['01|03|8006'], excludes: ['235'] }),
  ai('22', 'CPV', 'X..20', { needs: ['01'] }),
  ai('235', 'TPX', 'X..28', { needs: ['01'] }),
  ai('240', 'ADDITIONAL ID', 'X..30', { needs: ['01|02|8006|8026'] }),
  ai('241', 'CUST. PART No.', 'X..30', { needs: ['01|02|8006|8026'] }),
  ai('242', 'MTO VARIANT', 'N..6', { needs: ['01|02|8006|8026'] }),
  ai('243', 'PCN', 'X..20', { needs: ['01'] }),
  ai('250', 'SECONDARY SERIAL', 'X..30', { needs: ['01|8006', '21'] }),
  ai('251', 'REF. TO SOURCE', 'X..30', { needs: ['01|8006'] }),
  ai('253', 'GDTI', 'N13 check prefix, [X..17]'),
  ai('254', 'GLN EXTENSION', 'X..20', { needs: ['414'] }),
  ai('255', 'GCN', 'N13 check, [N..12]', { excludes: ['01', '02', '415', '8006', '8020', '8026'] }),
  ai('30', 'VAR. COUNT', 'N..8', { needs: ['01|02'] }),
  ...measures,
  ai('37', 'COUNT', 'N..8', { needs: ['00', '02|8026'] }),
  ai('400', 'ORDER NUMBER', 'X..30'),
  ai('401', 'GINC', 'X..30 prefix'),
  ai('402', 'GSIN', 'N17 check'),
  ai('403', 'ROUTE', 'X..30', { needs: ['00'] }),
  ai('410', 'SHIP TO LOC', 'N13 check'),
  ai('411', 'BILL TO', 'N13 check'),
  ai('412', 'PURCHASE FROM', 'N13 check'),
  ai('413', 'SHIP FOR LOC', 'N13 check'),
  ai('414', 'LOC No.', 'N13 check'),
  ai('415', 'PAY TO', 'N13 check', { needs: ['8020'] }),
  ai('416', 'PROD/SERV LOC', 'N13 check'),
  ai('417', 'PARTY', 'N13 check'),
  ai('420', 'SHIP TO POST', 'X..20', { excludes: ['421'] }),
  ai('421', 'SHIP TO POST', 'N3 country, X..9', { excludes: ['4307'] }),
  ai('422', 'ORIGIN', 'N3 country', { needs: ['01|02|8006|8026'], excludes: ['426'] }),
  ai('423', 'COUNTRY - INITIAL PROCESS', countries(5), { needs: ['01|02'], excludes: ['426'] }),
  ai('424', 'COUNTRY - PROCESS', 'N3 country', { needs: ['01|02'], excludes: ['426'] }),
  ai('425', 'COUNTRY - DISASSEMBLY', countries(5), { needs: ['01|02'], excludes: ['426'] }),
  ai('426', 'COUNTRY - FULL PROCESS', 'N3 country', { needs: ['01|02'] }),
  ai('427', 'ORIGIN SUBDIVISION', 'X..3', { needs: ['01|02', '422'] }),
  ...transport,
  ai('8020', 'REF No.', 'X..25', { needs: ['415'] }),
  ai('90', 'INTERNAL', 'X..30'),
  ...['91', '92', '93', '94', '95', '96', '97', '98', '99'].map((code) => ai(code, 'INTERNAL', 'X..90')),
];

function countries(most: number): string {
  return ['N3 country', ...Array.from({ length: most - 1 }, () => '[N3] country')].join(', ');
}

/** Known application identifiers by their two to four digits. */
export const identifierByCode: ReadonlyMap<string, ApplicationIdentifier> = new Map(
  identifiers.map((identifier) => [identifier.ai, identifier] as const),
);

/** Whether a pattern such as `00` or `310n` names an identifier that is known. */
export function isKnownPattern(pattern: string): boolean {
  return identifiers.some((identifier) => isNamedBy(pattern, identifier.ai));
}
