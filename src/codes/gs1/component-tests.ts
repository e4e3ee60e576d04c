import type { TextTest } from './span.ts';
import { couponFault } from './tests/coupon.ts';
import { dateTests } from './tests/dates.ts';
import { digitTests } from './tests/digits.ts';
import { listTests } from './tests/lists.ts';
import { offerFault } from './tests/offer.ts';
import { textTests } from './tests/texts.ts';

/** The tests that a component may ask for by name, each on a text of the right length and characters (GS1 Barcode Syntax Dictionary). */
export const testByName: Readonly<Record<string, TextTest>> = {
  ...dateTests,
  ...digitTests,
  ...listTests,
  ...textTests,
  coupon: couponFault,
  offer: offerFault,
};
