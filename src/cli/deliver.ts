import type { Audit } from '../model/report.ts';
import type { RenderOptions } from '../report/reporter.ts';
import { commandToPaste } from './command-words.ts';
import type { Output } from './outputs.ts';
import { isRedacted, type Redact } from './redact.ts';
import { writeOut } from './stdout.ts';
import { writeTargets } from './targets.ts';
import { lookOf, plain } from './terminal.ts';

/** Renders an audit for every output: files first, all or none, then standard output. What is safe to share is made once, and given to
 *  whatever formats are to have it. */
export async function deliver(audit: Audit, outputs: readonly Output[], redact?: Redact): Promise<void> {
  const shared = outputs.some((output) => isRedacted(output, redact)) ? await redactedOf(audit) : audit;
  const screen = lookOf(process.stdout, process.env, process.platform);
  const texts = [];
  for (const output of outputs) {
    const { load, target } = output;
    const reporter = await load();
    const told = isRedacted(output, redact) ? shared : audit;
    const command = commandToPaste(told.report.run);
    const options: RenderOptions = { ...(target === undefined ? screen : plain), command };
    texts.push({ target, chunks: reporter.render(told, options) });
  }
  writeTargets(texts.flatMap(({ target, chunks }) => (target === undefined ? [] : [{ target, chunks }])));
  for (const { target, chunks } of texts) if (target === undefined) await writeOut(chunks);
}

async function redactedOf(audit: Audit): Promise<Audit> {
  return (await import('../audit/redact/redacted.ts')).redacted(audit);
}
