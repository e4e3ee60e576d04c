import { wholeText } from '../intake/whole-text.ts';
import { CannotAudit, type Problem } from '../model/problem.ts';

/** The text of a rule file: UTF-8, or UTF-16 as editors and the shell of Windows write it.
 *  @throws CannotAudit for bytes that are neither, with the line they stand on and how it reads in older encodings. */
export function ruleFileText(path: string, bytes: Buffer): string {
  try {
    return withoutZeros(path, wholeText({ path, bytes, flag: '' }));
  } catch (fault) {
    if (!(fault instanceof CannotAudit)) throw fault;
    throw new CannotAudit([asRuleFile(path, fault.problems[0])], fault);
  }
}

function withoutZeros(path: string, text: string): string {
  const zero = text.indexOf('\0');
  if (zero < 0) return text;
  const line = text.slice(0, zero).split(/\r\n|\r|\n/).length;
  const message = `${path} should be text, but line ${line} has a zero byte, as binary files do`;
  throw new CannotAudit([{ code: 'input.format', message, place: { file: path, line } }]);
}

function asRuleFile(path: string, { message, place }: Problem): Problem {
  return {
    code: 'ruleset.encoding',
    message,
    place: { file: path, ...place, ...(place?.line === undefined ? {} : { column: 1 }) },
    hint: 'save it as UTF-8; editors and Excel call older encodings ANSI or Windows-1252',
  };
}
