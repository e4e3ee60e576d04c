import { type Encoding, encodings } from '../../codes/encodings.ts';
import { decoded } from './decoder.ts';
import { plausibility } from './plausible.ts';

/** An encoding that some bytes may be in, and how they read in it. */
export interface Candidate {
  readonly encoding: Encoding;
  /** Others that read the same there. */
  readonly also: readonly Encoding[];
  /** The first of the lines looked at. */
  readonly text: string;
}

/** Candidates that are shown. */
const shown = 4;
/** How far below the likeliest a candidate is still worth a look. */
const reach = 2.5;
/** Where several are equally plausible: those that exports are mostly in first. */
const usual: readonly Encoding[] = [
  'windows-1252',
  'iso-8859-15',
  'iso-8859-1',
  'windows-1250',
  'cp850',
  'macintosh',
  'windows-1253',
  'windows-1251',
  'windows-1254',
  'shift_jis',
];
const order = [...usual, ...encodings.filter((encoding) => !usual.includes(encoding))];

/** The encodings in which lines read as text, likeliest first; those that read the same are one. Wide ones are known by other signs. */
export function candidates(lines: readonly Buffer[], except: Encoding): readonly Candidate[] {
  const found: { readonly encoding: Encoding; also: Encoding[]; readonly texts: readonly string[]; score: number }[] =
    [];
  for (const encoding of order) {
    if (encoding === except || encoding.startsWith('utf-')) continue;
    const texts = lines.flatMap((line) => decoded(line, encoding) ?? []);
    const score = texts.length === lines.length ? plausibility(texts.join('\n')) : undefined;
    if (score === undefined) continue;
    const same = found.find((other) => other.texts.every((text, index) => text === texts[index]));
    if (same === undefined) found.push({ encoding, also: [], texts, score });
    else same.also.push(encoding);
  }
  const best = Math.max(...found.map(({ score }) => score));
  return found
    .filter(({ score }) => score >= best - reach)
    .sort((a, b) => b.score - a.score) // a stable sort
    .slice(0, shown)
    .map(({ encoding, also, texts }) => ({ encoding, also, text: texts[0] ?? '' }));
}
