import { isDigits, isLetterCode } from './characters.ts';

/** Whether text has the shape of an S10 item identifier (UPU standard S10), its check digit not looked at: two letters for the service,
 *  eight digits and a check digit, and the two letters of the country that issued it, as in `RB123456785GB`. */
export function isS10(text: string): boolean {
  return text.length === 13 && isLetters(text, 0) && isDigits(text.slice(2, 11)) && isLetters(text, 11);
}

function isLetters(text: string, at: number): boolean {
  return isLetterCode(text.charCodeAt(at)) && isLetterCode(text.charCodeAt(at + 1));
}
