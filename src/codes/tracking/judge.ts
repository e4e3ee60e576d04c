import { compact, either } from '../characters.ts';
import type { TrackingFormat } from './format.ts';
import { trackingFormats } from './formats/index.ts';
import { partlyKnown } from './formats/posts.ts';
import { fitOf } from './parts.ts';

/** What a tracking number should have, and whose else it could be. */
export interface TrackingFault {
  /** `check digit 7`, or what the carrier's numbers look like. */
  readonly expected: string;
  /** Canonical codes of the other carriers whose numbers look so and check so. */
  readonly fits: readonly string[];
}

const formatsByCarrier = new Map<string, TrackingFormat[]>();
for (const format of trackingFormats) {
  for (const carrier of format.carriers) {
    const known = formatsByCarrier.get(carrier);
    if (known === undefined) formatsByCarrier.set(carrier, [format]);
    else known.push(format);
  }
}

/** Holds a tracking number against the forms of one carrier, spaces, hyphens and case aside. Undefined when it has one of them;
 *  `unknown` when nobody here can tell: no form of the carrier is known, or only some are and it has none of those. */
export function judgeTracking(carrier: string, text: string): TrackingFault | 'unknown' | undefined {
  const number = compact(text);
  const formats = formatsByCarrier.get(carrier);
  if (formats === undefined) return 'unknown';
  const digits: string[] = [];
  for (const format of formats) {
    const found = fitOf(format, number);
    if (found === 'right') return undefined;
    if (found !== 'other' && !digits.includes(found.digit)) digits.push(found.digit);
  }
  if (digits.length === 0 && partlyKnown.has(carrier)) return 'unknown';
  return { expected: digits.length > 0 ? digitText(digits) : looks(formats), fits: fitsOf(number) };
}

/** The carriers whose numbers look and check like this one, where a form proves anything: it has a prefix or a check digit. */
export function fitsOf(text: string): readonly string[] {
  const number = compact(text);
  const carriers = trackingFormats
    .filter((format) => isTelling(format) && fitOf(format, number) === 'right')
    .flatMap((format) => format.carriers);
  return [...new Set(carriers)].sort();
}

function isTelling({ check, layouts }: TrackingFormat): boolean {
  return check !== undefined || layouts.every((layout) => layout.some((part) => part.is !== undefined));
}

function digitText(digits: readonly string[]): string {
  return `check ${digits.every((digit) => digit >= '0' && digit <= '9') ? 'digit' : 'character'} ${either(digits)}`;
}

/** The usual forms: a list of eight helps nobody at a dock. */
function looks(formats: readonly TrackingFormat[]): string {
  const forms = [...new Set(formats.map((format) => format.looks))];
  return (forms.length > 3 ? [...forms.slice(0, 3), 'a rarer form'] : forms).join(', or ');
}
