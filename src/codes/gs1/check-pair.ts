/** The 82 characters of GS1 in their order: the place of each is its value (GS1 General Specifications, section 7.11). */
export const characterSet82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

const checkCharacters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The two check characters of text in the 82 characters of GS1: a sum weighted with prime numbers from the right, modulo 1021
 *  (GS1 General Specifications, section 7.9.5: check character pair of a GMN). Defined for up to 97 characters. */
export function checkPair(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    sum += characterSet82.indexOf(body.charAt(i)) * (primes[body.length - 1 - i] ?? 0);
  }
  const value = sum % 1021;
  return checkCharacters.charAt(value >> 5) + checkCharacters.charAt(value & 31);
}

/** The 97 prime numbers up to 509. */
const primes: readonly number[] = Array.from({ length: 508 }, (_, i) => i + 2).filter((n) => {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false;
  return true;
});
