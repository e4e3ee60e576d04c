const stored = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
/** Digits that spreadsheets keep of a number. */
const kept = 15;

/** A number as its cell means it, without the noise of binary fractions (`31.600000000000001` is 31.6). Whole numbers stay as they are
 *  stored, however long. What lost digits to an exponent (`9.4E+21`) keeps it, to be told as damage. Undefined where it is no number. */
export function storedNumber(text: string): string | undefined {
  const parts = text.length > 400 ? null : stored.exec(text);
  if (parts === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent] = parts;
  if (whole === '' && fraction === '') return undefined;
  if (exponent !== undefined) return scientific(text);
  const plain = `${sign === '-' ? '-' : ''}${whole || '0'}`;
  if (fraction === '') return plain;
  const digits = `${whole}${fraction}`.replace(/^0+/, '').length;
  return digits > kept ? rounded(Number(text)) : `${plain}.${fraction}`;
}

function scientific(text: string): string {
  const value = Number(text);
  return Math.abs(value) >= 1e15 ? text.toUpperCase().replace(/E(?=\d)/, 'E+') : rounded(value);
}

/** To the digits kept, written out. */
function rounded(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential(kept - 1).split('e');
  const isNegative = digits.startsWith('-');
  const significant = digits.replace(/\D/g, '').replace(/0+$/, '') || '0';
  const point = Number(exponent) + 1;
  const padded = point <= 0 ? '0'.repeat(1 - point) + significant : significant.padEnd(point, '0');
  const at = Math.max(1, point);
  const fraction = padded.slice(at);
  return `${isNegative ? '-' : ''}${padded.slice(0, at)}${fraction === '' ? '' : `.${fraction}`}`;
}
