import fc from 'fast-check';

/** Numbers as cells write them, `-?\d+(\.\d+)?`, small enough to hold in any unit. */
export const numberText = fc
  .tuple(fc.boolean(), fc.nat(99_999), fc.option(fc.stringMatching(/^\d{1,9}$/), { nil: undefined }))
  .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction === undefined ? '' : `.${fraction}`}`);

/** `text × numerator / denominator`, ties to even, by big integers alone. */
export function exactly(text: string, numerator: bigint, denominator: bigint): number {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const above = BigInt(whole + fraction) * numerator;
  const below = denominator * 10n ** BigInt(fraction.length);
  const quotient = above / below;
  const twice = (above % below) * 2n;
  const up = twice > below || (twice === below && quotient % 2n === 1n);
  const amount = Number(up ? quotient + 1n : quotient);
  return text.startsWith('-') && amount !== 0 ? -amount : amount;
}
