import { type ApplicationIdentifier, ai } from '../ai.ts';

/** Application identifiers 400 to 427: orders, consignments, parties, places and countries (GS1 General Specifications, section 3,
 *  identifiers that start with 4). */
export const parties: readonly ApplicationIdentifier[] = [
  ai('400', 'ORDER NUMBER', 'X..30'),
  ai('401', 'GINC', 'X..30 prefix'),
  ai('402', 'GSIN', 'N17 check prefix'),
  ai('403', 'ROUTE', 'X..30', { needs: ['00'] }),
  ai('410', 'SHIP TO LOC', 'N13 check prefix'),
  ai('411', 'BILL TO', 'N13 check prefix'),
  ai('412', 'PURCHASE FROM', 'N13 check prefix'),
  ai('413', 'SHIP FOR LOC', 'N13 check prefix'),
  ai('414', 'LOC No.', 'N13 check prefix'),
  ai('415', 'PAY TO', 'N13 check prefix', { needs: ['8020'] }),
  ai('416', 'PROD/SERV LOC', 'N13 check prefix'),
  ai('417', 'PARTY', 'N13 check prefix'),
  ai('420', 'SHIP TO POST', 'X..20', { excludes: ['421'] }),
  ai('421', 'SHIP TO POST', 'N3 country, X..9', { excludes: ['4307'] }),
  ai('422', 'ORIGIN', 'N3 country', { needs: ['01|02|8006|8026'], excludes: ['426'] }),
  ai('423', 'COUNTRY - INITIAL PROCESS', countries(5), { needs: ['01|02'], excludes: ['426'] }),
  ai('424', 'COUNTRY - PROCESS', 'N3 country', { needs: ['01|02'], excludes: ['426'] }),
  ai('425', 'COUNTRY - DISASSEMBLY', countries(5), { needs: ['01|02'], excludes: ['426'] }),
  ai('426', 'COUNTRY - FULL PROCESS', 'N3 country', { needs: ['01|02'] }),
  ai('427', 'ORIGIN SUBDIVISION', 'X..3', { needs: ['01|02', '422'] }),
];

function countries(most: number): string {
  return ['N3 country', ...Array.from({ length: most - 1 }, () => '[N3] country')].join(', ');
}
