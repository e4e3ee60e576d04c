import { type Barcode, quietZone } from '../barcode.ts';
import { html, type Markup } from './markup.ts';

/** Symbols wider than this many modules get a line of their own. */
export const wideModules = 246;

/** Bars as one dashed line, dash by dash as wide as a bar: a tenth of the bytes of a rectangle each. The width is in em of ten modules
 *  and the line in modules, so that the style sheet decides how wide a module is: whole pixels on a screen, a part of a millimetre on paper. */
export function barcodeSvg({ widths, modules }: Barcode): Markup {
  const end = modules - quietZone;
  return html`<svg width="${modules / 10}em"><path d="M${quietZone} 0H${end}" stroke-dasharray="${widths.join(' ')}"/></svg>`;
}
