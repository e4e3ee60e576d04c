import { isBuiltIn } from './built-in.ts';
import type { LoadedFile } from './extends.ts';
import { entriesOf, type Node, textIn, valueAt } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';

/** Refuses to switch off or remove a rule that nothing inherited has: a slip in its id would leave the rule in force. Where a file
 *  could not be read, nobody knows what it would have brought. */
export function refuseUnknownRules(files: readonly LoadedFile[], problems: Problems): void {
  if (problems.count > 0) return;
  const known = new Set<string>();
  for (const { root } of files) {
    const section = valueAt(root, 'rules');
    const entries = section?.type === 'map' ? [...section.entries] : [];
    for (const [id, { key, value }] of entries) {
      if (!isSwitchedOff(value) || known.has(id) || isBuiltIn(id)) continue;
      const message = `"${id}" should be an inherited rule to be switched off, but none has that id`;
      problems.add(
        'ruleset.unknown-rule',
        message,
        key,
        didYouMean(id, known) ?? 'handoff rules list -r <ruleset> names them',
      );
    }
    for (const [id, { value }] of entries) if (!isSwitchedOff(value)) known.add(id);
  }
}

/** `id: off`, or nothing at all; a rule of one's own that is off has a check. */
function isSwitchedOff(value: Node): boolean {
  if (value.type === 'text') return value.absent;
  const said = entriesOf(value);
  return said.length === 1 && textIn(valueAt(value, 'severity')) === 'off';
}
