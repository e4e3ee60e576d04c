import { type Problem, throwIfAny } from '../../model/problem.ts';
import { diffRulesets } from '../../ruleset/diff.ts';
import { askedFormats, deliverFormats } from '../asked-formats.ts';
import type { CommandLine } from '../command-line.ts';
import { diffMarkdown, diffText } from '../diff-text.ts';
import { type ExitCode, exit } from '../exit.ts';
import { gather } from '../gather.ts';
import { everything, rulesFrom } from '../shipped-rules.ts';

/** `handoff rules diff`: what changes in meaning from one ruleset to another; exit 0 whatever it is.
 *  @throws CannotAudit when one of them has problems. */
export async function runRulesDiff(line: CommandLine): Promise<ExitCode> {
  const problems: Problem[] = [];
  const formats = askedFormats(line.flags.get('format') ?? [], ['text', 'json', 'markdown'], problems);
  const loaded = [];
  for (const operand of line.operands) loaded.push(await gather(problems, () => rulesFrom([operand], everything)));
  throwIfAny(problems);
  const [was, is] = loaded;
  if (was === undefined || is === undefined) return exit.notAudited;
  const diff = diffRulesets(was, is);
  const texts = {
    text: () => diffText(diff),
    json: () => `${JSON.stringify(diff, null, 2)}\n`,
    markdown: () => diffMarkdown(diff),
  };
  await deliverFormats(formats, (format) => [texts[format]()]);
  return exit.done;
}
