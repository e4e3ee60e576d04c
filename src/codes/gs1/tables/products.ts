import { type ApplicationIdentifier, ai, series } from '../ai.ts';

const item = { needs: ['01|02'] };
const single = { needs: ['01|8006'] };
const reimbursed = { needs: ['01'] };

/** Application identifiers 7001 to 7041 and 710 to 717: food, drugs and refurbished goods, and who handled them (GS1 General Specifications,
 *  section 3, identifiers that start with 7). */
export const products: readonly ApplicationIdentifier[] = [
  ai('7001', 'NSN', 'N13', { needs: ['01|02|8006|8026'] }),
  ai('7002', 'MEAT CUT', 'X..30', item),
  ai('7003', 'EXPIRY TIME', 'N6 date, N4 time', item),
  ai('7004', 'ACTIVE POTENCY', 'N..4', { needs: ['01+10'] }),
  ai('7005', 'CATCH AREA', 'X..12', item),
  ai('7006', 'FIRST FREEZE DATE', 'N6 date', item),
  ai('7007', 'HARVEST DATE', 'N6 date, [N6] date', item),
  ai('7008', 'AQUATIC SPECIES', 'X..3', item),
  ai('7009', 'FISHING GEAR TYPE', 'X..10', item),
  ai('7010', 'PROD METHOD', 'X..2', item),
  ai('7011', 'TEST BY DATE', 'N6 date, [N4] time', item),
  ai('7020', 'REFURB LOT', 'X..20', { needs: ['01|8006', '416'] }),
  ai('7021', 'FUNC STAT', 'X..20', single),
  ai('7022', 'REV STAT', 'X..20', { needs: ['7021'] }),
  ai('7023', 'GIAI - ASSEMBLY', 'X..30 prefix'),
  ...series('703', 9, 'PROCESSOR', 'N3 country999, X..27', item),
  ai('7040', 'UIC+EXT', 'N1, X1, X1, X1 importer'),
  ai('7041', 'UFRGT UNIT TYPE', 'X..4 package', { needs: ['00'] }),
  ai('710', 'NHRN PZN', 'X..20', reimbursed),
  ai('711', 'NHRN CIP', 'X..20', reimbursed),
  ai('712', 'NHRN CN', 'X..20', reimbursed),
  ai('713', 'NHRN DRN', 'X..20', reimbursed),
  ai('714', 'NHRN AIM', 'X..20', reimbursed),
  ai('715', 'NHRN NDC', 'X..20', reimbursed),
  ai('716', 'NHRN AIC', 'X..20', reimbursed),
  ai('717', 'NHRN SRN', 'X..20', reimbursed),
];
