import type { Report } from '../model/report.ts';
import type { Output } from './outputs.ts';

/** What `--max-findings` left out of reports that have no room to say so, one line each, for standard error. */
export async function cutNotes({ truncated }: Report, outputs: readonly Output[]): Promise<readonly string[]> {
  if (truncated.length === 0) return [];
  const reports = await Promise.all(outputs.map(async ({ load, target }) => ({ reporter: await load(), target })));
  const bare = reports.filter(({ reporter }) => reporter.holds === 'records');
  const missing = truncated.reduce((sum, { shown, total }) => sum + total - shown, 0);
  const most = truncated.reduce((so, { total }) => Math.max(so, total), 0);
  return bare.map(({ reporter, target }) => {
    const what = `${target?.path ?? reporter.id} leaves out ${missing} finding${missing === 1 ? '' : 's'} of the verdict`;
    return `${what}: --max-findings ${most} shows all\n`;
  });
}
