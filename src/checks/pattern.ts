import { z } from 'zod';
import { perSubject } from './check.ts';
import { fieldName, pattern } from './params.ts';

type Broken = { value: string; matches: string };

/** A reference in the wrong form is printed all the same; the consignee's gate then cannot find the order. */
export default perSubject({
  id: 'pattern',
  about: 'The pattern is found in the value as written, in the same case; `^` and `$` hold it to the whole value.',
  why: 'A reference of the wrong form cannot be matched by the consignee: the delivery is refused or charged back.',
  params: z.strictObject({
    field: fieldName(),
    matches: pattern('RE2 pattern, searched anywhere in the value'),
  }),
  on: ['batch', 'shipment', 'parcel', 'label', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  compile: ({ matches }, context) => {
    const found = context.pattern('matches', matches);
    return ([value]) => (found(value) ? undefined : { value, matches });
  },
  facts: ['value', 'matches'],
  say: ({ value, matches }: Broken) => `"${value}" should match ${matches}`,
  examples: {
    with: { field: 'po_number', matches: '^PO-[0-9]{6}$' },
    pass: [{ parcel: { package_id: 'P-1001', po_number: 'PO-204418' } }, { parcel: { package_id: 'P-1002' } }],
    fail: [{ parcel: { package_id: 'P-1003', po_number: '204418' }, says: '"204418" should match ^PO-[0-9]{6}$' }],
  },
});
