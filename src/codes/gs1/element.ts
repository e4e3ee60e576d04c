/** An application identifier with its value, and where both stand: characters `from` up to `to` (exclusive) of the text. */
export interface Element {
  readonly ai: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** What is wrong, in which identifier (empty where none can be told), at which characters (`to` exclusive). `expected` says what should be there. */
export interface ElementFault {
  readonly ai: string;
  readonly from: number;
  readonly to: number;
  readonly expected: string;
}

/** Elements read up to the first fault, and that fault if there is one. */
export interface ParsedElements {
  readonly elements: readonly Element[];
  readonly fault: ElementFault | undefined;
}

/** What reading one element gives: it and where the next begins, or what is wrong. */
export type Step = { readonly element: Element; readonly next: number } | { readonly fault: ElementFault };

/** Reads element after element up to the end of the text or the first fault. */
export function readAll(text: string, start: number, read: (text: string, at: number) => Step): ParsedElements {
  const elements: Element[] = [];
  let at = start;
  do {
    const step = read(text, at);
    if ('fault' in step) return { elements, fault: step.fault };
    elements.push(step.element);
    at = step.next;
  } while (at < text.length);
  return { elements, fault: undefined };
}
