import { agrees } from './agreement.ts';
import { isNamedBy } from './ai.ts';
import { type Element, type ElementFault, type ParsedElements, parseElements } from './parse.ts';
import { bracketed, relationFault } from './relations.ts';

/** What a rule asks of an element string beyond the standard. Identifiers as patterns: `00`, `310n`. */
export interface ElementRules {
  readonly require: readonly string[];
  /** The only ones there may be; undefined: any. */
  readonly allow: readonly string[] | undefined;
  readonly forbid: readonly string[];
  /** Whether those that the standard wants beside each other must be. */
  readonly requisites: boolean;
  /** Identifiers whose value another field has. */
  readonly agree: readonly { readonly ai: string; readonly text: string }[];
}

/** Reads an element string and gives the first thing wrong with it: as GS1 writes it, then as the rule wants it. */
export function judgeElements(text: string, rules: ElementRules): ParsedElements {
  const { elements, fault } = parseElements(text);
  if (fault !== undefined) return { elements, fault };
  const whole = { from: 0, to: text.length };
  const found =
    unwanted(elements, rules) ??
    missing(elements, rules, whole) ??
    relationFault(elements, rules) ??
    disagreement(elements, rules);
  return { elements, fault: found };
}

function unwanted(elements: readonly Element[], { allow, forbid }: ElementRules): ElementFault | undefined {
  for (const element of elements) {
    const named = (pattern: string) => isNamedBy(pattern, element.ai);
    if (forbid.some(named)) return at(element, 'absent');
    if (allow !== undefined && !allow.some(named)) {
      return at(element, `absent: only ${allow.map(bracketed).join(', ')} may be here`);
    }
  }
  return undefined;
}

function missing(
  elements: readonly Element[],
  { require }: ElementRules,
  whole: { readonly from: number; readonly to: number },
): ElementFault | undefined {
  const ai = require.find((pattern) => !elements.some((element) => isNamedBy(pattern, element.ai)));
  return ai === undefined ? undefined : { ai, ...whole, expected: 'present' };
}

/** Compares only what is there; `require` says what has to be. */
function disagreement(elements: readonly Element[], { agree }: ElementRules): ElementFault | undefined {
  for (const { ai, text } of agree) {
    const element = elements.find((each) => isNamedBy(ai, each.ai) && !agrees(each.ai, each.value, text));
    if (element !== undefined) return at(element, text);
  }
  return undefined;
}

function at({ ai, from, to }: Element, expected: string): ElementFault {
  return { ai, from, to, expected };
}
