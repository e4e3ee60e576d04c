import { z } from 'zod';
import { editions, incotermFault } from '../codes/customs/incoterms.ts';
import { perSubject } from './check.ts';
import { choice, fieldName, flag } from './params.ts';

type Broken = { readonly value: string; readonly expected: string };

/** Who pays duty follows from the delivery term: one that no edition has, or an old one, is settled at the recipient's door. */
export default perSubject({
  id: 'incoterm',
  about:
    'A delivery term of the Incoterms rules by its three letters; a named place may follow. Terms that an edition dropped (DAT, DDU) fail it, and name what replaced them.',
  why: 'Who pays duty and tax follows from the delivery term: one that is none is settled at the recipient’s door, or the parcel goes back (ICC Incoterms 2020, publication 723).',
  params: z.strictObject({
    field: fieldName(),
    edition: choice(editions, 'the edition').default('2020'),
    sea: flag('whether rules for sea and inland waterway (FAS FOB CFR CIF) are allowed').default(true),
  }),
  on: ['batch', 'shipment', 'parcel', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  facts: ['value', 'expected'],
  compile:
    ({ edition, sea }) =>
    ([value]): Broken | undefined => {
      const expected = incotermFault(value, edition, sea);
      return expected === undefined ? undefined : { value, expected };
    },
  say: ({ value, expected }: Broken) => `delivery term "${value}" should be ${expected}`,
  examples: {
    with: { field: 'incoterm' },
    pass: [{ parcel: { incoterm: 'DAP' } }, { parcel: { incoterm: 'DDP Zürich Incoterms 2020' } }],
    fail: [
      { parcel: { incoterm: 'DDU' }, says: 'delivery term "DDU" should be DAP, which replaced it' },
      {
        with: { sea: 'false' },
        parcel: { incoterm: 'FOB' },
        says: 'delivery term "FOB" should be a rule for any mode of transport: EXW FCA CPT CIP DAP DPU DDP',
      },
    ],
  },
});
