import { mod3736CheckCharacter } from '../check-digits.ts';
import { elementsOf, encodedOf, squeezed } from './plain.ts';

/** What may stand beneath a symbol for people. */
export interface Readable {
  /** As the standard or carrier prints it; undefined where none says how. */
  readonly formatted: string | undefined;
  /** What has to be there, spaces aside; any of these. */
  readonly contents: readonly string[];
}

type Form = (data: string, symbol: string) => Readable | undefined;

/** The text that belongs beneath a symbol: GS1 puts identifiers in brackets (General Specifications 4.14); USPS leaves out 420 and the ZIP
 *  and prints groups of four; UPS and S10 have groups of their own; FedEx Ground prints the last twelve of thirty-four digits; DPD neither its
 *  percent sign nor less than all that follows. Anything else is printed as it is. */
export function readableOf(symbol: string): Readable {
  const data = encodedOf(symbol);
  for (const form of forms) {
    const readable = form(data, symbol);
    if (readable !== undefined) return readable;
  }
  return { formatted: undefined, contents: [squeezed(data)] };
}

/** Whether what is printed says what is encoded, spaces, brackets and a caption in front aside (`TRK# 7790 1797 2697`). */
export function saysTheSame(hri: string, { contents }: Readable): boolean {
  const text = squeezed(hri.trim().replace(caption, ''));
  return contents.includes(text) || contents.includes(text.replace(brackets, ''));
}

const brackets = /[()]/g;
/** What carriers print before a number to name it: FedEx TRK#, DHL Express WAYBILL and (J), Canada Post PIN, UPS and USPS TRACKING #. */
const caption = /^(trk ?#|(usps )?tracking( number| no\.?| ?#)?|waybill|pin|\(j\)) ?:?\s+/i;

/** Symbols that say themselves that they are GS1, and an SSCC with its identifier. */
const declared = /^(\]C1|\]e0|\]d2|\]Q3|\u001d|\(|00\d{18}$)/;

const gs1: Form = (data, symbol) => {
  const elements = elementsOf(data);
  if (elements === undefined) return undefined;
  const formatted = elements.map(({ ai, value }) => `(${ai})${value}`).join('');
  const plain = squeezed(elements.map(({ ai, value }) => ai + value).join(''));
  return { formatted: declared.test(symbol) ? formatted : undefined, contents: [squeezed(formatted), plain] };
};

/** USPS Publication 199: the service banner names it, the routing prefix is not printed. */
const impb: Form = (data) => {
  const digits = squeezed(data).replace(brackets, '');
  const [, number] = /^(?:420\d{5}(?:\d{4})?)?(9[1-5]\d{20}(?:\d{4})?)$/.exec(digits) ?? [];
  return number === undefined ? undefined : { formatted: grouped(number, '4'), contents: [number, digits] };
};

const ups: Form = (data) => {
  const number = squeezed(data);
  if (!/^1Z[0-9A-Z]{16}$/.test(number)) return undefined;
  return { formatted: grouped(number, '2 3 3 2 4 4'), contents: [number] };
};

/** UPU standard S10: letters, nine digits in threes, country. */
const s10: Form = (data) => {
  const number = squeezed(data);
  return /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number)
    ? { formatted: grouped(number, '2 3 3 3 2'), contents: [number] }
    : undefined;
};

const fedex: Form = (data) => {
  const digits = squeezed(data);
  if (!/^\d{34}$/.test(digits)) return undefined;
  const number = digits.slice(-12);
  return { formatted: grouped(number, '4 4 4'), contents: [number, digits] };
};

/** DPD parcel label: the percent sign is encoded and not printed, the check character is printed and not encoded. */
const dpd: Form = (data) => {
  const [, number] = /^%([0-9A-Z]{7}\d{20})$/.exec(squeezed(data)) ?? [];
  return number === undefined
    ? undefined
    : { formatted: undefined, contents: [number, number + mod3736CheckCharacter(number)] };
};

const forms: readonly Form[] = [impb, ups, s10, fedex, dpd, gs1];

/** Cuts a number into groups of the sizes given; the last size repeats. */
function grouped(text: string, sizes: string): string {
  const lengths = sizes.split(' ').map(Number);
  const groups: string[] = [];
  for (let at = 0, n = 0; at < text.length; n++) {
    const size = lengths[n] ?? lengths.at(-1) ?? text.length;
    groups.push(text.slice(at, at + size));
    at += size;
  }
  return groups.join(' ');
}
