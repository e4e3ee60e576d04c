import { carriersMeant } from '../carriers.ts';
import { compact, either } from '../characters.ts';
import { fitsOf } from './detect.ts';
import type { TrackingFormat } from './format.ts';
import { trackingFormats } from './formats/index.ts';
import { partlyKnown } from './formats/posts.ts';
import { type Fit, fitOf, type Parts } from './parts.ts';

/** What a tracking number should have, and whose else it could be. */
export interface TrackingFault {
  /** `check digit 7`, or what the carrier's numbers look like. */
  readonly expected: string;
  /** Canonical codes of the other carriers whose numbers look so and check so. */
  readonly fits: readonly string[];
  /** What it is made of, where it has the shape of one of the carrier's numbers. */
  readonly parts?: Parts;
}

/** What a tracking number is made of: its form and parts by name (`shipper`, `service`, `zip`, `serial`, …). */
export interface TrackingNumber {
  readonly format: string;
  readonly parts: Parts;
}

const formatsByCarrier = new Map<string, TrackingFormat[]>();
for (const format of trackingFormats) {
  for (const carrier of format.carriers) {
    const known = formatsByCarrier.get(carrier);
    if (known === undefined) formatsByCarrier.set(carrier, [format]);
    else known.push(format);
  }
}

/** The form and parts of a tracking number of a carrier, named by its code or otherwise, or of any of those that an ambiguous name (`DHL`) may
 *  mean. Spaces, hyphens and case do not count. Undefined when it is none of theirs. */
export function readTracking(carrier: string, text: string): TrackingNumber | undefined {
  const number = compact(text);
  for (const format of formatsOf(carriersNamedBy(carrier))) {
    const fit = fitOf(format, number);
    if (fit !== undefined && fit.digit === undefined) return { format: format.id, parts: fit.parts };
  }
  return undefined;
}

/** Holds a tracking number against the forms of the carrier named, read as `readTracking` reads it. Undefined when it has one of them; `unknown` when nobody here can tell:
 *  no form of theirs is known, or only some are and it has none of those. */
export function judgeTracking(carrier: string, text: string): TrackingFault | 'unknown' | undefined {
  const number = compact(text);
  const carriers = carriersNamedBy(carrier);
  const formats = formatsOf(carriers);
  if (formats.length === 0) return 'unknown';
  const near: Fit[] = [];
  for (const format of formats) {
    const fit = fitOf(format, number);
    if (fit === undefined) continue;
    if (fit.digit === undefined) return undefined;
    near.push(fit);
  }
  if (near.length === 0 && carriers.some((each) => partlyKnown.has(each))) return 'unknown';
  const fits = fitsOf(number).filter((each) => !carriers.includes(each));
  const [nearest] = near;
  if (nearest === undefined) return { expected: looks(formats), fits };
  return { expected: digitText(near), fits, parts: nearest.parts };
}

/** A code first: names are looked up more slowly, and this runs for every row. */
function carriersNamedBy(carrier: string): readonly string[] {
  return formatsByCarrier.has(carrier) ? [carrier] : carriersMeant(carrier);
}

function formatsOf(carriers: readonly string[]): readonly TrackingFormat[] {
  return carriers.flatMap((carrier) => formatsByCarrier.get(carrier) ?? []);
}

function digitText(near: readonly Fit[]): string {
  const digits = [...new Set(near.flatMap(({ digit }) => digit ?? []))];
  return `check ${digits.every((digit) => digit >= '0' && digit <= '9') ? 'digit' : 'character'} ${either(digits)}`;
}

/** The usual forms: a list of eight helps nobody at a dock. */
function looks(formats: readonly TrackingFormat[]): string {
  const forms = [...new Set(formats.map((format) => format.looks))];
  return (forms.length > 3 ? [...forms.slice(0, 3), 'a rarer form'] : forms).join(', or ');
}
