import type { MessagePart } from '../model/plan.ts';
import { type Node, textIn } from './node.ts';
import { didYouMean } from './problems.ts';
import type { Asking } from './scope.ts';
import type { Span } from './source.ts';
import { splitTemplate } from './templates.ts';

/** Parses a message template; each name must be a fact of the check, else a field of the subject or its parents. */
export function readMessage(
  node: Node | undefined,
  facts: readonly string[],
  asking: Asking,
): readonly MessagePart[] | undefined {
  const source = textIn(node);
  if (node === undefined || source === undefined) return undefined;
  const { parts, unmatched } = splitTemplate(source);
  const { problems } = asking.scope;
  if (unmatched !== undefined) {
    const hint = 'write {name}, and {{ or }} for a brace itself';
    problems.add('ruleset.template', `"${source}" should close every brace it opens`, node.at, hint);
  }
  const [, doubled] = /\{\{\s*([\w.-]+)\s*\}\}/.exec(source) ?? [];
  if (
    doubled !== undefined &&
    (facts.includes(doubled) || !('problem' in asking.scope.fields.resolve(doubled, asking.on)))
  )
    problems.add('ruleset.template', `"{{${doubled}}}" would be said as it stands`, node.at, `write {${doubled}}`);
  return parts.map((part) =>
    typeof part === 'string' ? part : namedPart(part.name, facts, { ...asking, at: node.at }),
  );
}

function namedPart(
  name: string,
  facts: readonly string[],
  { on, scope, at }: Asking & { readonly at: Span },
): MessagePart {
  if (facts.includes(name)) return { fact: name };
  const ref = scope.fields.resolve(name, on);
  if (!('problem' in ref)) return { ref };
  const hint = didYouMean(name, [...facts, ...scope.fields.names(on)]) ?? `facts: ${facts.join(', ')}`;
  scope.problems.add(
    'ruleset.template',
    `"{${name}}" should name a fact of the check or a field of the ${on}`,
    at,
    hint,
  );
  return { fact: name };
}
