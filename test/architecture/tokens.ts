import { SyntaxKind } from 'typescript/unstable/ast';
import { createScanner } from 'typescript/unstable/ast/scanner';

/** One token of TypeScript source; comments and white space are none. */
export interface Token {
  readonly kind: SyntaxKind;
  /** As written. */
  readonly text: string;
  /** What a string literal holds; the text of anything else. */
  readonly value: string;
  readonly line: number;
}

/** Tokens of a source as the compiler's own scanner sees them. */
export function tokensOf(source: string): readonly Token[] {
  const scanner = createScanner(true, undefined, source);
  const lineAt = lineCounter(source);
  const tokens: Token[] = [];
  // One entry per open brace: true where it belongs to `${` of a template, which its `}` continues.
  const braces: boolean[] = [];
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
    if (isSlash(kind) && !endsExpression(tokens.at(-1))) kind = scanner.reScanSlashToken();
    if (kind === SyntaxKind.CloseBraceToken && braces.pop() === true) kind = scanner.reScanTemplateToken(false);
    if (kind === SyntaxKind.OpenBraceToken) braces.push(false);
    if (kind === SyntaxKind.TemplateHead || kind === SyntaxKind.TemplateMiddle) braces.push(true);
    const line = lineAt(scanner.getTokenStart());
    tokens.push({ kind, text: scanner.getTokenText(), value: scanner.getTokenValue(), line });
  }
  return tokens;
}

function isSlash(kind: SyntaxKind): boolean {
  return kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken;
}

const closing = new Set(['this', 'super', 'null', 'true', 'false', ')', ']', '}', '++', '--']);

/** Whether a slash after this token divides; elsewhere it opens a regular expression. */
function endsExpression(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (closing.has(token.text)) return true;
  const { kind } = token;
  if (kind === SyntaxKind.Identifier || kind === SyntaxKind.TemplateTail) return true;
  return kind >= SyntaxKind.NumericLiteral && kind <= SyntaxKind.NoSubstitutionTemplateLiteral;
}

/** Line of a position; positions are asked for in rising order. */
function lineCounter(source: string): (position: number) => number {
  let line = 1;
  let counted = 0;
  return (position) => {
    for (; counted < position; counted += 1) if (source[counted] === '\n') line += 1;
    return line;
  };
}
