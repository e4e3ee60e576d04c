import { describe, expect, it } from 'vitest';
import { carriersMeant } from '../../src/codes/carriers.ts';
import { fitsOf } from '../../src/codes/tracking/detect.ts';
import { judgeTracking } from '../../src/codes/tracking/judge.ts';
import { casesOf, type Disagreement, tally } from './tally.ts';

interface Published {
  readonly courier: string;
  readonly courier_name: string;
  readonly product: string;
  readonly number: string;
  readonly valid: boolean;
  /** Other products that the number is of too, `fedex:FedEx Express (12)`. */
  readonly also_matches?: readonly string[] | null;
}

const cases = casesOf<Published>('tracking_numbers.json');
const judged = (carrier: string, number: string) => judgeTracking(carrier, number) === undefined;

describe.skipIf(cases.length === 0)('published tracking numbers (skipped where the list is not at hand)', () => {
  it.each(['courier', 'courier_name'] as const)(
    'are right or wrong as published, the carrier named by its %s',
    (name) => {
      const disagreed = tally(`Tracking numbers, carrier named by its ${name}`, cases, (each) => {
        const ours = judged(each[name], each.number);
        return ours === each.valid ? undefined : explained(each);
      });
      expect(disagreed).toEqual([]);
    },
  );

  it('are of a known carrier, in any case', () => {
    for (const { courier } of cases) {
      expect(carriersMeant(courier), courier).not.toEqual([]);
      expect(carriersMeant(courier.toUpperCase())).toEqual(carriersMeant(courier));
    }
  });

  it('name the other carriers that they fit', () => {
    const shared = cases.filter(
      ({ valid, also_matches: also }) => valid && also !== null && also !== undefined && also.length > 0,
    );
    const disagreed = tally('Tracking numbers of two carriers', shared, ({ number, also_matches: also }) => {
      const theirs = (also ?? []).map((each) => each.split(':')[0] ?? '');
      const ours = fitsOf(number);
      const named = theirs.every((courier) => carriersMeant(courier).some((carrier) => ours.includes(carrier)));
      return named ? undefined : { input: number, ours: ours.join(', '), theirs: theirs.join(', ') };
    });
    expect(disagreed).toEqual([]);
  });
});

/** A number published as wrong for one product may be published as right for another of the same carrier: a manifest names the carrier. */
function explained({ number, product, courier, valid }: Published): Disagreement {
  const other = cases.find((each) => each.valid && each.courier === courier && each.number === number);
  return {
    input: `${product} ${number}`,
    ours: valid ? 'wrong' : 'right',
    theirs: valid ? 'right' : 'wrong',
    reason: other === undefined ? undefined : `published as right too, for ${other.product} of the same carrier`,
  };
}
