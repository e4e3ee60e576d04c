import type { Tolerance } from '../model/plan.ts';
import { type Node, quote, valueAt } from './node.ts';
import type { Problems } from './problems.ts';
import type { ToleranceSection } from './schema-rule.ts';

const form = /^> ?(\d{1,9})(?:\.(\d{1,4}))? ?(%)?$/;

/** What a batch may bear of a rule: more than `fail` fails it, a share such as `> 1%` or a count such as `> 3`. */
export function readTolerance(
  section: ToleranceSection | undefined,
  node: Node | undefined,
  problems: Problems,
): Tolerance | undefined {
  if (section === undefined || node === undefined) return undefined;
  const tolerance = toleranceOf(section);
  if (tolerance !== undefined) return tolerance;
  const written = valueAt(node, 'fail');
  const message =
    written === undefined
      ? 'a tolerance should say what fails the batch, but has no "fail"'
      : `"fail" should be a share such as > 1% or a whole number such as > 3, but is ${quote(written)}`;
  problems.add('ruleset.tolerance', message, (written ?? node).at, 'write { fail: "> 1%", min_sample: 50 }');
  return undefined;
}

/** A tolerance as written; undefined when it is none. Shares are held in millionths. */
export function toleranceOf({ fail = '', min_sample: minSample = '0' }: ToleranceSection): Tolerance | undefined {
  const [, whole, decimals, percent] = form.exec(fail) ?? [];
  if (whole === undefined || !/^\d{1,9}$/.test(minSample)) return undefined;
  const isShare = percent !== undefined;
  if (!isShare && decimals !== undefined) return undefined;
  const most = isShare ? Number(whole) * 10_000 + Number((decimals ?? '').padEnd(4, '0')) : Number(whole);
  if (isShare && most > 1_000_000) return undefined;
  return { text: fail, most, of: isShare ? 'sample' : 'subjects', minSample: Number(minSample) };
}
