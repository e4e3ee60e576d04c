import { CannotAudit } from '../../model/problem.ts';
import type { JsonFault } from './parse.ts';

/** Characters of a line that are shown on either side of the fault. */
const around = 36;

/** The problem of a document that is not JSON, placed at the character, with the line it stands on. */
export function notJson(path: string, text: string, fault: JsonFault): CannotAudit {
  const { line, column, message } = fault;
  return new CannotAudit(
    [
      {
        code: 'input.json',
        message: `${path} should be JSON, but line ${line} ${message}`,
        place: { file: path, line, column, excerpt: excerptOf(text, fault) },
        hint: 'export it again: a file cut short, or edited by hand, is the usual cause',
      },
    ],
    fault,
  );
}

function excerptOf(text: string, { at, column }: JsonFault): string {
  const start = at - Math.min(column - 1, around);
  const line = /^[^\r\n]*/.exec(text.slice(start, at + around))?.[0] ?? '';
  return `${line.replaceAll('\t', ' ')}\n${' '.repeat(at - start)}^`;
}
