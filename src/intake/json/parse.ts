import { maxDepth, maxKeys } from './bounds.ts';
import type { JsonObject, JsonScalar, JsonValue } from './value.ts';

/** Why a text is not JSON, and where: line and column from 1. `what` completes "line 3 …". */
export class JsonFault extends Error {
  readonly at: number;
  readonly line: number;
  readonly column: number;

  constructor(what: string, at: number, line: number, column: number) {
    super(what);
    this.at = at;
    this.line = line;
    this.column = column;
  }
}

/** Reads one JSON document (RFC 8259). Numbers stay text: eighteen digits do not fit a double. A key twice in one object is a fault: nobody
 *  knows which is meant.
 *  @param line of the first character, where the text is part of a file.
 *  @throws JsonFault at the first character that is none of it. */
export function parseJson(text: string, line = 1): JsonValue {
  return new Parser(text, line).document();
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z]+/y;
const control = /[\u0000-\u001f]/;
const escapes = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}|.|$)/gs;
const nothing: JsonScalar = { kind: 'null', text: '' };

class Parser {
  private readonly text: string;
  private at = 0;
  private line: number;
  private lineStart = 0;
  private depth = 0;

  constructor(text: string, line: number) {
    this.text = text;
    this.line = line;
  }

  document(): JsonValue {
    this.skipBlanks();
    const value = this.value();
    this.skipBlanks();
    if (this.at < this.text.length) throw this.fault('goes on after the end of the document');
    return value;
  }

  private value(): JsonValue {
    const first = this.text[this.at];
    if (first === '{') return this.object();
    if (first === '[') return this.list();
    if (first === '"') return { kind: 'text', text: this.string() };
    number.lastIndex = this.at;
    const digits = number.exec(this.text)?.[0];
    if (digits === undefined) return this.word();
    this.at += digits.length;
    return { kind: 'number', text: digits };
  }

  private word(): JsonScalar {
    word.lastIndex = this.at;
    const found = word.exec(this.text)?.[0];
    if (found !== 'true' && found !== 'false' && found !== 'null') throw this.unexpected('a value');
    this.at += found.length;
    return found === 'null' ? nothing : { kind: 'boolean', text: found };
  }

  private object(): JsonObject {
    const { line } = this;
    const entries = new Map<string, JsonValue>();
    this.enter();
    while (this.goesOn('}', entries.size)) {
      if (this.text[this.at] !== '"') throw this.unexpected('a key in quotation marks');
      const start = this.at;
      const key = this.string();
      if (entries.has(key)) throw this.fault(`has the key ${JSON.stringify(key)} a second time in one object`, start);
      if (entries.size >= maxKeys) throw this.fault(`has an object of more than ${maxKeys} keys`);
      this.skipBlanks();
      if (this.text[this.at] !== ':') throw this.unexpected('a colon');
      this.at++;
      this.skipBlanks();
      entries.set(key, this.value());
    }
    return { kind: 'object', entries, line };
  }

  private list(): JsonValue {
    const items: JsonValue[] = [];
    this.enter();
    while (this.goesOn(']', items.length)) items.push(this.value());
    return { kind: 'list', items };
  }

  private enter(): void {
    if (++this.depth > maxDepth) throw this.fault(`holds lists and objects more than ${maxDepth} deep`);
    this.at++;
  }

  /** Moves to the next member of a list or object; false behind its closing bracket. */
  private goesOn(close: ']' | '}', members: number): boolean {
    this.skipBlanks();
    if (this.text[this.at] === close) {
      this.at++;
      this.depth--;
      return false;
    }
    if (members === 0) return true;
    if (this.text[this.at] !== ',') throw this.unexpected(`a comma or ${close}`);
    this.at++;
    this.skipBlanks();
    if (this.text[this.at] === close) throw this.fault('has a comma with nothing after it');
    return true;
  }

  private string(): string {
    const start = this.at + 1;
    let end = this.text.indexOf('"', start);
    while (end >= 0 && this.isEscaped(end, start)) end = this.text.indexOf('"', end + 1);
    if (end < 0) throw this.fault('has a text that is never closed');
    const raw = this.text.slice(start, end);
    const bad = control.exec(raw);
    if (bad !== null) throw this.fault('has a line end or control character within a text', start + bad.index);
    this.at = end + 1;
    return raw.includes('\\') ? raw.replace(escapes, (written) => this.unescaped(written, start)) : raw;
  }

  private isEscaped(at: number, start: number): boolean {
    let before = at;
    while (before > start && this.text[before - 1] === '\\') before--;
    return (at - before) % 2 === 1;
  }

  private unescaped(written: string, at: number): string {
    const code = written[1] ?? '';
    if (written.length === 6) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
    const plain = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
    const found = Object.entries(plain).find(([letter]) => letter === code)?.[1];
    if (found === undefined) throw this.fault(`has a text with ${written}, which stands for nothing`, at);
    return found;
  }

  /** Line ends stand only between values: here is where lines are counted. */
  private skipBlanks(): void {
    const { text } = this;
    for (; ; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return;
      if (code === 10 || (code === 13 && text.charCodeAt(this.at + 1) !== 10)) {
        this.line++;
        this.lineStart = this.at + 1;
      }
    }
  }

  private unexpected(wanted: string): JsonFault {
    if (this.at >= this.text.length) return this.fault(`ends where ${wanted} should be`);
    return this.fault(`has ${JSON.stringify(this.text.slice(this.at, this.at + 12))} where ${wanted} should be`);
  }

  private fault(what: string, at = this.at): JsonFault {
    return new JsonFault(what, at, this.line, at - this.lineStart + 1);
  }
}
