/** Encodings of text that tables and rule files are read in, by the names of the IANA registry of character sets (RFC 2978). */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-7',
  'iso-8859-9',
  'iso-8859-15',
  'cp437',
  'cp850',
  'cp852',
  'cp858',
  'cp866',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof encodings)[number];

/** Other names, without case, hyphens and underscores. */
const aliases = {
  utf8: 'utf-8',
  utf8bom: 'utf-8',
  utf16: 'utf-16le',
  unicode: 'utf-16le',
  ucs2: 'utf-16le',
  ansi: 'windows-1252',
  latin1: 'iso-8859-1',
  latin2: 'iso-8859-2',
  latin5: 'iso-8859-9',
  latin9: 'iso-8859-15',
  mac: 'macintosh',
  macroman: 'macintosh',
  sjis: 'shift_jis',
  windows31j: 'shift_jis',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp932: 'shift_jis',
  cp936: 'gb18030',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp65001: 'utf-8',
} as const satisfies Readonly<Record<string, Encoding>>;

const byPlainName: ReadonlyMap<string, Encoding> = new Map([
  ...encodings.map((name) => [plain(name), name] as const),
  ...Object.entries(aliases),
]);

/** The encoding meant by a name, in any of its spellings: `Windows-1252`, `cp1252`, `ibm850`, `latin1`; undefined when it is none known here. */
export function encodingNamed(text: string): Encoding | undefined {
  const name = plain(text)
    .replace(/^(?:ibm|dos)(?=\d)/, 'cp')
    .replace(/^(?:cp|win)(?=125\d$)/, 'windows');
  return byPlainName.get(name);
}

/** Encodings of several bytes a character, which say themselves whether bytes are theirs. */
const severalBytes: ReadonlySet<Encoding> = new Set<Encoding>([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
]);

/** An encoding as it is declared: with `exactly-` before it, one of one byte a character is meant although all letters of a file are UTF-8, too. */
export interface DeclaredEncoding {
  readonly encoding: Encoding;
  readonly isExact: boolean;
}

/** Reads a declared encoding, `windows-1252` or `exactly-windows-1252`; undefined when it is none known here. */
export function declaredEncoding(text: string): DeclaredEncoding | undefined {
  const [, name] = /^\s*exactly-(.+)$/is.exec(text) ?? [];
  const encoding = encodingNamed(name ?? text);
  if (encoding === undefined || (name !== undefined && severalBytes.has(encoding))) return undefined;
  return { encoding, isExact: name !== undefined };
}

/** The one spelling of a declared encoding; undefined when it is none known here. */
export function declaredEncodingName(text: string): string | undefined {
  const declared = declaredEncoding(text);
  return declared && `${declared.isExact ? 'exactly-' : ''}${declared.encoding}`;
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/[-_ ]/g, '');
}
