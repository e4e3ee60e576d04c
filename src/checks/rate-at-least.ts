import { z } from 'zod';
import type { Condition } from '../model/condition.ts';
import type { MemberType } from '../model/subjects.ts';
import { type CompileContext, perGroup } from './check.ts';
import { choice, condition, count, percent, type Share } from './params.ts';

/** Members in the sample, and those of them that meet the condition. */
interface Rate {
  readonly sample: number;
  readonly met: number;
}

type Broken = {
  readonly rate: string;
  readonly min: string;
  readonly met: number;
  readonly sample: number;
  readonly of: string;
};

/** Some faults matter only in numbers: one unsigned parcel is a slip, one in ten is a process. */
export default perGroup({
  id: 'rate-at-least',
  about: 'Of the parcels, labels or items counted, at least the given share meets the condition.',
  why: 'Carriers and retailers fine by rate: under the agreed share of scannable labels or on-time parcels the whole batch pays.',
  params: z.strictObject({
    of: choice(['parcel', 'label', 'item'], 'what is counted'),
    among: condition('which of them are in the sample, as in `when`; all, if left out').optional(),
    when: condition('what the share must meet, as in `when`'),
    min: percent('the least share that passes'),
    min_sample: count('fewer than this in the sample say nothing: the rule is then not evaluated').prefault('1'),
  }),
  on: ['batch', 'shipment'],
  of: (params) => params.of,
  own: () => [],
  members: () => [],
  absentMember: 'hand-on',
  compile: ({ of, among, when, min, min_sample }, context) => {
    return {
      conditions: meetingAndNot(context, { of, among, when }),
      start: (): Rate => ({ sample: 0, met: 0 }),
      add: ({ sample, met }: Rate, _values, [meets, fails]) => {
        if (meets === true) return { sample: sample + 1, met: met + 1 };
        return fails === true ? { sample: sample + 1, met } : { sample, met };
      },
      merge: (a: Rate, b: Rate) => ({ sample: a.sample + b.sample, met: a.met + b.met }),
      finish: (rate: Rate, _own, complete) => {
        if (!complete) return { missing: 'incomplete-rows' };
        if (rate.sample < Math.max(1, min_sample)) return { missing: 'below-min-sample' };
        if (rate.met * 1_000_000 >= min.perMillion * rate.sample) return undefined;
        return { rate: rateText(rate, min), min: min.text, met: rate.met, sample: rate.sample, of };
      },
    };
  },
  facts: ['rate', 'min', 'met', 'sample', 'of'],
  say: ({ rate, min, met, sample, of }: Broken) =>
    `${met} of ${sample} ${of}${sample === 1 ? '' : 's'} (${rate}) meet the condition, fewer than ${min}`,
  examples: {
    on: 'batch',
    with: { of: 'parcel', when: { ship_to_phone: { present: 'true' } }, min: '50%' },
    pass: [
      {
        batch: { batch_id: 'B-1' },
        parcels: [
          { package_id: 'P-1001', batch_id: 'B-1', ship_to_phone: '+31 10 555 0134' },
          { package_id: 'P-1002', batch_id: 'B-1' },
        ],
      },
    ],
    fail: [
      {
        batch: { batch_id: 'B-2' },
        parcels: [
          { package_id: 'P-1003', batch_id: 'B-2', ship_to_phone: '+31 10 555 0134' },
          { package_id: 'P-1004', batch_id: 'B-2' },
          { package_id: 'P-1005', batch_id: 'B-2' },
        ],
        says: '1 of 3 parcels (33.3%) meet the condition, fewer than 50%',
      },
    ],
  },
});

interface Asked {
  readonly of: MemberType;
  readonly among: unknown;
  readonly when: unknown;
}

/** In the sample and meeting it; in the sample and not. A member outside the sample may leave `when` open. */
function meetingAndNot(context: CompileContext, { of, among, when }: Asked): readonly [Condition, Condition] {
  const met = context.condition('when', when, of);
  const unmet: Condition = { type: 'not', of: met };
  if (among === undefined) return [met, unmet];
  const sampled = context.condition('among', among, of);
  return [
    { type: 'all', of: [sampled, met] },
    { type: 'all', of: [sampled, unmet] },
  ];
}

/** Rounded down, with a decimal more than the limit has: a rate that is too low never reads as one that is not. */
function rateText({ met, sample }: Rate, min: Share): string {
  const decimals = 1 + (min.text.split('.')[1]?.match(/^\d*/)?.[0].length ?? 0);
  const scale = 10 ** decimals;
  const floored = Number((BigInt(met) * 100n * BigInt(scale)) / BigInt(sample));
  return `${(floored / scale).toFixed(decimals)}%`;
}
