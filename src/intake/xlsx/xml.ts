import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { maxDepth, maxTextLength } from './bounds.ts';
import type { Container } from './container.ts';
import { workbookFault } from './fault.ts';

/** Attributes of an element by name as written. */
export type Attributes = Readonly<Record<string, string>>;

/** Hears of the elements of an XML part; names come without prefix. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads an XML part of a workbook from start to end; `after` is called between stretches of it, to hand on what was read, and ends the
 *  reading by returning false.
 *  @throws CannotAudit when it is not well-formed, has a DOCTYPE, or is over a limit. */
export async function* readXml<T>(
  container: Container,
  name: string,
  reader: XmlReader,
  after: () => T,
): AsyncGenerator<T> {
  const decoder = new StringDecoder('utf8');
  const parser = new XmlStretches(container.path, name, reader);
  let isFirst = true;
  for await (const chunk of container.read(name)) {
    if (isFirst && (chunk[0] === 0xff || chunk[0] === 0xfe || chunk[1] === 0))
      throw workbookFault(container.path, `its part ${name} is not UTF-8`);
    isFirst = false;
    parser.write(decoder.write(chunk));
    yield after();
  }
  parser.end(decoder.end());
  yield after();
}

/** Reads a small part at one go. */
export async function readWholeXml(container: Container, name: string, reader: XmlReader): Promise<void> {
  const steps = readXml(container, name, reader, () => {});
  for await (const _ of steps);
}

/** An XML part that arrives in stretches. */
class XmlStretches {
  private readonly parser = new SaxesParser();
  private readonly fault: (what: string, cause?: unknown) => Error;
  private depth = 0;
  private silent = 0;
  private thrown: Error | undefined;

  constructor(path: string, name: string, reader: XmlReader) {
    this.fault = (what, cause) => workbookFault(path, `its part ${name} ${what}`, cause);
    const { parser } = this;
    parser.on('error', (fault) => this.fail(this.fault(`is not well-formed XML: ${fault.message}`, fault)));
    parser.on('doctype', () => this.fail(this.fault('has a DOCTYPE, which workbooks never have')));
    parser.on('opentag', (tag) => {
      this.silent = 0;
      if (++this.depth > maxDepth) this.fail(this.fault(`holds elements more than ${maxDepth} deep`));
      reader.open(localName(tag.name), tag.attributes);
    });
    parser.on('closetag', (tag) => {
      this.silent = 0;
      this.depth--;
      reader.close?.(localName(tag.name));
    });
    const text = reader.text?.bind(reader);
    if (text === undefined) return;
    parser.on('text', text);
    parser.on('cdata', text);
  }

  write(text: string): void {
    this.silent += text.length;
    this.parser.write(text);
    this.refuse();
  }

  end(rest: string): void {
    this.parser.write(rest).close();
    this.refuse();
  }

  /** The first fault counts: the parser goes on after it. */
  private fail(fault: Error): void {
    this.thrown ??= fault;
  }

  private refuse(): void {
    if (this.thrown !== undefined) throw this.thrown;
    if (this.silent > maxTextLength) throw this.fault(`holds a text longer than ${maxTextLength} characters`);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
