import { type ApplicationIdentifier, ai } from '../ai.ts';

const signed = '00|01+21|253|255|8003|8004|8006+21|8010+8011|8017|8018';
const device = { needs: ['01+21+8040'] };

/** Application identifiers 8001 to 8200: assets, components, services, payments, coupons and devices (GS1 General Specifications, section 3,
 *  identifiers that start with 8). */
export const items: readonly ApplicationIdentifier[] = [
  ai('8001', 'DIMENSIONS', 'N4 nonzero, N5 nonzero, N3 nonzero, N1 winding, N1', { needs: ['01'] }),
  ai('8002', 'CMT No.', 'X..20'),
  ai('8003', 'GRAI', 'N1 zero, N13 check prefix, [X..16]'),
  ai('8004', 'GIAI', 'X..30 prefix'),
  ai('8005', 'PRICE PER UNIT', 'N6', { needs: ['01|02'] }),
  ai('8006', 'ITIP', 'N14 check, N4 piece', { excludes: ['01', '37'] }),
  ai('8007', 'IBAN', 'X..34 iban', { needs: ['415'] }),
  ai('8008', 'PROD TIME', 'N6 date, N2 hour, [N2] sixtieth, [N2] sixtieth', { needs: ['01|02'] }),
  ai('8009', 'OPTSEN', 'X..50', { needs: ['00|01'] }),
  ai('8010', 'CPID', 'Y..30 prefix'),
  ai('8011', 'CPID SERIAL', 'N..12 unpadded', { needs: ['8010'] }),
  ai('8012', 'VERSION', 'X..20', { needs: ['01|8006'] }),
  ai('8013', 'GMN', 'X..25 pair prefix'),
  ai('8014', 'MUDI', 'X..25 pair prefix nondigit', { needs: ['01'] }),
  ai('8017', 'GSRN - PROVIDER', 'N18 check prefix', { excludes: ['8018'] }),
  ai('8018', 'GSRN - RECIPIENT', 'N18 check prefix', { excludes: ['8017'] }),
  ai('8019', 'SRIN', 'N..10', { needs: ['8017|8018'] }),
  ai('8020', 'REF No.', 'X..25', { needs: ['415'] }),
  ai('8026', 'ITIP CONTENT', 'N14 check, N4 piece', { needs: ['37'], excludes: ['02', '8006'] }),
  ai('8030', 'DIGSIG', 'Z..90', { needs: [signed] }),
  ai('8040', 'IMEI', 'N15', { needs: ['01+21'] }),
  ai('8041', 'IMEI2', 'N15', device),
  ai('8042', 'ESIM', 'N32', device),
  ai('8043', 'PSIM', 'N18, [N..2]', device),
  ai('8110', 'COUPON', 'X..70 coupon'),
  ai('8111', 'POINTS', 'N4', { needs: ['255'] }),
  ai('8112', 'PAPERLESS COUPON', 'X..70 offer'),
  ai('8200', 'PRODUCT URL', 'X..70', { needs: ['01'] }),
];
