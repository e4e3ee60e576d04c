import { isDigits, isLetterCode } from './characters.ts';

/** The parts of an S10 item identifier (UPU standard S10): `RB123456785GB` is service RB, serial 12345678, check digit 5, issued in GB. */
export interface S10 {
  readonly service: string;
  readonly serial: string;
  readonly checkDigit: string;
  /** Of the post that issued it, not of the addressee. */
  readonly country: string;
}

/** Whether text has the shape of an S10 identifier, 2 letters, 9 digits and 2 letters, its check digit not looked at. */
export function isS10(text: string): boolean {
  return text.length === 13 && isLetters(text, 0) && isDigits(text.slice(2, 11)) && isLetters(text, 11);
}

/** The parts of an S10 identifier; undefined when the text has not its shape. */
export function readS10(text: string): S10 | undefined {
  if (!isS10(text)) return undefined;
  return {
    service: text.slice(0, 2),
    serial: text.slice(2, 10),
    checkDigit: text.charAt(10),
    country: text.slice(11),
  };
}

function isLetters(text: string, at: number): boolean {
  return isLetterCode(text.charCodeAt(at)) && isLetterCode(text.charCodeAt(at + 1));
}
