import { parseAllDocuments } from 'yaml';
import type { Node } from './node.ts';
import type { Problems } from './problems.ts';
import type { Source, Span } from './source.ts';
import { convert, maxDepth, spanOf } from './yaml-nodes.ts';

/** Longest rule file, in characters. */
const maxCharacters = 1_000_000;

const options = {
  schema: 'failsafe',
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Reads one YAML document whose scalars are their source text (failsafe schema, YAML 1.2.2 section 10.1).
 *  Duplicate keys, merge keys, tags, further documents and whatever passes the bounds become problems; undefined when nothing can be read. */
export function parseYaml(source: Source, problems: Problems): Node | undefined {
  const whole = { source, start: 0, end: 1 };
  const { length } = source.text;
  if (length > maxCharacters) {
    problems.add(
      'ruleset.too-large',
      `a rule file should have at most ${maxCharacters} characters, but has ${length}`,
      whole,
    );
    return undefined;
  }
  const parsed = parseAllDocuments(source.text, options);
  const documents = Array.isArray(parsed) ? parsed : []; // the library returns no array for an empty stream
  const [document, second] = documents;
  if (second !== undefined) {
    const at = spanOf(source, second.range);
    const hint = 'write it as a file of its own and name it in "extends"';
    problems.add('ruleset.documents', 'a rule file should hold one YAML document, but "---" starts another', at, hint);
  }
  const faults = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  for (const fault of withoutEchoes(faults)) reportFault(fault, source, problems);
  if (faults.length > 0) return undefined;
  if (document?.contents != null) return convert(document.contents, source, problems);
  problems.add('ruleset.empty', 'a rule file should hold rules, but is empty', whole);
  return undefined;
}

/** Once the library has lost its way, it objects to each token that follows. */
function withoutEchoes(faults: readonly Fault[]): readonly Fault[] {
  const lost = faults.findIndex(({ message }) => /^Unexpected .* in YAML stream/.test(message));
  return lost === -1 ? faults : faults.slice(0, Math.max(1, lost));
}

type Fault = { readonly code: string; readonly message: string; readonly pos: readonly number[] };

/** The library gives up on nesting that exhausts its stack, long past what is allowed here. */
function reportFault({ code, message, pos }: Fault, source: Source, problems: Problems): void {
  const at = spanOf(source, pos);
  if (code === 'RESOURCE_EXHAUSTION')
    problems.add('ruleset.too-large', `a rule file should be at most ${maxDepth} levels deep`, at);
  else problems.add('ruleset.yaml', `not valid YAML: ${lowerFirst(message)}`, at, hintFor(at, code));
}

/** `!`, `|`, `: ` and ` #` mean something to YAML: the usual trouble with an expression, and with text that is not in quotes. */
function hintFor({ source, start }: Span, code: string): string | undefined {
  const line = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
  if (/\bcel:\s+[^\s"'|>]/.test(line)) return 'write the expression in quotes, or under cel: |';
  const space = line.search(/[\u00a0\u2007\u202f]/);
  if (space !== -1) return `a no-break space stands in column ${space + 1}: write a plain one`;
  if (/:\s+\{\w+\}\s*\S/.test(line)) return 'text that begins with "{" stands in quotes';
  if (code === 'TAB_AS_INDENT') return 'indent with spaces';
  if (code === 'BAD_SCALAR_START') return `text that begins with "${source.text.charAt(start)}" stands in quotes`;
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'text with ": " in it stands in quotes';
  const [, negated] = /^!(\w+)/.exec(source.text.slice(start)) ?? [];
  if (code === 'TAG_RESOLVE_FAILED' && negated !== undefined)
    return `text that begins with "!" stands in quotes; anything but it is { not: ${negated} }`;
  return undefined;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
