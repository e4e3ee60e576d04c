import type { Audit } from '../../src/model/report.ts';
import { reporters } from '../../src/report/index.ts';
import type { Chunk, RenderOptions } from '../../src/report/reporter.ts';

export const command = 'handoff audit out/manifest.csv -f parcels-csv=pull.csv';
const plain: RenderOptions = { width: 80, colour: false, unicode: true, command };

/** What a format makes of an audit, piece by piece. */
export async function chunksOf(
  id: string,
  audit: Audit,
  options: Partial<RenderOptions> = {},
): Promise<Iterable<Chunk>> {
  const reporter = await reporters.find((entry) => entry.id === id)?.load();
  if (reporter === undefined) throw new Error(`no reporter ${id}`);
  return reporter.render(audit, { ...plain, ...options });
}

/** What a format of text makes of an audit, as one string, nothing of it encoded yet. */
export async function rendered(id: string, audit: Audit, options: Partial<RenderOptions> = {}): Promise<string> {
  return [...(await chunksOf(id, audit, options))].join('');
}

/** What a format makes of an audit, as bytes. */
export async function renderedBytes(id: string, audit: Audit): Promise<Uint8Array> {
  return Buffer.concat([...(await chunksOf(id, audit))].map((chunk) => Buffer.from(chunk)));
}
