import type { ApplicationIdentifier } from './ai.ts';
import { componentFault, type Span } from './components.ts';

/** What is wrong with the value of an identifier, its span counted from the value's first character; undefined when it holds. */
export function valueFault(identifier: ApplicationIdentifier, value: string): Span | undefined {
  const { components } = identifier;
  if (value.length < shortest(identifier) || value.length > longest(identifier)) return lengthSpan(identifier, value);
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

/** The fewest characters its value can have. */
export function shortest({ components }: ApplicationIdentifier): number {
  return components.reduce((sum, { min, optional }) => sum + (optional ? 0 : min), 0);
}

/** The most characters its value can have. */
export function longest({ components }: ApplicationIdentifier): number {
  return components.reduce((sum, { max }) => sum + max, 0);
}

function lengthSpan(identifier: ApplicationIdentifier, value: string): Span {
  const [least, most] = [shortest(identifier), longest(identifier)];
  const kind = noun(identifier.components.every(({ of }) => of === 'N') ? 'N' : 'X');
  return { from: 0, to: value.length, expected: `${least === most ? most : `${least} to ${most}`} ${kind}` };
}

function noun(of: 'N' | 'X'): string {
  return of === 'N' ? 'digits' : 'characters';
}
