import { parseAllDocuments } from 'yaml';
import type { Node } from './node.ts';
import type { Problems } from './problems.ts';
import type { Source, Span } from './source.ts';
import { convert, maxDepth, spanOf } from './yaml-nodes.ts';

/** Longest rule file, in characters. */
const maxCharacters = 1_000_000;

/** Reads one YAML document whose scalars are their source text (failsafe schema, YAML 1.2.2 section 10.1).
 *  Duplicate keys, merge keys, tags, further documents and whatever passes the bounds become problems; undefined when nothing can be read. */
export function parseYaml(source: Source, problems: Problems): Node | undefined {
  const whole = { source, start: 0, end: 1 };
  if (source.text.length > maxCharacters) {
    problems.add(
      'ruleset.too-large',
      `a rule file should have at most ${maxCharacters} characters, but has ${source.text.length}`,
      whole,
    );
    return undefined;
  }
  const parsed = parseDocuments(source, whole, problems);
  const [document, second] = parsed;
  if (second !== undefined) {
    problems.add(
      'ruleset.documents',
      'a rule file should hold one YAML document, but "---" starts another',
      spanOf(source, second.range),
      'write it as a file of its own and name it in "extends"',
    );
  }
  const faults = parsed.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  for (const { message, pos } of faults)
    problems.add('ruleset.yaml', `not valid YAML: ${lowerFirst(message)}`, spanOf(source, pos));
  if (faults.length > 0) return undefined;
  if (document?.contents == null) {
    problems.add('ruleset.empty', 'a rule file should hold rules, but is empty', whole);
    return undefined;
  }
  return convert(document.contents, source, problems);
}

function parseDocuments(source: Source, whole: Span, problems: Problems) {
  try {
    const options = {
      schema: 'failsafe',
      uniqueKeys: false,
      merge: false,
      prettyErrors: false,
      logLevel: 'silent',
      stringKeys: false,
    } as const;
    const documents = parseAllDocuments(source.text, options);
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.add('ruleset.too-large', `a rule file should be at most ${maxDepth} levels deep`, whole); // the library's own recursion ran out of stack
    return [];
  }
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
