import { z } from 'zod';
import { unNumberOf } from '../codes/dangerous-goods/un-numbers.ts';
import { perSubject } from './check.ts';
import { fieldName } from './params.ts';

type Broken = { readonly value: string };

/** Fire brigades and loaders go by the UN number. */
export default perSubject({
  id: 'un-number',
  about: 'A UN number as the Dangerous Goods List has it: UN and four digits, from UN0004 to UN3560; IATA’s ID8000.',
  why: 'Loaders, pilots and fire brigades go by the UN number: a parcel without a readable one is refused (UN Model Regulations, chapter 3.2).',
  params: z.strictObject({ field: fieldName() }),
  on: ['parcel', 'label', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  facts: ['value'],
  compile:
    () =>
    ([value]): Broken | undefined =>
      unNumberOf(value) === undefined ? { value } : undefined,
  say: ({ value }: Broken) => `"${value}" should be a UN number such as UN3481`,
  examples: {
    with: { field: 'dg_un_number' },
    pass: [{ parcel: { dg_un_number: 'UN3481' } }, { parcel: { dg_un_number: 'UN 1266' } }],
    fail: [
      { parcel: { dg_un_number: '3481' }, says: '"3481" should be a UN number such as UN3481' },
      { parcel: { dg_un_number: 'UN348' }, says: '"UN348" should be a UN number such as UN3481' },
    ],
  },
});
