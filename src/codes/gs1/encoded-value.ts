import { identifierByCode } from './ais.ts';
import type { ElementFault } from './element.ts';
import { valueFault } from './value.ts';

/** Where an identifier and its value stand in a text, and the value as it is meant: without escapes. */
export interface EncodedValue {
  readonly ai: string;
  readonly value: string;
  /** Where the identifier, its value and the end of its value are. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Where each character of the value stands in the text, and its end; undefined: one after the other from `from`. */
  readonly places?: readonly number[] | undefined;
}

/** What is wrong with an identifier or its value, at the characters of the text; undefined when it holds. */
export function encodedFault({ ai, value, at, from, places }: EncodedValue): ElementFault | undefined {
  const identifier = identifierByCode.get(ai);
  if (identifier === undefined) return unknownIdentifier(ai, at, from);
  const fault = valueFault(identifier, value);
  if (fault === undefined) return undefined;
  const placeOf = (index: number) => places?.[index] ?? from + index;
  return { ai, from: placeOf(fault.from), to: placeOf(fault.to), expected: fault.expected };
}

/** An identifier that GS1 has not assigned. */
export function unknownIdentifier(ai: string, from: number, to: number): ElementFault {
  return { ai, from, to, expected: 'a known application identifier' };
}
