import type { BatchReport } from '../model/report/batch.ts';

/** What a batch passes with although some of it fails: `packing.weight.max: 2 of 412 fail, within what is tolerated (> 1% fails)`. */
export function toleratedTexts({ rules }: Pick<BatchReport, 'rules'>): readonly string[] {
  return rules.flatMap(({ rule, fail, tolerance }) =>
    tolerance === null || !tolerance.granted || fail === 0
      ? []
      : [`${rule}: ${fail} of ${tolerance.sample} fail, which is tolerated (fails at ${tolerance.fail})`],
  );
}
