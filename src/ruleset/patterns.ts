import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import { provenNative } from './patterns/native.ts';

/** A compiled pattern, or why it is none. */
export type Pattern =
  | { readonly test: (text: string) => boolean; readonly engine: 'native' | 're2' }
  | { readonly problem: string; readonly offset: number; readonly hint?: string };

const longest = 1000;

/** Compiles an unanchored, case-sensitive search in RE2 syntax (https://github.com/google/re2/wiki/Syntax). Every pattern runs in
 *  linear time: in RE2's automata, or natively where it is proven that the native engine never steps back over the same text twice. */
export function compilePattern(source: string): Pattern {
  if (source.length > longest)
    return { problem: `a pattern should have at most ${longest} characters, but has ${source.length}`, offset: 0 };
  try {
    const pattern = RE2JS.compile(source);
    const [, bare, flags = ''] = /^\/(\^.*|.*\$)\/([a-z]*)$/s.exec(source) ?? [];
    if (bare !== undefined)
      return {
        problem: `"${source}" fits nothing: the slashes are part of it`,
        offset: 0,
        hint: `write ${flags.includes('i') ? '(?i)' : ''}${bare}`,
      };
    const native = provenNative(source);
    if (native !== undefined) return { test: (text) => native.test(text), engine: 'native' };
    return { test: (text) => pattern.test(text), engine: 're2' };
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return explain(source, error.getDescription(), error.getPattern());
    if (error instanceof RE2JSException)
      return { problem: `"${source}" is not a pattern: ${error.message}`, offset: 0 };
    throw error;
  }
}

function explain(source: string, description: string, part: string | null): Pattern {
  const found = part === null ? -1 : source.indexOf(part);
  const offset = Math.max(0, found);
  const hint = hintFor(source.slice(offset));
  const quoted = part === null || part === source ? '' : ` at "${part}"`;
  return {
    problem: `"${source}" is not a pattern in RE2 syntax: ${description}${quoted}`,
    offset,
    ...(hint === undefined ? {} : { hint }),
  };
}

function hintFor(rest: string): string | undefined {
  if (/^\(\?<?[=!]/.test(rest))
    return 'look-ahead and look-behind cannot run in linear time: write two rules, or "not"';
  if (/^\\[1-9]|^\\k/.test(rest)) return 'back-references cannot run in linear time';
  if (/^\{|^\S*\{\d/.test(rest)) return 'a repeat count is at most 1000';
  return undefined;
}
