/** A template split at its braces: literal text, or a name that stood in braces with its offset. `{{` and `}}` are braces themselves. */
export type TemplatePart = string | { readonly name: string; readonly offset: number };

/** Splits `{package_id}: {value} is over {max}`; a brace without its other is a problem at its offset. */
export function splitTemplate(source: string): {
  readonly parts: readonly TemplatePart[];
  readonly unmatched: number | undefined;
} {
  const parts: TemplatePart[] = [];
  let literal = '';
  const token = /\{\{|\}\}|\{\s*([A-Za-z_][\w.-]*)\s*\}|[{}]/g;
  let from = 0;
  for (const match of source.matchAll(token)) {
    literal += source.slice(from, match.index);
    from = match.index + match[0].length;
    const name = match[1];
    if (match[0] === '{{' || match[0] === '}}') literal += match[0].charAt(0);
    else if (name === undefined) return { parts, unmatched: match.index };
    else {
      if (literal !== '') parts.push(literal);
      literal = '';
      parts.push({ name, offset: match.index + 1 });
    }
  }
  literal += source.slice(from);
  return { parts: literal === '' ? parts : [...parts, literal], unmatched: undefined };
}
