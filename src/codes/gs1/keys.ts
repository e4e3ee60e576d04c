import { compact, either, isDigits } from '../characters.ts';
import { gs1CheckDigit } from '../check-digits.ts';
import { checkPair } from './check-pair.ts';
import { characterFault } from './components.ts';

/** What a GS1 identification key should have and has not; undefined when it is one. */
type KeyFault = (text: string) => string | undefined;

/** Tests of GS1 identification keys by name (GS1 General Specifications, section 1.4). Keys of digits are read without the spaces and hyphens
 *  that people group them with, and end in a check digit; in the others every character counts. */
export const keyFaults = {
  GTIN: ofDigits(8, 12, 13, 14),
  GLN: ofDigits(13),
  SSCC: ofDigits(18),
  GSIN: ofDigits(17),
  GSRN: ofDigits(18),
  GINC: (text) => shapeFault(text, 5, 30),
  GMN: (text) => shapeFault(text, 7, 25) ?? pairFault(text),
} as const satisfies Readonly<Record<string, KeyFault>>;

function ofDigits(...lengths: readonly number[]): KeyFault {
  const shape = `${either(lengths.map(String))} digits`;
  return (written) => {
    const text = compact(written);
    if (!lengths.includes(text.length) || !isDigits(text)) return shape;
    const digit = gs1CheckDigit(text.slice(0, -1));
    return text.endsWith(digit) ? undefined : `check digit ${digit}`;
  };
}

function shapeFault(text: string, least: number, most: number): string | undefined {
  if (text.length < least || text.length > most || characterFault('X', text) !== undefined)
    return `${least} to ${most} letters, digits or marks of the GS1 set`;
  return isDigits(text.slice(0, 4)) ? undefined : 'a GS1 company prefix, four digits or more, at its beginning';
}

function pairFault(text: string): string | undefined {
  const pair = checkPair(text.slice(0, -2));
  return text.endsWith(pair) ? undefined : `check pair ${pair}`;
}
