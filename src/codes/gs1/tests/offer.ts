import type { Span } from '../span.ts';
import { CouponReader } from './coupon-reader.ts';

/** What is wrong with the text of a coupon kept in a file of offers, AI (8112): its format, funder, offer and serial number
 *  (GS1 General Specifications, section 3, identifiers that start with 8). */
export function offerFault(text: string): Span | undefined {
  const offer = new CouponReader(text);
  offer.oneOf('01', 'the format');
  offer.sized('0123456', 6, 'the funder');
  offer.digits(6, 'the offer code');
  offer.sized('0123456789', 6, 'the serial number');
  return offer.end();
}
