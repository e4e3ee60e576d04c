import { withheld } from '../../model/withheld.ts';

const british = /^([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}$/i;
const postal = /^(?=.*\d)[A-Z\d][A-Z\d -]{2,11}$/i;

/** The area of a postal code: the outward part of a British one, of others as many first signs as name a region and no street:
 *  three of five or more, two of four. What looks like no postal code is withheld. */
export function postalArea(code: string): string {
  const text = code.trim();
  const outward = british.exec(text)?.[1];
  if (outward !== undefined) return `${outward.toUpperCase()}*`;
  if (!postal.test(text)) return withheld;
  const signs = text.replace(/[\s-]/g, '');
  return signs.length < 4 ? withheld : `${signs.slice(0, Math.min(3, signs.length - 2))}*`;
}
