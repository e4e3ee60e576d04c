import type { MessagePart } from '../model/plan.ts';
import type { SubjectType } from '../model/subjects.ts';
import type { Node } from './node.ts';
import { textIn } from './node.ts';
import { didYouMean } from './problems.ts';
import type { Scope } from './scope.ts';
import { splitTemplate } from './templates.ts';

/** Parses a message template; each name must be a fact of the check, else a field of the subject or its parents. */
export function readMessage(
  node: Node | undefined,
  facts: readonly string[],
  on: SubjectType,
  scope: Scope,
): readonly MessagePart[] | undefined {
  const source = textIn(node);
  if (node === undefined || source === undefined) return undefined;
  const { parts, unmatched } = splitTemplate(source);
  if (unmatched !== undefined) {
    scope.problems.add(
      'ruleset.template',
      `"${source}" should close every brace it opens`,
      node.at,
      'write {name}, and {{ or }} for a brace itself',
    );
  }
  return parts.map((part) => (typeof part === 'string' ? part : namedPart(part.name, facts, on, node, scope)));
}

function namedPart(name: string, facts: readonly string[], on: SubjectType, node: Node, scope: Scope): MessagePart {
  if (facts.includes(name)) return { fact: name };
  const ref = scope.fields.resolve(name, on);
  if (!('problem' in ref)) return { ref };
  const hint = didYouMean(name, [...facts, ...scope.fields.names(on)]) ?? `facts: ${facts.join(', ')}`;
  scope.problems.add(
    'ruleset.template',
    `"{${name}}" should name a fact of the check or a field of the ${on}`,
    node.at,
    hint,
  );
  return { fact: name };
}
