import { type ApplicationIdentifier, ai } from '../ai.ts';

const tradeItem = '01|02|03|8006|8026';
const traceable = '01|02|8006|8026';

/** Application identifiers 00 to 30 and 37: logistic units, trade items, their batches, dates and variants
 *  (GS1 General Specifications, section 3, identifiers that start with 0, 1, 2 and 3). */
export const trade: readonly ApplicationIdentifier[] = [
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
  ai('20', 'VARIANT', 'N2', { needs: [traceable] }),
  ai('21', 'SERIAL', 'X..20', { needs: ['01|03|8006'], excludes: ['235'] }),
  ai('22', 'CPV', 'X..20', { needs: ['01'] }),
  ai('235', 'TPX', 'X..28', { needs: ['01'] }),
  ai('240', 'ADDITIONAL ID', 'X..30', { needs: [traceable] }),
  ai('241', 'CUST. PART No.', 'X..30', { needs: [traceable] }),
  ai('242', 'MTO VARIANT', 'N..6', { needs: [traceable] }),
  ai('243', 'PCN', 'X..20', { needs: ['01'] }),
  ai('250', 'SECONDARY SERIAL', 'X..30', { needs: ['01|8006', '21'] }),
  ai('251', 'REF. TO SOURCE', 'X..30', { needs: ['01|8006'] }),
  ai('253', 'GDTI', 'N13 check prefix, [X..17]'),
  ai('254', 'GLN EXTENSION', 'X..20', { needs: ['414'] }),
  ai('255', 'GCN', 'N13 check prefix, [N..12]', { excludes: ['01', '02', '415', '8006', '8020', '8026'] }),
  ai('30', 'VAR. COUNT', 'N..8', { needs: ['01|02'] }),
  ai('37', 'COUNT', 'N..8', { needs: ['00', '02|8026'] }),
];
