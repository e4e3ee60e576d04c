/** Zero-padded logistic unit: application identifier 00 and an 18-digit SSCC (GS1 General Specifications, section 3.2.1). */
const withIdentifier = /^00\d{18}$/;
/** 420, a 5- or 9-digit ZIP, and a 22- or 26-digit USPS IMpb starting 91 to 95 (USPS Publication 199). */
const afterZip5 = /^420\d{5}(9[1-5]\d{20}(?:\d{4})?)$/;
const afterZip9 = /^420\d{9}(9[1-5]\d{20}(?:\d{4})?)$/;
const ignored = /[\s\-\u2010\u2011]+/g;

/** An identity as the join compares it: upper case, no spaces or hyphens, an SSCC without its 00, an IMpb without its 420 and ZIP.
 *  What cannot be told apart stays as it is. Idempotent. */
export function joinKey(text: string): string {
  const plain = text.replace(ignored, '').toUpperCase();
  if (plain.length === 20) return withIdentifier.test(plain) ? plain.slice(2) : plain;
  return plain.length >= 30 && plain.startsWith('420') ? withoutZip(plain) : plain;
}

function withoutZip(plain: string): string {
  const five = afterZip5.exec(plain)?.[1];
  const nine = afterZip9.exec(plain)?.[1];
  if (five === undefined || nine === undefined) return five ?? nine ?? plain;
  if (endsInCheckDigit(five) === endsInCheckDigit(nine)) return plain;
  return endsInCheckDigit(five) ? five : nine;
}

/** GS1 mod 10, as the IMpb has it: weights 3 and 1 from the right. */
function endsInCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    sum += Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 3 : 1);
  }
  return sum % 10 === 0;
}
