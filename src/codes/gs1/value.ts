import type { ApplicationIdentifier, Component } from './ai.ts';
import { componentFault } from './components.ts';
import type { Span } from './span.ts';

/** What is wrong with the value of an identifier, its span counted from the value's first character; undefined when it holds. */
export function valueFault(identifier: ApplicationIdentifier, value: string): Span | undefined {
  const { components, shortest, longest } = identifier;
  if (value.length < shortest || value.length > longest) return lengthSpan(identifier, value);
  let at = 0;
  for (const component of components) {
    const text = value.slice(at, at + component.max);
    if (text === '' && component.optional) return undefined;
    if (text.length < component.min)
      return { from: at, to: value.length, expected: `${component.min} ${noun(component.of)}` };
    const fault = componentFault(component, text);
    if (fault !== undefined) return { from: at + fault.from, to: at + fault.to, expected: fault.expected };
    at += text.length;
  }
  return undefined;
}

function lengthSpan({ components, shortest, longest }: ApplicationIdentifier, value: string): Span {
  const kind = noun(components.every(({ of }) => of === 'N') ? 'N' : 'X');
  const length = shortest === longest ? shortest : `${shortest} to ${longest}`;
  return { from: 0, to: value.length, expected: `${length} ${kind}` };
}

function noun(of: Component['of']): string {
  return of === 'N' ? 'digits' : 'characters';
}
