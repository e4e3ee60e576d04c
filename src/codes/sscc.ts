import { isDigits } from './characters.ts';
import { gs1CheckDigit } from './check-digits.ts';
import { joinKey } from './join-key.ts';

/** What an SSCC should have and has not: `18 digits` or `check digit 4`; undefined when it is one
 *  (GS1 General Specifications, AI (00) and section 7.9.1). Spaces and hyphens do not count, and neither do the 00 before twenty digits:
 *  the join takes both writings for the same parcel, and so must this. */
export function ssccFault(text: string): string | undefined {
  const sscc = joinKey(text);
  if (sscc.length !== 18 || !isDigits(sscc)) return '18 digits';
  const digit = gs1CheckDigit(sscc.slice(0, 17));
  return sscc.endsWith(digit) ? undefined : `check digit ${digit}`;
}
