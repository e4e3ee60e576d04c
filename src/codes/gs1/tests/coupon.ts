import type { Span } from '../span.ts';
import { CouponReader } from './coupon-reader.ts';
import { dateTests } from './dates.ts';

/** Lengths of a GS1 company prefix count from six digits. */
const shortestPrefix = 6;

/** What is wrong with the text of a coupon, AI (8110): who issued it, its offer, what must be bought, and optional fields that begin with
 *  their number in rising order (GS1 North American Coupon Application Guideline). */
export function couponFault(text: string): Span | undefined {
  const coupon = new CouponReader(text);
  coupon.sized('0123456', shortestPrefix, 'the company prefix');
  coupon.digits(6, 'the offer code');
  coupon.sized('12345', 0, 'the save value');
  coupon.sized('12345', 0, 'the first purchase requirement');
  coupon.oneOf('012349', 'the first purchase requirement code');
  coupon.digits(3, 'the first purchase family code');
  if (coupon.take('1')) {
    coupon.oneOf('0123', 'the additional purchase rules code');
    purchase(coupon, 'second');
  }
  if (coupon.take('2')) purchase(coupon, 'third');
  dates(coupon);
  if (coupon.take('5')) coupon.sized('0123456789', 6, 'the serial number');
  if (coupon.take('6')) coupon.sized('1234567', shortestPrefix, 'the retailer');
  if (coupon.take('9')) {
    coupon.oneOf('01256', 'the save value code');
    coupon.oneOf('012', 'the item that the save value applies to');
    coupon.digits(1, 'the store coupon flag');
    coupon.oneOf('01', "the don't multiply flag");
  }
  return coupon.end();
}

function purchase(coupon: CouponReader, name: string): void {
  coupon.sized('12345', 0, `the ${name} purchase requirement`);
  coupon.oneOf('012349', `the ${name} purchase requirement code`);
  coupon.digits(3, `the ${name} purchase family code`);
  if (coupon.take('9')) return;
  coupon.sized('0123456', shortestPrefix, `the ${name} purchase company prefix`);
}

function dates(coupon: CouponReader): void {
  const from = coupon.at;
  const expires = coupon.take('3') ? date(coupon, 'the expiration date') : '';
  const starts = coupon.take('4') ? date(coupon, 'the start date') : '';
  if (expires !== '' && starts !== '' && isBefore(expires, starts))
    coupon.fail(from, coupon.at, 'an expiration date not before the start date');
}

function date(coupon: CouponReader, name: string): string {
  const from = coupon.at;
  const found = coupon.digits(6, name);
  if (found !== '' && dateTests.date(found) !== undefined) coupon.fail(from, from + 6, `${name} as YYMMDD`);
  return found;
}

/** Of two dates YYMMDD less than fifty years apart, whether the first comes before the second. */
function isBefore(first: string, second: string): boolean {
  const years = ((Number(first.slice(0, 2)) - Number(second.slice(0, 2)) + 150) % 100) - 50;
  return years < 0 || (years === 0 && first.slice(2) < second.slice(2));
}
