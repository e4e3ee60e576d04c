import type { TextStyle } from '../pdf/text-lines.ts';

/** The texts of a pull sheet, from afar to near. */
export const styles = {
  verdict: { font: 'bold', size: 15 },
  place: { font: 'bold', size: 13 },
  heading: { font: 'bold', size: 11 },
  action: { font: 'bold', size: 9 },
  code: { font: 'mono', size: 9 },
  text: { font: 'regular', size: 9 },
  small: { font: 'regular', size: 8, grey: 0.3 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** From base line to base line of everything but headings. */
export const leading = 11;
