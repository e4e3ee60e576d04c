import { type Node, toPlain } from './node.ts';
import { type RuleSection, ruleSchema } from './schema-rule.ts';

/** Keys without which nothing more can be said of a rule. */
const needed = ['check', 'cel', 'with', 'on'];

/** What of a faulty rule can still be read, so that its other faults are said in the same run; undefined where too little is left. */
export function soundPart(node: Node): RuleSection | undefined {
  const { error } = ruleSchema.safeParse(toPlain(node));
  if (error === undefined || node.type !== 'map') return undefined;
  const faulty = new Set(
    error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : issue.path.slice(0, 1),
    ),
  );
  if (needed.some((key) => faulty.has(key))) return undefined;
  const kept = new Map([...node.entries].filter(([key]) => !faulty.has(key)));
  const section = ruleSchema.safeParse(toPlain({ ...node, entries: kept })).data;
  return section?.check === undefined && section?.cel === undefined ? undefined : section;
}
