import type { Test } from '../model/condition.ts';
import { globMatcher } from './glob.ts';
import { itemsOf, type Node, quote, textIn } from './node.ts';
import { compilePattern } from './patterns.ts';
import { sourceOffsets } from './scalar-offsets.ts';
import type { Scope } from './scope.ts';
import type { Span } from './source.ts';

/** `like` and `matches`: one text or a list of which one has to fit. */
export function textTests(key: 'like' | 'matches', node: Node, scope: Scope): readonly Test[] {
  return itemsOf(node).flatMap((item) => {
    const source = textIn(item);
    if (source === undefined) {
      scope.problems.add('ruleset.value', `"${key}" should be text, but is ${quote(item)}`, item.at);
      return [];
    }
    const test = key === 'like' ? globMatcher(source) : patternAt(source, item, scope);
    return [{ type: 'text', source, test }];
  });
}

/** A pattern written at a node; what is wrong with it is recorded where it stands in the pattern. */
export function patternAt(source: string, node: Node, { problems }: Scope): (text: string) => boolean {
  const pattern = compilePattern(source);
  if ('test' in pattern) return pattern.test;
  problems.add('ruleset.pattern', pattern.problem, within(node.at, source, pattern.offset), pattern.hint);
  return () => false;
}

/** The rest of a scalar from an offset of its text; the whole scalar where the text was brought from elsewhere. */
function within(at: Span, text: string, offset: number): Span {
  const offsets = sourceOffsets(at, text);
  if (offsets === undefined) return at;
  const start = offsets(offset);
  return { ...at, start, end: Math.max(start + 1, offsets(text.length - 1) + 1) };
}
