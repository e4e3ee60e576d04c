import { type ApplicationIdentifier, ai, series } from '../ai.ts';

const patient = { needs: ['8018'] };
const person = { needs: ['8017|8018'] };
const partOfName = { needs: ['8017|8018'], excludes: ['7256', '7259'] };

/** Application identifiers 7230 to 7259: certificates, and people in health care (GS1 General Specifications, section 3,
 *  identifiers that start with 7). */
export const care: readonly ApplicationIdentifier[] = [
  ...series('723', 9, 'CERT', 'X2, X..28', { needs: ['01|8004'] }),
  ai('7240', 'PROTOCOL', 'X..20', { needs: ['01|8006'] }),
  ai('7241', 'AIDC MEDIA TYPE', 'N2 media', person),
  ai('7242', 'VCN', 'X..25', person),
  ai('7250', 'DOB', 'N8 day', { needs: ['8018'], excludes: ['7251'] }),
  ai('7251', 'DOB TIME', 'N8 day, N4 time', { needs: ['8018'], excludes: ['7250'] }),
  ai('7252', 'BIO SEX', 'N1 sex', patient),
  ai('7253', 'FAMILY NAME', 'X..40 percent', partOfName),
  ai('7254', 'GIVEN NAME', 'X..40 percent', partOfName),
  ai('7255', 'SUFFIX', 'X..10', partOfName),
  ai('7256', 'FULL NAME', 'X..90 percent', person),
  ai('7257', 'PERSON ADDR', 'X..70 percent', patient),
  ai('7258', 'BIRTH SEQUENCE', 'X3 position', { needs: ['8018+7259'] }),
  ai('7259', 'BABY', 'X..40 percent', { needs: ['8018'], excludes: ['7256'] }),
];
