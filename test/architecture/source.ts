import { SyntaxKind } from 'typescript/unstable/ast';
import { type Token, tokensOf } from './tokens.ts';

/** One import, re-export or `import()` of a file. */
export interface Import {
  /** As written; undefined where it is computed and nobody can tell. */
  readonly from: string | undefined;
  /** True for `import type` and `export type`: nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** The names taken, where it lists them. */
  readonly names: readonly string[];
  readonly line: number;
}

/** What a file takes from elsewhere and from the world around it. */
export interface Source {
  readonly imports: readonly Import[];
  /** Names of globals and of their members used (`console`, `Date.now`, `new Date()`), with lines. */
  readonly globals: readonly { readonly name: string; readonly line: number }[];
  readonly hasDefaultExport: boolean;
}

const sourceByText = new Map<string, Source>();

/** Reads a file of TypeScript; a text is read once, however many trees hold it. */
export function sourceOf(text: string): Source {
  const source = sourceByText.get(text) ?? read(text);
  sourceByText.set(text, source);
  return source;
}

function read(text: string): Source {
  const tokens = tokensOf(text);
  return {
    imports: tokens.flatMap((token, at) => importAt(tokens, token, at) ?? []),
    globals: tokens.flatMap((token, at) => globalAt(tokens, token, at) ?? []),
    hasDefaultExport: tokens.some(({ text }, at) => text === 'export' && tokens[at + 1]?.text === 'default'),
  };
}

function importAt(tokens: readonly Token[], token: Token, at: number): Import | undefined {
  if (isMember(tokens, at)) return undefined;
  const next = tokens[at + 1];
  const { line } = token;
  const isCall = next?.text === '(' && (token.text === 'import' || token.text === 'require');
  if (isCall) return { from: literalOf(tokens[at + 2]), typeOnly: false, names: [], line };
  if (token.text === 'import' && next?.text !== '.') return clauseOf(tokens, at);
  const reExports = token.text === 'export' && ['{', '*', 'type'].includes(next?.text ?? '');
  return reExports ? clauseOf(tokens, at) : undefined;
}

/** The clause up to its `from`; an `export` without one takes nothing from elsewhere. */
function clauseOf(tokens: readonly Token[], at: number): Import | undefined {
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex((token) => literalOf(token) !== undefined || [';', '=', '('].includes(token.text));
  const from = literalOf(rest[end]);
  const clause = rest.slice(0, end).map(({ text }) => text);
  if (from === undefined || (clause.length > 0 && clause.at(-1) !== 'from')) return undefined;
  const typeOnly = clause[0] === 'type' && clause[1] !== 'from' && clause[1] !== ',';
  return { from, typeOnly, names: namesOf(clause), line: tokens[at]?.line ?? 0 };
}

function namesOf(clause: readonly string[]): readonly string[] {
  const listed = clause.slice(clause.indexOf('{') + 1, clause.lastIndexOf('}'));
  const words = clause.includes('{') ? listed.join(' ').split(',') : [];
  return words
    .map((word) =>
      word
        .trim()
        .replace(/^type /, '')
        .replace(/ as .*$/, ''),
    )
    .filter((word) => word !== '');
}

const watched = new Set(
  'console process globalThis global eval Function performance fetch WebSocket EventSource XMLHttpRequest'.split(' '),
);
const watchedMembers: Readonly<Record<string, readonly string[]>> = { Date: ['now'], Math: ['random'] };

function globalAt(tokens: readonly Token[], { text, kind, line }: Token, at: number) {
  if (kind !== SyntaxKind.Identifier || isMember(tokens, at) || isKey(tokens, at)) return undefined;
  if (watched.has(text)) return { name: text, line };
  const member = memberOf(tokens, at);
  const used = watchedMembers[text];
  if (used !== undefined && member !== undefined) {
    return used.includes(member) || member === '[' ? { name: `${text}.${member}`, line } : undefined;
  }
  return text === 'Date' && readsClock(tokens, at) ? { name: 'new Date()', line } : undefined;
}

/** `new Date()`, `new Date` and `Date()` tell the time; `new Date(text)` does not. */
function readsClock(tokens: readonly Token[], at: number): boolean {
  const made = tokens[at - 1]?.text === 'new';
  const called = tokens[at + 1]?.text === '(';
  return made ? !called || tokens[at + 2]?.text === ')' : called;
}

function memberOf(tokens: readonly Token[], at: number): string | undefined {
  const next = tokens[at + 1]?.text;
  if (next === '[') return literalOf(tokens[at + 2]) ?? '[';
  return next === '.' || next === '?.' ? tokens[at + 2]?.text : undefined;
}

function isMember(tokens: readonly Token[], at: number): boolean {
  return ['.', '?.', '#'].includes(tokens[at - 1]?.text ?? '');
}

/** A name before a colon is a key, a parameter or a label; after a question mark it is the value it names. */
function isKey(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text;
  const isNamed = next === ':' || (next === '?' && tokens[at + 2]?.text === ':');
  return isNamed && tokens[at - 1]?.text !== '?';
}

function literalOf(token: Token | undefined): string | undefined {
  const isLiteral =
    token?.kind === SyntaxKind.StringLiteral || token?.kind === SyntaxKind.NoSubstitutionTemplateLiteral;
  return isLiteral ? token.value : undefined;
}
