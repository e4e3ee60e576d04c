import { isDigitCode } from './characters.ts';

/** What an email address should have and has not; undefined when a carrier's notice can be sent to it. A dot-atom, `@` and a domain name
 *  of two labels or more (RFC 5321 section 4.1.2, RFC 5322 section 3.4.1; letters beyond ASCII as RFC 6531 has them).
 *  Quoted local parts and address literals are not taken: carrier systems do not take them either. */
export function emailFault(text: string): string | undefined {
  const at = text.indexOf('@');
  if (at < 0 || at !== text.lastIndexOf('@')) return 'one @';
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (local === '' || local.length > 64) return '1 to 64 characters before the @';
  if (!isDotAtom(local)) return 'letters, digits and single dots before the @';
  if (domain.length > 253 || !domain.includes('.')) return 'a domain such as example.com after the @';
  return domainFault(domain.split('.'));
}

function domainFault(labels: readonly string[]): string | undefined {
  if (!labels.every(isLabel)) return 'a domain of letters, digits and hyphens after the @';
  const last = labels.at(-1) ?? '';
  if (last.length < 2 || isDigitCode(last.charCodeAt(0))) return 'a domain such as example.com after the @';
  return undefined;
}

function isDotAtom(local: string): boolean {
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false;
  return all(local, (code) => isWord(code) || localMarks.includes(String.fromCharCode(code)));
}
const localMarks = "!#$%&'*+-/=?^_`{|}~.";

function isLabel(label: string): boolean {
  if (label === '' || label.length > 63 || label.startsWith('-') || label.endsWith('-')) return false;
  return all(label, (code) => isWord(code) || code === hyphen);
}
const hyphen = 45;

/** ASCII letters and digits, and letters beyond ASCII. */
function isWord(code: number): boolean {
  return isDigitCode(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || isBeyondAscii(code);
}

/** No control characters, no spaces, no general punctuation. */
function isBeyondAscii(code: number): boolean {
  return code > 0xbf && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000 && code !== 0xfeff && code !== 0xfffd;
}

function all(text: string, holds: (code: number) => boolean): boolean {
  for (let i = 0; i < text.length; i++) if (!holds(text.charCodeAt(i))) return false;
  return true;
}
