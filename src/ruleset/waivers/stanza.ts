import { isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';

/** A waiver to be written. */
export interface Stanza {
  readonly id: string;
  readonly rules: string;
  readonly match: Readonly<Record<string, string | readonly string[]>>;
  readonly reason: string;
  readonly owner: string;
  readonly approved_by?: string;
  readonly created: string;
  readonly expires: string;
  readonly max_findings?: number;
}

/** Waivers as entries of a list, each line indented by so many spaces. */
export function stanzaText(stanzas: readonly Stanza[], indent: number): string {
  const lines = stringify(stanzas, { lineWidth: 0, flowCollectionPadding: true }).trimEnd().split('\n');
  return lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('');
}

/** A file with these waivers and no others. */
export function newWaiverFile(stanzas: readonly Stanza[]): string {
  return `handoff-waivers: 1\nwaivers:\n${stanzaText(stanzas, 2)}`;
}

/** The text of a valid file of waivers with these at the end of its list; all else stays as it is, comments included. */
export function withStanzas(text: string, stanzas: readonly Stanza[]): string {
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  const list = isMap(document.contents) ? document.contents.get('waivers', true) : undefined;
  const place = isSeq(list) ? endOfList(list, text) : undefined;
  if (place !== undefined) return insert(text, place.at, stanzaText(stanzas, place.indent));
  // A list in one line, or an empty one, is written anew: only block lists have lines to add to.
  for (const stanza of stanzas) document.addIn(['waivers'], document.createNode(asText(stanza)));
  if (isMap(document.contents)) unfold(document.contents.get('waivers', true));
  return document.toString({ lineWidth: 0 });
}

/** Scalars of these files are text. */
function asText({ max_findings: limit, ...stanza }: Stanza): object {
  return limit === undefined ? stanza : { ...stanza, max_findings: String(limit) };
}

function unfold(list: unknown): void {
  if (isSeq(list)) list.flow = false;
}

interface Place {
  readonly at: number;
  readonly indent: number;
}

/** Where the last line of a block list ends, and how far its dashes stand in. */
function endOfList({ flow, items, range }: YAMLSeq, text: string): Place | undefined {
  const [first] = items;
  if (flow === true || !isMap(first) || !first.range || !range) return undefined;
  const lineStart = text.lastIndexOf('\n', first.range[0]) + 1;
  const dash = /^( *)- /.exec(text.slice(lineStart));
  if (dash === null) return undefined;
  const last = text.slice(0, range[1]).trimEnd().length;
  const lineEnd = text.indexOf('\n', last);
  return { at: lineEnd === -1 ? text.length : lineEnd + 1, indent: dash[1]?.length ?? 0 };
}

function insert(text: string, at: number, lines: string): string {
  const ends = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, at);
  const joint = before.endsWith('\n') ? '' : ends;
  return before + joint + lines.replaceAll('\n', ends) + text.slice(at);
}
