import type { Audit } from '../model/report.ts';
import type { RenderOptions } from '../report/reporter.ts';
import { commandToPaste } from './command-words.ts';
import type { Output } from './outputs.ts';
import { writeOut } from './stdout.ts';
import { writeTargets } from './targets.ts';
import { lookOf, plain } from './terminal.ts';

/** Renders an audit for every output: files first, all or none, then standard output. */
export async function deliver(audit: Audit, outputs: readonly Output[]): Promise<void> {
  const command = commandToPaste(audit.report.run);
  const screen = lookOf(process.stdout, process.env, process.platform);
  const texts = [];
  for (const { load, target } of outputs) {
    const reporter = await load();
    const options: RenderOptions = { ...(target === undefined ? screen : plain), command };
    texts.push({ target, chunks: reporter.render(audit, options) });
  }
  writeTargets(texts.flatMap(({ target, chunks }) => (target === undefined ? [] : [{ target, chunks }])));
  for (const { target, chunks } of texts) if (target === undefined) await writeOut(chunks);
}
