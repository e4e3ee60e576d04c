import { gs1CheckDigit } from '../../check-digits.ts';
import { rest, type Span, sized, type TextTest, whole } from '../span.ts';

/** What digits of a GS1 element string may have to be besides digits (GS1 General Specifications, chapter 3 and section 7.9). */
export const digitTests = {
  check(text) {
    if (text.length < 2) return rest(text, 'digits and their check digit');
    const digit = gs1CheckDigit(text.slice(0, -1));
    return text.endsWith(digit) ? undefined : rest(text, `check digit ${digit}`, text.length - 1);
  },
  zero: whole('0', (text) => text === '0'),
  nonzero: whole('more than zero', (text) => Number(text) > 0),
  unpadded: (text) => (text.startsWith('0') && text.length > 1 ? { from: 0, to: 1, expected: '1 to 9' } : undefined),
  flag: whole('0 or 1', (text) => text === '0' || text === '1'),
  winding: whole('0, 1 or 9', (text) => text === '0' || text === '1' || text === '9'),
  sex: whole('0, 1, 2 or 9', (text) => text === '0' || text === '1' || text === '2' || text === '9'),
  latitude: sized(
    10,
    whole('at most 1800000000', (text) => text <= '1800000000'),
  ),
  longitude: sized(
    10,
    whole('at most 3600000000', (text) => text <= '3600000000'),
  ),
  piece: pieceFault,
} as const satisfies Readonly<Record<string, TextTest>>;

/** The number of a piece and that of all pieces, half the digits each. */
function pieceFault(text: string): Span | undefined {
  const half = text.length / 2;
  if (!Number.isInteger(half) || half === 0) return rest(text, 'as many digits for the piece as for all pieces');
  const [piece, total] = [text.slice(0, half), text.slice(half)];
  if (Number(piece) === 0) return { from: 0, to: half, expected: 'a piece from 1' };
  if (Number(total) === 0) return { from: half, to: text.length, expected: 'a number of pieces from 1' };
  return piece <= total ? undefined : rest(text, 'a piece within the number of pieces');
}
