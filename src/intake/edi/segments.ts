import { CannotAudit } from '../../model/problem.ts';

/** The signs that keep a file of segments apart. */
export interface Signs {
  readonly segment: string;
  readonly element: string;
  readonly component: string;
  /** What makes the sign behind it text; undefined where the syntax has none. */
  readonly release: string | undefined;
}

/** One segment: its tag and its elements, each of one component or more. */
export interface Segment {
  readonly tag: string;
  readonly elements: readonly (readonly string[])[];
  /** Its number in the file, from 1. */
  readonly number: number;
  /** The physical line it starts on; in a file of one line, its number. */
  readonly line: number;
  /** True for what stands behind the last sign of a segment's end. */
  readonly cutOff?: true;
}

/** Element `place` of a segment, from 1, and a component of it; empty where it has none. */
export function elementOf({ elements }: Segment, place: number, component = 1): string {
  return elements[place - 1]?.[component - 1]?.trim() ?? '';
}

/** Which text is read, and how. */
export interface SegmentRequest {
  readonly path: string;
  readonly signs: Signs;
  /** Lines of a file of one line are of no help: then segments are counted. */
  readonly oneLine: boolean;
  readonly maxSegment: number;
}

/** Takes text apart into segments. White space and line breaks between segments are none of theirs.
 *  @throws CannotAudit at a segment that is longer than a record may be. */
export async function* segmentsOf(
  text: AsyncIterable<string>,
  { path, signs, oneLine, maxSegment }: SegmentRequest,
): AsyncGenerator<Segment> {
  let rest = '';
  let line = 1;
  let number = 0;
  let from = 0;
  for await (const part of text) {
    rest += part;
    for (;;) {
      const end = endOf(rest, signs, from);
      if (end < 0) break;
      const whole = rest.slice(0, end);
      const started = line + linesIn(whole, whole.length - whole.trimStart().length);
      line += linesIn(whole, whole.length) + (signs.segment === '\n' || signs.segment === '\r' ? 1 : 0);
      rest = rest.slice(end + 1);
      from = 0;
      if (whole.trim() === '') continue;
      number++;
      yield segmentOf(whole.trim(), signs, { number, line: oneLine ? number : started });
    }
    from = Math.max(0, rest.length - 1);
    if (rest.length > maxSegment) throw new CannotAudit([tooLong(path, number + 1, oneLine ? number + 1 : line)]);
  }
  if (rest.trim() !== '')
    yield { ...segmentOf(rest.trim(), signs, { number: number + 1, line: oneLine ? number + 1 : line }), cutOff: true };
}

/** Where the next sign of a segment's end stands that is not text; -1 where none does. */
function endOf(text: string, { segment, release }: Signs, from: number): number {
  if (release === undefined) return text.indexOf(segment, from);
  // From the start again, since a release sign may have been the last one before: segments are short.
  for (let at = 0; at < text.length; at++) {
    if (text[at] === release) at++;
    else if (text[at] === segment) return at;
  }
  return -1;
}

function linesIn(text: string, until: number): number {
  let lines = 0;
  for (let at = 0; at < until; at++) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++;
  return lines;
}

function segmentOf(text: string, signs: Signs, place: { readonly number: number; readonly line: number }): Segment {
  const [tag = '', ...elements] = splitAt(text, signs.element, signs.release);
  return {
    ...place,
    tag: tag.trim(),
    elements: elements.map((element) =>
      splitAt(element, signs.component, signs.release).map((part) => plain(part, signs.release)),
    ),
  };
}

function splitAt(text: string, sign: string, release: string | undefined): readonly string[] {
  if (release === undefined || !text.includes(release)) return text.split(sign);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === release) at++;
    else if (text[at] === sign) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function plain(text: string, release: string | undefined): string {
  if (release === undefined || !text.includes(release)) return text;
  let result = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] === release) at++;
    result += text[at] ?? '';
  }
  return result;
}

function tooLong(path: string, number: number, line: number) {
  return {
    code: 'input.segment-size',
    message: `${path} should be segments of a readable size, but segment ${number} does not end`,
    place: { file: path, line },
    hint: 'ask its sender for the whole interchange again',
  };
}
