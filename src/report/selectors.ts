import type { Report } from '../model/report.ts';

/** Which rules were asked at all, where that was limited: `only: severity:error`, `skipped: packing.*`. */
export function selectorTexts({ run }: Report): readonly string[] {
  const { only, skip } = run.options;
  return [
    only.length === 0 ? '' : `only these rules were asked (--only): ${only.join(', ')}`,
    skip.length === 0 ? '' : `these rules were skipped (--skip): ${skip.join(', ')}`,
  ].filter(Boolean);
}
