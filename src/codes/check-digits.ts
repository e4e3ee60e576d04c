import { isDigitCode } from './characters.ts';

/** The arithmetic of check digits. Each takes the characters before (or around) the check digit, of the alphabet it names,
 *  and gives the one character that should stand there. Plain loops over character codes: they run for every identity of every row. */

/** GS1 mod 10 of digits, weights 3 and 1 from the right: SSCC, GTIN, GLN, GSIN, USPS IMpb (GS1 General Specifications, section 7.9.1). */
export function gs1CheckDigit(body: string): string {
  let sum = 0;
  for (let i = body.length - 1, weight = 3; i >= 0; i--, weight = 4 - weight) sum += weight * valueAt(body, i);
  return toTen(sum);
}

/** Luhn mod 10 of digits, every second one doubled from the right and its digits added (ISO/IEC 7812-1, annex B). */
export function luhnCheckDigit(body: string): string {
  let sum = 0;
  for (let i = body.length - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
    const product = weight * valueAt(body, i);
    sum += product > 9 ? product - 9 : product;
  }
  return toTen(sum);
}

/** UPS mod 10: letters count (A 2, B 3, … I 0, …), the second, fourth, … character doubled. `body` is what stands between `1Z` and the check digit. */
export function upsCheckDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += (i % 2 === 1 ? 2 : 1) * upsValueAt(body, i);
  return toTen(sum);
}

/** FedEx Express of digits: weights 1, 3, 7 from the right, remainder of 11, then of 10. The same for 12-digit numbers and the last 14 digits of 34-digit barcodes. */
export function fedexExpressCheckDigit(body: string): string {
  let sum = 0;
  for (let i = body.length - 1, turn = 0; i >= 0; i--, turn++) sum += (fedexWeights[turn % 3] ?? 0) * valueAt(body, i);
  return String((sum % 11) % 10);
}
const fedexWeights: readonly number[] = [1, 3, 7];

/** DHL mod 7: the remainder of the whole number by 7. */
export function mod7CheckDigit(body: string): string {
  let rest = 0;
  for (let i = 0; i < body.length; i++) rest = (rest * 10 + valueAt(body, i)) % 7;
  return String(rest);
}

/** S10 mod 11 of eight digits, weights 8 6 4 2 3 5 9 7; 10 becomes 0 and 11 becomes 5 (UPU standard S10). */
export function s10CheckDigit(serial: string): string {
  let sum = 0;
  for (let i = 0; i < serial.length; i++) sum += (s10Weights[i] ?? 0) * valueAt(serial, i);
  const rest = 11 - (sum % 11);
  return rest === 10 ? '0' : rest === 11 ? '5' : String(rest);
}
const s10Weights: readonly number[] = [8, 6, 4, 2, 3, 5, 9, 7];

/** ISO 7064 MOD 37,36 of letters and digits: the check character of DPD parcel numbers. */
export function mod3736CheckCharacter(body: string): string {
  let product = 36;
  for (let i = 0; i < body.length; i++) {
    const sum = (product + alphanumericAt(body, i)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return ((37 - product) % 36).toString(36).toUpperCase();
}

/** Identcode and Leitcode mod 10 of digits, weights 4 and 9 from the left (Deutsche Post). */
export function identcodeCheckDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += (i % 2 === 0 ? 4 : 9) * valueAt(body, i);
  return toTen(sum);
}

function toTen(sum: number): string {
  return String((10 - (sum % 10)) % 10);
}

function valueAt(text: string, index: number): number {
  return text.charCodeAt(index) - 48;
}

function upsValueAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return isDigitCode(code) ? code - 48 : (code - 3) % 10;
}

function alphanumericAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return isDigitCode(code) ? code - 48 : code - 55;
}
