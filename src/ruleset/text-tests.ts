import type { Test } from '../model/condition.ts';
import { globMatcher } from './glob.ts';
import { itemsOf, type Node, quote, textIn } from './node.ts';
import { compilePattern } from './patterns.ts';
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

/** The rest of a scalar from an offset of its text; the whole scalar where the file spells it otherwise (escapes, folds). */
function within(at: Span, text: string, offset: number): Span {
  const written = at.source.text;
  const quoted = /["']/.test(written.charAt(at.start)) ? 1 : 0;
  if (!written.startsWith(text, at.start + quoted)) return at;
  const start = at.start + quoted + offset;
  return { ...at, start, end: Math.max(start + 1, at.end - quoted) };
}
