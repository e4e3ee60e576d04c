import { z } from 'zod';
import { perGroup } from './check.ts';
import { choice, condition, count } from './params.ts';
import { counted } from './words.ts';

type Broken = { readonly found: number; readonly child: string; readonly min?: number; readonly max?: number };

/** A parcel without label cannot be scanned; one with two is scanned as the wrong one. */
export default perGroup({
  id: 'has-child',
  about:
    'The parcel or shipment has at least `min` and at most `max` labels or items; labels count when they are active and outbound, unless `where` says otherwise.',
  why: 'A parcel without a label stays on the dock; with two active labels the sorter takes whichever it sees first.',
  params: z.strictObject({
    child: choice(['label', 'item'], 'what is counted'),
    min: count('the fewest there may be').prefault('1'),
    max: count('the most there may be').optional(),
    where: condition('which of them count, as in `when`').optional(),
  }),
  on: ['parcel', 'shipment'],
  of: ({ child }) => child,
  own: () => [],
  members: () => [],
  absentMember: 'hand-on',
  compile: ({ child, min, max, where }, context) => {
    if (max !== undefined && min > max) context.problem('max', `max ${max} should not be under min ${min}`);
    const which = where === undefined ? undefined : context.condition('where', where, child);
    // Labels have a condition of membership already (active, outbound), which `where` replaces; items have none.
    const asked = which !== undefined && child === 'item';
    return {
      ...(asked ? { conditions: [which] } : { where: which }),
      start: () => 0,
      add: (found: number, _values, [counts = !asked]) => (counts ? found + 1 : found),
      merge: (a: number, b: number) => a + b,
      // Of rows nobody could read or judge, any number may belong here: only what they cannot change is said.
      finish: (found: number, _own, complete) => {
        if (max !== undefined && found > max) return { found, child, max };
        if (found < min) return complete ? { found, child, min } : { missing: 'incomplete-rows' };
        return complete || max === undefined ? undefined : { missing: 'incomplete-rows' };
      },
    };
  },
  facts: ['found', 'child', 'min', 'max'],
  say: ({ found, child, min, max }: Broken) =>
    max === undefined
      ? `there should be at least ${counted(min ?? 0, child)}, but there ${found === 1 ? 'is' : 'are'} ${found === 0 ? 'none' : found}`
      : `there should be at most ${counted(max, child)}, but there are ${found}`,
  examples: {
    with: { child: 'label', max: '1' },
    pass: [
      {
        parcel: { package_id: 'P-1001' },
        labels: [
          { label_id: 'L-1', package_id: 'P-1001', tracking_number: '1Z5R89390357567127' },
          { label_id: 'L-2', package_id: 'P-1001', tracking_number: '1Z879E930346834440', label_status: 'voided' },
        ],
      },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1002' },
        labels: [{ label_id: 'L-3', package_id: 'P-1002', label_status: 'voided' }],
        says: 'there should be at least 1 label, but there are none',
      },
      {
        parcel: { package_id: 'P-1003' },
        labels: [
          { label_id: 'L-4', package_id: 'P-1003', tracking_number: '1Z5R89390357567127' },
          { label_id: 'L-5', package_id: 'P-1003', tracking_number: '1Z879E930346834440' },
        ],
        says: 'there should be at most 1 label, but there are 2',
      },
    ],
  },
});
