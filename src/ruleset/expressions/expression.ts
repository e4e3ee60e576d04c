import type { Read } from '../../model/field-ref.ts';
import type { SubjectType } from '../../model/subjects.ts';
import type { TextNode } from '../node.ts';
import { sourceOffsets } from '../scalar-offsets.ts';
import type { Scope } from '../scope.ts';
import type { Span } from '../source.ts';
import { compile } from './compile.ts';
import { Counting } from './counting.ts';
import type { Environment } from './environment.ts';
import type { Run } from './frame.ts';
import { hintForSyntax } from './hints.ts';
import { parse } from './library.ts';
import { Reads } from './reads.ts';
import type { Stretch } from './syntax.ts';
import { agree, boolean, inWords } from './types.ts';

/** A condition written as an expression, checked and ready to run. */
export interface Expression {
  readonly text: string;
  readonly run: Run;
  /** What it reads of its subject and its parents. */
  readonly reads: readonly Read[];
  /** What it asks of the members of its subject, where it asks. */
  readonly counting: Counting | undefined;
}

/** Where an expression stands and what it may do. */
export interface ExpressionUse {
  readonly node: TextNode;
  readonly on: SubjectType;
  readonly scope: Scope;
  /** Why members cannot be counted here; undefined where they can. */
  readonly uncounted: string | undefined;
}

/** Compiles a condition; undefined once what is wrong with it is recorded, each problem under its own characters in the rule file. */
export function compileExpression({ node, on, scope, uncounted }: ExpressionUse): Expression | undefined {
  const spanOf = spansIn(node);
  const parsed = parse(node.text);
  if ('fault' in parsed) {
    const hint = hintForSyntax(node.text, parsed.at);
    scope.problems.add('ruleset.expression', `this is no expression: ${parsed.fault}`, spanOf(parsed.at), hint);
    return undefined;
  }
  let sound = true;
  const counting = new Counting();
  const reads = new Reads(on);
  const env: Environment = {
    scope,
    on,
    reads,
    locals: new Map(),
    counting: uncounted === undefined ? counting : undefined,
    uncounted: uncounted ?? '',
    compile,
    problem: (code, message, at, hint) => {
      sound = false;
      scope.problems.add(code, message, spanOf(at), hint);
    },
  };
  const { type, run } = compile(parsed, env);
  if (!agree(boolean, type))
    env.problem(
      'ruleset.type',
      `an expression should be true or false, but this is ${inWords(type)}`,
      parsed.at,
      'compare it with something',
    );
  if (!sound) return undefined;
  return { text: node.text.trim(), run, reads: reads.list, counting: counting.of === undefined ? undefined : counting };
}

/** Stretches of the expression as spans of the rule file; the scalar's start where an alias or a param brought the text. */
function spansIn({ text, at }: TextNode): (stretch: Stretch) => Span {
  const offsets = sourceOffsets(at, text);
  if (offsets === undefined) return () => ({ ...at, end: at.start + 1 });
  return ({ start, end }) => {
    const from = offsets(start);
    return { ...at, start: from, end: Math.max(from + 1, offsets(Math.max(start, end - 1)) + 1) };
  };
}
