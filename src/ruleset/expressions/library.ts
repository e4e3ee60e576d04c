import { createRequire } from 'node:module';
import type { ASTNode } from '@marcbachmann/cel-js';
import { type BinaryOperator, binaryOperators, type Expr, type Stretch } from './syntax.ts';

/** Why a text is no expression, and where. */
export interface SyntaxFault {
  readonly fault: string;
  readonly at: Stretch;
}

/** Bounds of one expression: characters, nodes of its tree, levels of nesting, entries of a list, arguments of a call. */
export const bounds = { characters: 2_000, nodes: 500, depth: 64, entries: 100, args: 8 } as const;

type Library = typeof import('@marcbachmann/cel-js');

const load = createRequire(import.meta.url);
let parser: Parser | undefined;

interface Parser {
  readonly library: Library;
  readonly environment: InstanceType<Library['Environment']>;
}

/** Parses CEL (https://github.com/google/cel-spec/blob/master/doc/langdef.md, section Syntax). The library is loaded with the
 *  first expression: a ruleset without any does not pay for it. It only parses; names, types and values are ours. */
export function parse(text: string): Expr | SyntaxFault {
  if (text.length > bounds.characters) return tooBig(`at most ${bounds.characters} characters`, text.length);
  parser ??= loadParser();
  const { library, environment } = parser;
  try {
    return convert(environment.parse(text).ast);
  } catch (error) {
    if (!(error instanceof library.ParseError)) throw error;
    return faultOf(error.code, error.summary, error.range, text);
  }
}

function loadParser(): Parser {
  const library: Library = load('@marcbachmann/cel-js');
  const environment = new library.Environment({
    limits: {
      maxAstNodes: bounds.nodes,
      maxDepth: bounds.depth,
      maxListElements: bounds.entries,
      maxMapEntries: bounds.entries,
      maxCallArguments: bounds.args,
    },
  });
  return { library, environment };
}

function faultOf(code: string, summary: string, range: Partial<Stretch> | undefined, text: string): SyntaxFault {
  const start = Math.min(range?.start ?? 0, text.length);
  const at = { start, end: Math.max(start + 1, Math.min(range?.end ?? start, text.length)) };
  if (code === 'limit_exceeded') return { ...tooBig('smaller'), at };
  const found = text.slice(start, at.end);
  if (found.trim() === '') return { fault: 'something is missing at its end', at };
  if (/^(unexpected|expected)_/.test(code)) return { fault: `${JSON.stringify(found)} should not stand here`, at };
  return { fault: lowerFirst(summary), at };
}

function tooBig(wanted: string, length?: number): SyntaxFault {
  const is = length === undefined ? 'is too long or nested too deep' : `has ${length}`;
  return { fault: `it should be ${wanted}, but ${is}`, at: { start: 0, end: 1 } };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function convert(node: ASTNode): Expr {
  const at = { start: node.start, end: node.end };
  switch (node.op) {
    case 'value':
      return literal(node.args, at);
    case 'id':
      return { type: 'name', name: node.args, at };
    case '.': {
      const [of, name] = node.args;
      return { type: 'select', of: convert(of), name, at, nameAt: { start: node.pos, end: node.end } };
    }
    case '[]': {
      const [of, index] = node.args;
      return { type: 'index', of: convert(of), index: convert(index), at };
    }
    case 'call': {
      const [name, args] = node.args;
      const nameAt = { start: node.start, end: node.start + name.length };
      return { type: 'call', name, receiver: undefined, args: args.map(convert), at, nameAt };
    }
    case 'rcall': {
      const [name, receiver, args] = node.args;
      const start = node.input.indexOf(name, receiver.end);
      const nameAt = { start, end: start + name.length };
      return { type: 'call', name, receiver: convert(receiver), args: args.map(convert), at, nameAt };
    }
    case 'list':
      return { type: 'list', items: node.args.map(convert), at };
    case '?:': {
      const [condition, yes, no] = node.args;
      return { type: 'choice', condition: convert(condition), yes: convert(yes), no: convert(no), at };
    }
    case '!_':
    case '-_':
      return { type: 'unary', operator: node.op === '!_' ? '!' : '-', of: convert(node.args), at };
    default:
      return binaryOrForeign(node, at);
  }
}

function binaryOrForeign(node: ASTNode, at: Stretch): Expr {
  const operator = binaryOperators.find((known: BinaryOperator) => known === node.op);
  if (operator === undefined || node.op === 'map') return { type: 'foreign', what: 'a map', at };
  const [left, right] = node.args as readonly [ASTNode, ASTNode]; // every binary operator has two
  return { type: 'binary', operator, left: convert(left), right: convert(right), at };
}

function literal(value: unknown, at: Stretch): Expr {
  if (typeof value === 'string' || typeof value === 'boolean') return { type: 'literal', value, at };
  if (value === null) return { type: 'foreign', what: 'null', at };
  if (value instanceof Uint8Array) return { type: 'foreign', what: 'a literal of bytes', at };
  return { type: 'literal', value: Number(value), at }; // doubles, bigints and unsigned ones alike
}
