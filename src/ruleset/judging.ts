import type { Check } from '../checks/check.ts';
import type { Judge } from '../model/judge.ts';
import type { Facts } from '../model/values.ts';
import { compileExpression } from './expressions/expression.ts';
import { factNames, judgeOf, sayOf } from './expressions/judge.ts';
import { reportIssues } from './issues.ts';
import { compileJudge } from './judge.ts';
import { entriesOf, type MapNode, type Node, nodeAt, type TextNode, toPlain } from './node.ts';
import type { Asking } from './scope.ts';

/** What judges a rule: a check with parameters, or an expression. */
export interface Judging {
  /** Id of the check; `cel` for an expression. */
  readonly id: string;
  /** What holds when the rule passes. */
  readonly about: string;
  readonly facts: readonly string[];
  readonly say: (facts: Facts) => string;
  readonly origin?: Check['origin'];
  /** The judge with these parameters; undefined when they are wrong, or lacking where rows of `per` bring them. */
  judge(parameters: MapNode, lackingAllowed: boolean): Judge | undefined;
}

/** A check as what judges a rule. */
export function checkJudging(check: Check, asking: Asking): Judging {
  const { id, about, facts, say } = check;
  return {
    id,
    about,
    facts,
    say,
    ...(check.origin === undefined ? {} : { origin: check.origin }),
    judge: (parameters, lackingAllowed) => judgeOfCheck(check, parameters, { ...asking, lackingAllowed }),
  };
}

/** An expression as what judges a rule; undefined once what is wrong with it is recorded. It takes no parameters. */
export function expressionJudging(node: TextNode, { on, scope }: Asking): Judging | undefined {
  const expression = compileExpression({ node, on, scope, uncounted: undefined });
  if (expression === undefined) return undefined;
  const judge = judgeOf(expression);
  return {
    id: 'cel',
    about: expression.text.replace(/\s+/g, ' '),
    facts: factNames(expression),
    say: sayOf(expression),
    judge: (parameters) => {
      for (const [name, { key }] of entriesOf(parameters))
        scope.problems.add(
          'ruleset.unknown-key',
          `"${name}" should be part of the expression: it takes no parameters`,
          key,
        );
      return judge;
    },
  };
}

function judgeOfCheck(
  check: Check,
  parameters: MapNode,
  { on, scope, lackingAllowed }: Asking & { readonly lackingAllowed: boolean },
): Judge | undefined {
  const kept: MapNode = { ...parameters, entries: new Map(entriesOf(parameters)) };
  const result = check.params.safeParse(toPlain(kept));
  if (result.success) return compileJudge(check, result.data, { parameters: kept, on, scope });
  const wrong = lackingAllowed ? result.error.issues.filter((issue) => !isLacking(issue, kept)) : result.error.issues;
  reportIssues(wrong, { schema: check.params, root: kept, problems: scope.problems });
  return undefined;
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** A parameter that is not given, as opposed to one that is wrong. */
function isLacking(issue: Issue, parameters: Node): boolean {
  if (issue.code === 'custom') return issue.params?.lacking === true;
  return issue.code !== 'unrecognized_keys' && issue.path.length === 1 && !nodeAt(parameters, issue.path).found;
}
