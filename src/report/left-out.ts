import type { Report } from '../model/report.ts';

type Cut = Report['truncated'][number];

/** How many findings `--max-findings` kept out of a report, of those batches and rules that are asked for. */
export function leftOut({ truncated }: Report, of: (cut: Cut) => boolean): number {
  return truncated.filter(of).reduce((sum, { shown, total }) => sum + total - shown, 0);
}
