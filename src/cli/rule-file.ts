import { CannotAudit } from '../model/problem.ts';

/** The text of a rule file: UTF-8, or UTF-16 with its byte order mark, which is left out.
 *  @throws CannotAudit for bytes that are neither, with the line they stand on. */
export function ruleFileText(path: string, bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined)
    return decoded(utf16, bytes) ?? refuse(path, 'is cut off in the middle of a UTF-16 character');
  if (bytes.includes(0)) return refuse(path, 'holds bytes of zero, as UTF-16 without its byte order mark does');
  return decoded('utf-8', bytes) ?? refuse(path, 'is not', lineOfFault(bytes));
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return undefined; // what a fatal decoder throws; the caller says what is wrong
    throw fault;
  }
}

/** The first line that is not UTF-8. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    if (decoded('utf-8', bytes.subarray(start, end)) === undefined) return line;
    start = end;
  }
  return line;
}

function refuse(path: string, fault: string, line?: number): never {
  throw new CannotAudit([
    {
      code: 'ruleset.encoding',
      message: `a rule file should be UTF-8, but ${path} ${fault}`,
      place: line === undefined ? { file: path } : { file: path, line, column: 1 },
      hint: 'save it as UTF-8; editors and Excel call older encodings ANSI or Windows-1252',
    },
  ]);
}
