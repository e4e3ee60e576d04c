import { type Barcode, barcodeOf, quietZone } from '../barcode.ts';
import type { Canvas } from '../pdf/canvas.ts';
import { type TextLine, textLines } from '../pdf/text-lines.ts';
import type { Pull, PullReason } from '../pull-list.ts';
import type { Block } from './block.ts';
import { margin, pageWidth, textWidth } from './paper.ts';
import { leading, styles } from './styles.ts';

/** A millimetre in points. */
const mm = 72 / 25.4;
/** The widest symbol that stands beside its reasons; longer ones stand below them with narrower bars. */
const longModules = 226;
const short = { module: 0.33 * mm, height: 14 * mm };
const long = { module: 0.25 * mm, height: 14 * mm };

const placeAt = margin + 22;
const whyAt = margin + 104;
const codeRoom = longModules * short.module;
const codeAt = pageWidth - margin - codeRoom;
const gap = 8;

/** Its parts, laid out before it is known on which page they stand. */
interface Parts {
  readonly symbol: Barcode | undefined;
  readonly standing: readonly TextLine[];
  readonly reasons: readonly TextLine[];
  readonly names: readonly TextLine[];
}

/** A parcel to pull: a box to tick, where it stands, what to do and why, its code as bars and as text. */
export function entryBlock(pull: Pull, barcodes: boolean): Block {
  const symbol = barcodes ? barcodeOf(pull.entry) : undefined;
  const below = symbol !== undefined && symbol.modules > longModules;
  const parts = partsOf(pull, symbol, below ? textWidth - whyAt + margin : codeAt - whyAt - gap);
  const left = Math.max(parts.reasons.length, parts.standing.length) * leading;
  const right = (symbol === undefined ? 0 : short.height) + parts.names.length * leading;
  return {
    height: (below ? left + right : Math.max(left, right)) + 2 * gap,
    draw(canvas, top) {
      canvas.rule(margin, top, textWidth);
      canvas.box(margin, top + gap, 12);
      canvas.lines(parts.standing, placeAt, top + gap + 10, leading + 1);
      canvas.lines(parts.reasons, whyAt, top + gap + 8, leading);
      drawCode(parts, below ? [whyAt, top + gap + left] : [codeAt, top + gap], canvas);
    },
  };
}

function drawCode({ symbol, names }: Parts, [x, y]: readonly [number, number], canvas: Canvas): void {
  const size = symbol !== undefined && symbol.modules > longModules ? long : short;
  if (symbol !== undefined) canvas.bars(symbol, x, y, size);
  canvas.lines(names, x + quietZone * size.module, y + (symbol === undefined ? 8 : size.height + 9), leading);
}

function partsOf({ entry, code, reasons }: Pull, symbol: Barcode | undefined, room: number): Parts {
  const known = [entry.parcel === code ? null : entry.parcel, entry.order_id].filter((name) => name !== null);
  const placeRoom = whyAt - placeAt - gap;
  return {
    symbol,
    standing: [
      ...textLines(entry.location, styles.place, placeRoom),
      ...textLines(entry.pallet_id, styles.small, placeRoom),
    ],
    reasons: reasons.flatMap((reason) => reasonLines(reason, room)),
    names: [
      ...textLines(
        symbol?.text ?? code,
        styles.code,
        symbol !== undefined && symbol.modules > longModules ? textWidth - whyAt : codeRoom - 2 * quietZone,
      ),
      ...textLines(known.join(' · '), styles.small, codeRoom - 2 * quietZone),
    ],
  };
}

function reasonLines({ action, why, fix }: PullReason, room: number): readonly TextLine[] {
  return [
    ...textLines(action, styles.action, room),
    ...textLines(why, styles.text, room),
    ...textLines(fix, styles.small, room),
  ];
}
