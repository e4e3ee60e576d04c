import type { Audit } from '../../src/model/report.ts';
import { reporters } from '../../src/report/index.ts';
import type { RenderOptions } from '../../src/report/reporter.ts';

export const command = 'handoff audit out/manifest.csv -f parcels-csv=pull.csv';
const plain: RenderOptions = { width: 80, colour: false, unicode: true, command };

/** What a format makes of an audit, as one string. */
export async function rendered(id: string, audit: Audit, options: Partial<RenderOptions> = {}): Promise<string> {
  const reporter = await reporters.find((entry) => entry.id === id)?.load();
  if (reporter === undefined) throw new Error(`no reporter ${id}`);
  return [...reporter.render(audit, { ...plain, ...options })].join('');
}
