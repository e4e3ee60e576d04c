import { z } from 'zod';
import { keysOf, meaningfulWords, type VagueList, vagueLists, vagueTermIn } from '../codes/customs/vague-terms.ts';
import { perSubject } from './check.ts';
import { count, fieldName, listName } from './params.ts';
import { counted } from './words.ts';

type Broken = { readonly value: string; readonly expected: string };

/** Customs systems refuse descriptions that could mean anything before a person sees them. */
export default perSubject({
  id: 'description-specific',
  about:
    'A description of goods that says what they are: none of the terms that customs refuses when they stand alone (nor only such terms in a row), and enough words that say something.',
  why: 'Customs systems refuse descriptions that could mean anything before a person sees them: the parcel is not loaded, or waits at the border (EU ICS2 stop words; USPS customs declarations; US Border Protection’s unacceptable descriptions).',
  params: z.strictObject({
    field: fieldName(),
    lists: z
      .array(z.enum(vagueLists))
      .min(1)
      .meta({
        title: 'list of ics2 | usps | cbp',
        description: 'whose terms are refused; by default those of all three',
      })
      .default([...vagueLists]),
    refuse: listName('a list of further terms that are refused').optional(),
    words: count('how many words it has to have that say something').default(2),
  }),
  on: ['parcel', 'item'],
  reads: ({ field }) => [field],
  absent: 'not-applicable',
  facts: ['value', 'expected'],
  compile: ({ lists, refuse, words }, context) => {
    const own = keysOf(refuse === undefined ? [] : context.list('refuse', refuse));
    return ([value]): Broken | undefined => faultOf(value, { lists, own, words });
  },
  say: ({ value, expected }: Broken) => `description "${value}" should have ${expected}`,
  examples: {
    on: 'item',
    with: { field: 'description' },
    pass: [
      { parcel: { package_id: 'P-1001' }, item: { package_id: 'P-1001', description: 'Men’s cotton dress shirts' } },
      {
        parcel: { package_id: 'P-1002' },
        item: { package_id: 'P-1002', description: 'Brake discs for passenger cars' },
      },
    ],
    fail: [
      {
        parcel: { package_id: 'P-1003' },
        item: { package_id: 'P-1003', description: 'Accessories' },
        says: 'description "Accessories" should have more than "accessories", which says nothing of the goods',
      },
      {
        parcel: { package_id: 'P-1004' },
        item: { package_id: 'P-1004', description: 'Clothing and toys' },
        says: 'description "Clothing and toys" should have more than "clothing, toys", which says nothing of the goods',
      },
      {
        parcel: { package_id: 'P-1005' },
        item: { package_id: 'P-1005', description: 'Shirts 12 pcs' },
        says: 'description "Shirts 12 pcs" should have at least 2 words that say what it is, but has 1',
      },
    ],
  },
});

function faultOf(
  value: string,
  {
    lists,
    own,
    words,
  }: { readonly lists: readonly VagueList[]; readonly own: ReadonlySet<string>; readonly words: number },
): Broken | undefined {
  const vague = vagueTermIn(value, lists, own);
  if (vague !== undefined) return { value, expected: `more than "${vague}", which says nothing of the goods` };
  const found = meaningfulWords(value).length;
  if (found >= words) return undefined;
  return { value, expected: `at least ${counted(words, 'word')} that say what it is, but has ${found}` };
}
