import { readFileSync } from 'node:fs';
import { wholeText } from '../../intake/whole-text.ts';
import { nearest } from '../../model/nearest.ts';
import { CannotAudit } from '../../model/problem.ts';
import { siblingsOf } from '../siblings.ts';
import { statOf } from '../stat.ts';

/** A JSON file as it stands. */
export interface SavedJson {
  readonly bytes: Buffer;
  readonly value: unknown;
  /** True of text that is not plain UTF-8, as `>` of an older PowerShell writes it: the content is a report, its bytes are not those
   *  that handoff wrote. */
  readonly isRecoded: boolean;
}

/** Reads a file that should be a JSON report; `area` begins the codes of what is wrong with it.
 *  @throws CannotAudit when it is missing, cut off, empty, no text or no JSON. */
export function readJson(path: string, area: string): SavedJson {
  const bytes = bytesOf(path, area);
  const text = wholeText({ path, bytes });
  return { bytes, value: parsed(text, path, area), isRecoded: !bytes.equals(Buffer.from(text)) };
}

function bytesOf(path: string, area: string): Buffer {
  const stat = statOf(path);
  if (stat === undefined) {
    const meant = nearest(path, siblingsOf(path));
    const hint = meant === undefined ? madeBy : `did you mean ${meant}?`;
    throw notReport(`${area}.missing`, `${path} should be a JSON report, but does not exist`, { hint });
  }
  if (stat.isDirectory()) throw notReport(`${area}.missing`, `${path} should be a JSON report, but is a folder`);
  try {
    return readFileSync(path);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause; // a file beyond what fits in memory has a code too
    throw notReport(`${area}.unreadable`, `${path} could not be read: ${cause.message}`, { cause });
  }
}

function parsed(text: string, path: string, area: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw notReport(`${area}.foreign`, `${path} should be a JSON report of handoff, but ${faultOf(text, cause)}`, {
      cause,
    });
  }
}

function faultOf(text: string, { message }: SyntaxError): string {
  const trimmed = text.trim();
  if (trimmed === '') return 'is empty';
  if (!trimmed.startsWith('{')) return 'is no JSON';
  const isCut =
    !trimmed.endsWith('}') || /end of JSON|unterminated/i.test(message) || faultPlace(message) >= trimmed.length;
  return isCut ? 'ends in the middle: it was not written to its end' : 'is no JSON that can be read';
}

/** Where a parser gave up, in characters; -1 where it does not say. */
function faultPlace(message: string): number {
  return Number(/position (\d+)/.exec(message)?.[1] ?? -1);
}

const madeBy = 'made by handoff audit … -f json=report.json';

/** A file that is no report, and why. */
export function notReport(
  code: string,
  message: string,
  { hint = madeBy, cause }: { readonly hint?: string; readonly cause?: unknown } = {},
): CannotAudit {
  return new CannotAudit([{ code, message, hint }], cause);
}
