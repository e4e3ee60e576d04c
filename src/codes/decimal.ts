/** A decimal number as read: `mantissa / 10^scale`, exactly. */
export interface ExactDecimal {
  readonly mantissa: bigint | number;
  readonly scale: number;
}

/** Longer numbers are no measure of a parcel, and would cost quadratic time. */
const longest = 64;
/** Digits that a double holds exactly. */
const safeDigits = 15;

/** Position after a number `-?\d+(\.\d+)?` at the start of a text; 0 when it does not start with one. */
export function numberEnd(text: string): number {
  let at = text.charCodeAt(0) === 45 ? 1 : 0;
  const digits = at;
  at = digitsEnd(text, at);
  if (at === digits) return 0;
  if (text.charCodeAt(at) !== 46) return at;
  const fraction = digitsEnd(text, at + 1);
  return fraction === at + 1 ? at : fraction;
}

/** Reads a number `-?\d+(\.\d+)?` of at most 64 characters; undefined when the text is anything else. */
export function readDecimal(text: string): ExactDecimal | undefined {
  if (text.length > longest || text.length === 0 || numberEnd(text) !== text.length) return undefined;
  const point = text.indexOf('.');
  const scale = point < 0 ? 0 : text.length - point - 1;
  if (text.length <= safeDigits) {
    const mantissa = Number(point < 0 ? text : text.slice(0, point) + text.slice(point + 1));
    return { mantissa: mantissa === 0 ? 0 : mantissa, scale };
  }
  return { mantissa: BigInt(point < 0 ? text : text.slice(0, point) + text.slice(point + 1)), scale };
}

/** `decimal × numerator / denominator` as an integer, ties to even; undefined when a double cannot hold it exactly. */
export function scaled(decimal: ExactDecimal, numerator: number, denominator: number): number | undefined {
  const { mantissa, scale } = decimal;
  if (typeof mantissa === 'number') {
    const above = mantissa * numerator;
    const below = denominator * 10 ** scale;
    // Doubles are exact here and many times faster than bigint; this runs once per cell.
    if (Number.isSafeInteger(above) && Number.isSafeInteger(below)) return divided(above, below);
  }
  const whole = dividedExactly(BigInt(mantissa) * BigInt(numerator), BigInt(denominator) * 10n ** BigInt(scale));
  const amount = Number(whole);
  return Number.isSafeInteger(amount) ? amount : undefined;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) at++;
  return at;
}

function divided(above: number, below: number): number {
  const size = Math.abs(above);
  const rest = size % below;
  let whole = (size - rest) / below;
  const other = below - rest;
  if (rest > other || (rest === other && whole % 2 === 1)) whole++;
  return above < 0 && whole !== 0 ? -whole : whole;
}

function dividedExactly(above: bigint, below: bigint): bigint {
  const size = above < 0n ? -above : above;
  let whole = size / below;
  const twice = (size % below) * 2n;
  if (twice > below || (twice === below && whole % 2n === 1n)) whole++;
  return above < 0n ? -whole : whole;
}
