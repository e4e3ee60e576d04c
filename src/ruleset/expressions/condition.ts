import type { Condition } from '../../model/condition.ts';
import { compileExpression, type ExpressionUse } from './expression.ts';
import { maxSteps, newFrame } from './frame.ts';

/** An expression as a condition of `when`, `per` or `where`; one that something is wrong with asks nothing. */
export function expressionCondition(use: Omit<ExpressionUse, 'uncounted'>): Condition {
  const uncounted = 'a condition cannot count what lies below its subject';
  const expression = compileExpression({ ...use, uncounted });
  if (expression === undefined) return { type: 'all', of: [] };
  const { run, reads } = expression;
  const frame = newFrame();
  return {
    type: 'expression',
    reads: reads.map(({ ref }) => ref),
    holds: (readings) => {
      frame.readings = readings;
      frame.steps = maxSteps;
      frame.zoned = undefined;
      const outcome = run(frame);
      if (typeof outcome === 'boolean') return outcome;
      return typeof outcome === 'object' && 'unread' in outcome ? outcome.unread : 'expression';
    },
  };
}
